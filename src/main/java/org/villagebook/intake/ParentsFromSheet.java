package org.villagebook.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.check.Finding;
import org.villagebook.check.Severity;
import org.villagebook.record.RecordId;

/**
 * A roster repeats the columns of the household on every person's row: the household comes along with its rows.
 * The first row that has a sound value for a field decides; a later row that says something else is reported.
 */
final class ParentsFromSheet implements Parents {

    private final RecordType parent;
    private final Field link;
    private final List<Column> columns;
    private final Identity identity;
    private final RecordWriter writer;

    /** @param identity of the parent's type, as is {@code writer} */
    ParentsFromSheet(TypedSheet sheet, Identity identity, RecordWriter writer) {
        this.parent = sheet.parent();
        this.link = sheet.type().parentField().orElseThrow();
        this.columns = sheet.headings().columns();
        this.identity = identity;
        this.writer = writer;
    }

    @Override
    public void settle(List<ReadRow> rows) {
        Map<RecordId, List<ReadRow>> families = new LinkedHashMap<>();
        for (ReadRow row : rows) {
            identity.natural(row.parentValues()).ifPresentOrElse(
                    id -> families.computeIfAbsent(id, first -> new ArrayList<>()).add(row),
                    () -> withoutParent(row));
        }
        families.forEach(this::family);
    }

    private void withoutParent(ReadRow row) {
        row.findings().addAll(row.parentFindings());
        row.refuse("parent.missing", "intake.noParent", null, keyLabel());
    }

    private String keyLabel() {
        return parent.require(parent.key().getFirst().fields().getFirst()).label().zh();
    }

    private void family(RecordId natural, List<ReadRow> rows) {
        ReadRow first = rows.stream().filter(row -> !row.refused()).findFirst().orElse(rows.getFirst());
        ReadRow home = new ReadRow(first.sheet(), first.number());
        merge(rows.stream().filter(row -> !row.refused()).toList(), home);
        if (first.refused()) {
            home.refuse();
        }
        identity.settle(home, natural);
        tell(rows, home);
        boolean comesIn = writer.write(home);
        for (ReadRow row : rows) {
            row.values().put(link.id(), home.id().toString());
            if (!comesIn && !row.refused()) {
                row.refuse("parent.refused", "intake.parentRefused", null, parent.label().zh());
            }
        }
    }

    private static void merge(List<ReadRow> rows, ReadRow home) {
        rows.forEach(row -> row.parentValues().forEach((field, value) -> {
            if (!row.doubtsParent(field)) {
                home.values().putIfAbsent(field, value);
            }
        }));
        rows.forEach(row -> row.parentValues().forEach(home.values()::putIfAbsent));
    }

    /** A mistake or a difference that several rows repeat is told once. */
    private void tell(List<ReadRow> rows, ReadRow home) {
        Set<List<Object>> told = new HashSet<>();
        for (ReadRow row : rows) {
            row.parentFindings().stream()
                    .filter(finding -> told.add(List.of(finding.field(), finding.rule(), finding.args())))
                    .forEach(finding -> row.findings().add(finding.about(home.id())));
            row.parentValues().forEach((field, value) -> {
                String taken = home.values().get(field);
                if (taken != null && !taken.equals(value) && !row.doubtsParent(field)
                        && told.add(List.of(field, value))) {
                    row.findings().add(difference(row, parent.require(field), taken, value).about(home.id()));
                }
            });
        }
    }

    private Finding difference(ReadRow row, Field field, String taken, String value) {
        String heading = columns.stream()
                .filter(column -> column.target().equals(new Column.OfParent(field))).findFirst().orElseThrow().heading();
        boolean open = !field.sensitive();
        return new Finding(row.sheet(), row.number(), heading, field.id(), null, "parent.differs", Severity.WARNING,
                open ? "intake.parentDiffers" : "intake.parentDiffersHidden",
                open ? List.of(parent.label().zh(), taken, value) : List.of(parent.label().zh()));
    }
}
