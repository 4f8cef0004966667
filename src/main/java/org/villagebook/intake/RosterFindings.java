package org.villagebook.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.villagebook.check.Finding;
import org.villagebook.check.RosterChecks;
import org.villagebook.record.IdNumber;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** Looks over the persons that a roster brings, as they will be in the book, and tells doubts at their rows. */
final class RosterFindings {

    static final String PERSON = "person";
    private static final String ID_NUMBER = "idNumber";
    private static final int WHOLE = 18;

    private final PlanInProgress plan;
    private final Map<String, String> headings = new HashMap<>();
    private final Map<RecordId, ReadRow> rows = new LinkedHashMap<>();
    private final Map<RecordId, Record> persons = new LinkedHashMap<>();
    private final Set<List<Object>> told = new HashSet<>();

    /** @param rows rows whose persons are in the book afterwards */
    RosterFindings(PlanInProgress plan, List<Column> columns, List<ReadRow> rows) {
        this.plan = plan;
        columns.stream().filter(column -> column.target() instanceof Column.Own)
                .forEach(column -> headings.put(column.fieldId(), column.heading()));
        for (ReadRow row : rows) {
            this.rows.put(row.id(), row);
            persons.put(row.id(), row.after(PERSON));
            row.findings().forEach(finding -> told.add(place(finding)));
        }
    }

    private static List<Object> place(Finding finding) {
        return List.of(finding.row(), String.valueOf(finding.field()), finding.rule());
    }

    void tell() {
        Map<String, Record> byIdNumber = new HashMap<>();
        Map<RecordId, List<Record>> households = new LinkedHashMap<>();
        for (Record person : persons.values()) {
            RosterChecks.person(person).forEach(this::tell);
            duplicate(person, byIdNumber).ifPresent(other -> tell(RosterChecks.sameIdNumber(person, other)));
            person.reference("household").ifPresent(household ->
                    households.computeIfAbsent(household, first -> new ArrayList<>()).add(person));
        }
        households.forEach((household, members) -> {
            plan.childrenOf(household, PERSON).stream().filter(member -> !persons.containsKey(member.id()))
                    .forEach(members::add);
            RosterChecks.household(members).forEach(this::tell);
        });
    }

    private Optional<Record> duplicate(Record person, Map<String, Record> byIdNumber) {
        String id = person.get(ID_NUMBER).map(text -> new IdNumber(text).match())
                .filter(match -> match.length() == WHOLE).orElse(null);
        if (id == null) {
            return Optional.empty();
        }
        Record other = byIdNumber.putIfAbsent(id, person);
        if (other != null) {
            return Optional.of(other);
        }
        // A number that was in the book before has been compared when it came in.
        Record before = rows.get(person.id()).before();
        boolean known = before != null && before.text(ID_NUMBER).equals(person.text(ID_NUMBER));
        return known ? Optional.empty() : plan.book().findBy(PERSON, ID_NUMBER, id)
                .filter(found -> !persons.containsKey(found.id()));
    }

    /** Findings about members who are in the book but not in the sheet have no row and are left to the book's check. */
    private void tell(Finding finding) {
        ReadRow row = rows.get(finding.record());
        if (row != null) {
            Finding located = finding.at(row.sheet(), row.number(), headings.get(finding.field()));
            if (told.add(place(located))) {
                plan.tell(located);
            }
        }
    }
}
