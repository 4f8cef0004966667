package org.villagebook.check;

import java.util.List;
import java.util.Optional;
import org.villagebook.record.Record;

/** The checks that a roster needs, over persons and over households. Findings carry no place in a sheet yet. */
public final class RosterChecks {

    private RosterChecks() {
    }

    /** What looks wrong about one person. */
    public static List<Finding> person(Record person) {
        return PersonRules.ALL.stream().map(rule -> rule.look(person)).flatMap(Optional::stream).toList();
    }

    /** What looks wrong about the members of one household taken together; nothing if there are none. */
    public static List<Finding> household(List<Record> members) {
        return members.isEmpty() ? List.of()
                : MemberRules.ALL.stream().flatMap(rule -> rule.look(members).stream()).toList();
    }

    /** The finding that this person has the ID number of another one, who is named. */
    public static Finding sameIdNumber(Record person, Record other) {
        return Finding.about(person.id(), "idNumber", "id.duplicate", Severity.ERROR, person.text("name"),
                other.text("name"));
    }
}
