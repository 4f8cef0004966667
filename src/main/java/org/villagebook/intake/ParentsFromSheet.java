package org.villagebook.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
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
        merge(rows, home);
        if (first.refused()) {
            home.refuse();
        }
        identity.settle(home, natural);
        boolean comesIn = writer.write(home);
        for (ReadRow row : rows) {
            row.values().put(link.id(), home.id().toString());
            if (!comesIn && !row.refused()) {
                row.refuse("parent.refused", "intake.parentRefused", null, parent.label().zh());
            }
        }
    }

    /** Takes the household's values together; a mistake that every row repeats is told once. */
    private void merge(List<ReadRow> rows, ReadRow home) {
        Set<List<Object>> told = new HashSet<>();
        for (ReadRow row : rows) {
            row.parentFindings().stream()
                    .filter(finding -> told.add(List.of(finding.field(), finding.rule(), finding.args())))
                    .forEach(row.findings()::add);
        }
        List<ReadRow> sound = rows.stream().filter(row -> !row.refused()).toList();
        sound.forEach(row -> row.parentValues().forEach((field, value) -> {
            if (!row.doubtsParent(field)) {
                take(field, value, row, home, told);
            }
        }));
        sound.forEach(row -> row.parentValues().forEach(home.values()::putIfAbsent));
    }

    private void take(String field, String value, ReadRow row, ReadRow home, Set<List<Object>> told) {
        String before = home.values().putIfAbsent(field, value);
        if (before != null && !before.equals(value) && told.add(List.of(field, value))) {
            Column column = columns.stream()
                    .filter(one -> one.target() instanceof Column.OfParent of && of.field().id().equals(field))
                    .findFirst().orElse(null);
            if (parent.require(field).sensitive()) {
                row.tell("parent.differs", Severity.WARNING, "intake.parentDiffersHidden", column, parent.label().zh());
            } else {
                row.tell("parent.differs", Severity.WARNING, "intake.parentDiffers", column, parent.label().zh(),
                        before, value);
            }
        }
    }
}
