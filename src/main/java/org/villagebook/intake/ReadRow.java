package org.villagebook.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.villagebook.check.Finding;
import org.villagebook.check.Severity;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** One row of a sheet on its way to a record: what was read, then what it belongs to, then which record it is. */
final class ReadRow {

    private final String sheet;
    private final int number;
    /** Canonical values of the row's own fields, references included once they are resolved; foreign fields too. */
    private final Map<String, String> values = new LinkedHashMap<>();
    /** Canonical values of columns that belong to the parent. */
    private final Map<String, String> parentValues = new LinkedHashMap<>();
    /** Cells of reference fields and of parent columns as they were written, by column. */
    private final Map<Column, String> written = new LinkedHashMap<>();
    /** Reference fields whose record was found by a number that the row has; no column names them. */
    private final Set<String> linked = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> parentFindings = new ArrayList<>();
    private boolean refused;
    private RecordId id;
    private Record before;

    ReadRow(String sheet, int number) {
        this.sheet = sheet;
        this.number = number;
    }

    String sheet() {
        return sheet;
    }

    int number() {
        return number;
    }

    Map<String, String> values() {
        return values;
    }

    Map<String, String> parentValues() {
        return parentValues;
    }

    Map<Column, String> written() {
        return written;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Finding> parentFindings() {
        return parentFindings;
    }

    /** Whether the row's value for that field of the parent looks wrong in itself. */
    boolean doubtsParent(String field) {
        return parentFindings.stream()
                .anyMatch(finding -> finding.field().equals(field) && finding.severity() != Severity.NOTE);
    }

    boolean refused() {
        return refused;
    }

    RecordId id() {
        return id;
    }

    /** The record in the book that this row is about, or null. */
    Record before() {
        return before;
    }

    void is(RecordId recordId, Record inBook) {
        id = recordId;
        before = inBook;
        // What a person has linked stays linked.
        linked.stream().filter(field -> inBook != null && inBook.get(field).isPresent()).forEach(values::remove);
    }

    /** Points a reference field, which no column names, at a record that one of the row's numbers names. */
    void link(String field, RecordId target) {
        values.put(field, target.toString());
        linked.add(field);
    }

    /** The record as it will be once the row is written. */
    Record after(String type) {
        Map<String, String> all = new LinkedHashMap<>(before == null ? Map.of() : before.fields());
        all.putAll(values);
        return new Record(id, type, all, false, before == null ? 0 : before.row());
    }

    /** The row does not come in, for a reason that was told already. */
    void refuse() {
        refused = true;
    }

    /** The row does not come in, for this reason. */
    void refuse(String rule, String key, Column column, Object... args) {
        tell(rule, Severity.ERROR, key, column, args);
        refused = true;
    }

    void tell(String rule, Severity severity, String key, Column column, Object... args) {
        findings.add(new Finding(sheet, number, column == null ? null : column.heading(),
                column == null ? null : column.fieldId(), null, rule, severity, key, List.of(args)));
    }

    /** Everything that the row says, in one order for all rows: what a row without a natural key is known by. */
    List<String> content() {
        List<String> content = new ArrayList<>();
        new TreeMap<>(values).forEach((field, value) -> {
            if (!linked.contains(field)) {
                content.add(field);
                content.add(value);
            }
        });
        return content;
    }
}
