package org.villagebook.operation;

import java.util.ArrayList;
import java.util.List;
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
        for (RecordType holder : desk.catalogue().types()) {
            for (Field field : holder.fields()) {
                if (field.isReference() && type.equals(field.target())) {
                    desk.book().read().list(RecordQuery.all(holder.id()).where(field.id(), id.toString()))
                            .forEach(record -> found.add(new Reference(record, holder, field)));
                }
            }
        }
        return found;
    }
}
