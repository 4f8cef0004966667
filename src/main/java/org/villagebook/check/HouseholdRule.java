package org.villagebook.check;

import java.util.List;
import java.util.function.Function;
import org.villagebook.record.Record;

/**
 * A named rule over the members of one household.
 *
 * @param id       name of the rule; its sentence is {@code check.<id>} with the member's name as argument
 * @param field    the field at which a person should look
 * @param suspects the members that break the rule together or alone
 */
record HouseholdRule(String id, String field, Severity severity, Function<List<Record>, List<Record>> suspects) {

    List<Finding> look(List<Record> members) {
        return suspects.apply(members).stream()
                .map(member -> Finding.about(member.id(), field, id, severity, member.text("name")))
                .toList();
    }
}
