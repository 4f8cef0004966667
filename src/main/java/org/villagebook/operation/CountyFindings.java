package org.villagebook.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.villagebook.book.BookReader;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/**
 * Matches 疑点 from a county list to the records here. The intake has linked what a number names; here a person leads
 * to the household, and a name to a person where the household is certain and has nobody else of that name.
 */
final class CountyFindings {

    static final String TYPE = "county_finding";
    private static final String HOUSEHOLD = "household";
    private static final String PERSON = "person";
    private static final String STATE = "state";
    private static final String OPEN = "待核实";

    private final BookReader reader;

    CountyFindings(Desk desk) {
        this.reader = desk.book().read();
    }

    /** The fields of a new finding, with what can be matched; it is open until a person has verified it. */
    Map<String, String> matched(Map<String, String> fields) {
        Map<String, String> matched = new LinkedHashMap<>(fields);
        matched.putIfAbsent(STATE, OPEN);
        id(matched, PERSON).flatMap(id -> reader.find(PERSON, id)).flatMap(person -> person.get(HOUSEHOLD))
                .ifPresent(household -> matched.putIfAbsent(HOUSEHOLD, household));
        if (!matched.containsKey(PERSON) && matched.containsKey(HOUSEHOLD) && matched.containsKey("name")) {
            List<Record> named = reader.list(RecordQuery.all(PERSON).where(HOUSEHOLD, matched.get(HOUSEHOLD))).stream()
                    .filter(member -> member.text("name").equals(matched.get("name"))).toList();
            if (named.size() == 1) {
                matched.put(PERSON, named.getFirst().id().toString());
            }
        }
        return matched;
    }

    private static Optional<RecordId> id(Map<String, String> fields, String field) {
        return Optional.ofNullable(fields.get(field)).flatMap(RecordId::parse);
    }
}
