package org.villagebook.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.villagebook.record.Record;

/**
 * A named rule over one record.
 *
 * @param id      name of the rule; its sentence is {@code check.<id>}
 * @param field   the field at which a person should look
 * @param suspect the arguments of the sentence if the record breaks the rule, else empty
 */
record RecordRule(String id, String field, Severity severity, Function<Record, Optional<List<Object>>> suspect) {

    Optional<Finding> look(Record record) {
        return suspect.apply(record)
                .map(args -> Finding.about(record.id(), field, id, severity, args.toArray()));
    }
}
