package org.villagebook.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Record;

/** A ledger's rows belong to records that are there already; a row that names none of them is refused. */
final class ParentsInBook implements Parents {

    private final Catalogue catalogue;
    private final RecordType type;
    private final References references;

    ParentsInBook(Catalogue catalogue, RecordType type, References references) {
        this.catalogue = catalogue;
        this.type = type;
        this.references = references;
    }

    @Override
    public void settle(List<ReadRow> rows) {
        type.parentField().ifPresent(field -> rows.stream().filter(row -> !row.refused())
                .forEach(row -> parent(row, field)));
    }

    private void parent(ReadRow row, Field field) {
        RecordType parentType = catalogue.require(field.target());
        Optional<Record> parent = references.withValues(parentType, row.parentValues())
                .or(() -> written(row, field).flatMap(entry -> references.named(parentType, entry.getValue())));
        parent.ifPresent(record -> row.values().put(field.id(), record.id().toString()));
        row.findings().addAll(row.parentFindings());
        if (parent.isEmpty() && field.required()) {
            Optional<Map.Entry<Column, String>> entry = naming(row, field);
            row.refuse("parent.notFound", entry.isPresent() ? "intake.parentNotFound" : "intake.noParent",
                    entry.map(Map.Entry::getKey).orElse(null), field.label().zh(),
                    entry.map(Map.Entry::getValue).map(References::masked).orElse(""));
        } else {
            keepWhatTheParentLacks(row, parent.map(Record::fields).orElse(Map.of()));
        }
    }

    private static Optional<Map.Entry<Column, String>> written(ReadRow row, Field field) {
        return row.written().entrySet().stream()
                .filter(entry -> entry.getKey().target().equals(new Column.Own(field))).findFirst();
    }

    private static Optional<Map.Entry<Column, String>> naming(ReadRow row, Field field) {
        return written(row, field).or(() -> row.written().entrySet().stream()
                .filter(entry -> entry.getKey().target() instanceof Column.OfParent).findFirst());
    }

    /** A column of the parent that says something else than the parent itself is not lost. */
    private static void keepWhatTheParentLacks(ReadRow row, Map<String, String> parent) {
        row.written().forEach((column, text) -> {
            if (column.target() instanceof Column.OfParent of) {
                String value = row.parentValues().get(of.field().id());
                if (value == null || !value.equals(parent.get(of.field().id()))) {
                    row.values().put(Record.FOREIGN + column.heading(), text);
                }
            }
        });
    }
}
