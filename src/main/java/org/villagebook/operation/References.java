package org.villagebook.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** Which records refer to a record. */
final class References {

    private final Desk desk;

    References(Desk desk) {
        this.desk = desk;
    }

    /** One reference: the record that has it, and in which field. */
    record Reference(Record from, RecordType type, Field field) {
    }

    List<RecordId> to(String type, RecordId id) {
        return all(type, id).stream().map(reference -> reference.from().id()).distinct().toList();
    }

    List<Reference> all(String type, RecordId id) {
        List<Reference> found = new ArrayList<>();
        fields(type).forEach((field, holder) -> desk.book().read()
                .list(RecordQuery.all(holder.id()).where(field.id(), id.toString()))
                .forEach(record -> found.add(new Reference(record, holder, field))));
        return found;
    }

    /** Every field of every type that refers to records of that type. */
    private Map<Field, RecordType> fields(String target) {
        Map<Field, RecordType> fields = new LinkedHashMap<>();
        for (RecordType type : desk.catalogue().types()) {
            for (Field field : type.fields()) {
                if (field.isReference() && target.equals(field.target())) {
                    fields.put(field, type);
                }
            }
        }
        return fields;
    }
}
