package org.villagebook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Progress;

/**
 * A sheet whose headings were found, and the type that its rows are read as.
 *
 * @param parent type that the rows belong to, or null
 */
record TypedSheet(Sheet sheet, RecordType type, RecordType parent, HeadingRow headings) {

    /** Empty if no row of the sheet has headings of that type. */
    static Optional<TypedSheet> of(Sheet sheet, RecordType type, Catalogue catalogue) {
        RecordType parent = type.parentField().flatMap(field -> catalogue.type(field.target())).orElse(null);
        return HeadingRow.find(sheet, type, parent).map(row -> new TypedSheet(sheet, type, parent, row));
    }

    /** Whether the columns hold a natural key of the parent. */
    boolean namesParents() {
        Set<String> fields = headings.columns().stream()
                .filter(column -> column.target() instanceof Column.OfParent)
                .map(Column::fieldId).collect(Collectors.toSet());
        return parent != null && parent.key().stream().anyMatch(key -> fields.containsAll(key.fields()));
    }

    /** Number of the row that holds the headings. */
    int headingRow() {
        return sheet.rows().get(headings.index()).number();
    }

    /** The rows below the headings. */
    List<Sheet.Row> rows() {
        return sheet.rows().subList(headings.index() + 1, sheet.rows().size());
    }

    List<ReadRow> read(Catalogue catalogue, Progress progress) {
        RowReader reader = new RowReader(catalogue, type, headings.columns());
        List<Sheet.Row> rows = rows();
        List<ReadRow> read = new ArrayList<>(rows.size());
        for (Sheet.Row row : rows) {
            progress.step(read.size(), rows.size());
            if (!TotalRow.is(row)) {
                read.add(reader.read(sheet.name(), row));
            }
        }
        progress.step(rows.size(), rows.size());
        return read;
    }
}
