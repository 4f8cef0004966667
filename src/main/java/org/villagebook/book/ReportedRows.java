package org.villagebook.book;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.RecordId;
import org.villagebook.record.Reported;

/** Reads the records of one type together with the packages of their changes. */
final class ReportedRows {

    private static final int FIRST_FIELD = 4;

    private final TypeTable table;
    private final List<String> fields;
    private final Map<Long, HistoryEntry.Origin> packages;

    ReportedRows(TypeTable table, List<String> fields, Map<Long, HistoryEntry.Origin> packages) {
        this.table = table;
        this.fields = List.copyOf(fields);
        this.packages = packages;
    }

    /** One row a change; the changes of a record follow each other, the first one first. */
    String sql() {
        StringBuilder sql = new StringBuilder("SELECT t.row, t.id, j.origin");
        fields.forEach(field -> sql.append(", t.").append(TypeTable.column(table.type().require(field).id())));
        return sql.append(" FROM ").append(table.name()).append(" t LEFT JOIN journal j ON j.record = t.id")
                .append(" WHERE t.deleted=0 ORDER BY t.row, j.n").toString();
    }

    Void read(PreparedStatement statement, Consumer<Reported> take) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            long row = 0;
            Reported record = null;
            while (result.next()) {
                if (record == null || result.getLong(1) != row) {
                    hand(record, take);
                    row = result.getLong(1);
                    record = new Reported(RecordId.of(result.getBytes(2)), values(result), new ArrayList<>(1));
                }
                HistoryEntry.Origin origin = packages.get(result.getLong(3));
                if (!record.origins().contains(origin)) {
                    record.origins().add(origin);
                }
            }
            hand(record, take);
        }
        return null;
    }

    private static void hand(Reported record, Consumer<Reported> take) {
        if (record != null) {
            take.accept(record);
        }
    }

    private Map<String, String> values(ResultSet result) throws SQLException {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String value = result.getString(FIRST_FIELD + i);
            if (value != null) {
                values.put(fields.get(i), value);
            }
        }
        return values;
    }
}
