package org.villagebook.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Record;
import org.villagebook.record.ValueReader;

/**
 * Reads the cells of a row for the fields that its columns stand for. A cell that cannot be used is kept as it was
 * written, in a foreign field named after its heading; the row is refused only if it cannot do without that cell.
 */
final class RowReader {

    private final Catalogue catalogue;
    private final List<Column> columns;
    private final Set<String> keyFields;

    RowReader(Catalogue catalogue, RecordType type, List<Column> columns) {
        this.catalogue = catalogue;
        this.columns = columns;
        this.keyFields = type.key().stream().flatMap(key -> key.fields().stream()).collect(Collectors.toSet());
    }

    ReadRow read(String sheet, Sheet.Row row) {
        ReadRow read = new ReadRow(sheet, row.number());
        for (Column column : columns) {
            Cell cell = row.cell(column.position());
            if (!cell.isEmpty()) {
                take(column, cell, read);
            }
        }
        return read;
    }

    private void take(Column column, Cell cell, ReadRow row) {
        switch (column.target()) {
            case Column.Own own when own.field().isReference() -> row.written().put(column, cell.text().strip());
            case Column.Own own -> own(column, own.field(), cell, row);
            case Column.OfParent ofParent -> ofParent(column, ofParent.field(), cell, row);
            case Column.Foreign foreign -> row.values().put(foreign.fieldId(), cell.text().strip());
            case Column.Running running -> { }
        }
    }

    private void own(Column column, Field field, Cell cell, ReadRow row) {
        ValueReader.Reading reading = CellReader.read(field, catalogue.codesOf(field), cell);
        if (reading.fault() != null) {
            row.findings().add(CellFault.finding(row.sheet(), row.number(), column, reading));
        }
        if (reading.usable()) {
            // A text of separators alone has no value.
            Optional.ofNullable(reading.value()).ifPresent(value -> row.values().put(field.id(), value));
            return;
        }
        row.values().put(Record.FOREIGN + column.heading(), cell.text().strip());
        if (field.required() || lostIdentity(field, reading)) {
            row.refuse();
        }
    }

    /** Where Excel has spoilt the ID number, nobody knows whose row it is; that a person has none is another matter. */
    private boolean lostIdentity(Field field, ValueReader.Reading reading) {
        return field.type() == FieldType.ID_NUMBER && keyFields.contains(field.id())
                && !reading.fault().equals("intake.noIdNumber");
    }

    private void ofParent(Column column, Field field, Cell cell, ReadRow row) {
        row.written().put(column, cell.text().strip());
        if (field.isReference()) {
            return;
        }
        ValueReader.Reading reading = CellReader.read(field, catalogue.codesOf(field), cell);
        if (reading.fault() != null) {
            row.parentFindings().add(CellFault.finding(row.sheet(), row.number(), column, reading));
        }
        if (reading.usable()) {
            Optional.ofNullable(reading.value()).ifPresent(value -> row.parentValues().put(field.id(), value));
        } else {
            row.values().put(Record.FOREIGN + column.heading(), cell.text().strip());
        }
    }
}
