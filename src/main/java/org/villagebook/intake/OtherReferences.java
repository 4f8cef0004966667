package org.villagebook.intake;

import java.util.List;
import java.util.Optional;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.check.Severity;
import org.villagebook.record.Record;

/** Cells that name records other than the parent. One that names nothing is kept as it was written. */
final class OtherReferences {

    private final Catalogue catalogue;
    private final RecordType type;
    private final References references;

    OtherReferences(Catalogue catalogue, RecordType type, References references) {
        this.catalogue = catalogue;
        this.type = type;
        this.references = references;
    }

    void settle(List<ReadRow> rows) {
        Field toParent = type.parentField().orElse(null);
        rows.stream().filter(row -> !row.refused()).forEach(row -> row.written().forEach((column, text) -> {
            if (column.target() instanceof Column.Own own && !own.field().equals(toParent)) {
                settle(row, column, own.field(), text);
            }
        }));
    }

    private void settle(ReadRow row, Column column, Field field, String text) {
        Optional<Record> found = references.named(catalogue.require(field.target()), text);
        if (found.isPresent()) {
            row.values().put(field.id(), found.get().id().toString());
        } else if (field.required()) {
            row.refuse("reference.notFound", "intake.referenceNotFound", column, field.label().zh(),
                    References.masked(text));
        } else {
            row.values().put(Record.FOREIGN + column.heading(), text);
            row.tell("reference.notFound", Severity.WARNING, "intake.referenceKept", column, field.label().zh(),
                    References.masked(text));
        }
    }
}
