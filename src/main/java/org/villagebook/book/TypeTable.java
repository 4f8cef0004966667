package org.villagebook.book;

import java.util.ArrayList;
import java.util.List;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;

/**
 * The table of one record type: what is shown of each record, one column a field, so that lists, filters and counts
 * are plain SQL. Column {@code state} holds what is needed to take up further changes.
 */
final class TypeTable {

    private final RecordType type;
    private final String insert;
    private final String update;
    private final String select;
    private final String byId;
    private final String byRow;

    /** Writes the statements out once: they are long, and an import runs them thousands of times. */
    TypeTable(RecordType type) {
        this.type = type;
        this.insert = writeInsert();
        this.update = writeUpdate();
        this.select = writeSelect();
        this.byId = select + " WHERE id=?";
        this.byRow = select + " WHERE row=?";
    }

    RecordType type() {
        return type;
    }

    String insert() {
        return insert;
    }

    String update() {
        return update;
    }

    String byId() {
        return byId;
    }

    String byRow() {
        return byRow;
    }

    String byIdOrder() {
        return select + " ORDER BY id";
    }

    String withForeign() {
        return select + " WHERE deleted=0 AND foreign_fields IS NOT NULL AND instr(foreign_fields, ?) > 0 ORDER BY id";
    }

    String name() {
        return "r_" + type.id();
    }

    /** Ids of fields are checked by the catalogue reader: letters and digits only, so they are safe as names. */
    static String column(String field) {
        return "f_" + field;
    }

    List<String> columns() {
        return type.fields().stream().map(field -> column(field.id())).toList();
    }

    String create() {
        StringBuilder sql = new StringBuilder("CREATE TABLE ").append(name())
                .append(" (row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL, ")
                .append("sort TEXT NOT NULL, state TEXT NOT NULL, foreign_fields TEXT");
        for (Field field : type.fields()) {
            sql.append(", ").append(column(field.id())).append(affinity(field));
        }
        return sql.append(")").toString();
    }

    /** Numbers sort and add up as numbers; decimals stay text because floating point would change them. */
    static String affinity(Field field) {
        return switch (field.type()) {
            case INTEGER, MONEY -> " INTEGER";
            default -> " TEXT";
        };
    }

    List<String> indexes() {
        List<String> sql = new ArrayList<>();
        sql.add(index("sort", "deleted, sort"));
        for (Field field : type.fields()) {
            if (isLookedUp(field) || field.id().equals(type.calendar())) {
                sql.add(index(field.id(), column(field.id())));
            }
        }
        return sql;
    }

    /** Whether few records share a value of the field, so that its index is the way to them. */
    static boolean isLookedUp(Field field) {
        return field.isReference() || field.search() == Field.Search.NUMBER;
    }

    private String index(String suffix, String columns) {
        return "CREATE INDEX IF NOT EXISTS " + name() + "_" + suffix + " ON " + name() + " (" + columns + ")";
    }

    private String writeInsert() {
        StringBuilder sql = new StringBuilder("INSERT INTO ").append(name())
                .append(" (id, deleted, sort, state, foreign_fields");
        columns().forEach(column -> sql.append(", ").append(column));
        return sql.append(") VALUES (?, ?, ?, ?, ?").append(", ?".repeat(type.fields().size())).append(")").toString();
    }

    private String writeUpdate() {
        StringBuilder sql = new StringBuilder("UPDATE ").append(name())
                .append(" SET id=?, deleted=?, sort=?, state=?, foreign_fields=?");
        columns().forEach(column -> sql.append(", ").append(column).append("=?"));
        return sql.append(" WHERE row=?").toString();
    }

    private String writeSelect() {
        StringBuilder sql = new StringBuilder("SELECT row, id, deleted, state, foreign_fields");
        columns().forEach(column -> sql.append(", ").append(column));
        return sql.append(" FROM ").append(name()).toString();
    }

    /** SQL expression by which a field is ordered or compared. */
    String ordering(String fieldId) {
        Field field = type.require(fieldId);
        if (fieldId.equals(type.sort().field()) && field.search() == Field.Search.NAME) {
            return "sort";
        }
        return field.type() == FieldType.DECIMAL ? "CAST(" + column(fieldId) + " AS REAL)" : column(fieldId);
    }
}
