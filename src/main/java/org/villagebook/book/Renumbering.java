package org.villagebook.book;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.record.Change;
import org.villagebook.record.Dot;
import org.villagebook.record.RecordId;
import org.villagebook.record.Write;

/**
 * Gives changes that nobody else has yet other dots. A copied disk or an old image of it goes on counting where the
 * original went on too, so the same dots stand for different changes; those of the copy are renamed before they leave.
 */
final class Renumbering {

    private final RecordStore store;
    private final Map<Dot, Dot> moves = new LinkedHashMap<>();
    private final Map<String, Long> first = new HashMap<>();

    private Renumbering(RecordStore store) {
        this.store = store;
    }

    private record Row(long n, Change change) {
    }

    /**
     * Changes made here behind that row get the dots of {@code device} in {@code epoch} from 1 on.
     *
     * @return the records that they touched, with their types
     */
    static Map<RecordId, String> run(RecordStore store, long afterRow, String device, int epoch) throws SQLException {
        return new Renumbering(store).run(afterRow, device, epoch);
    }

    private Map<RecordId, String> run(long afterRow, String device, int epoch) throws SQLException {
        List<Row> rows = rows(afterRow);
        for (Row row : rows) {
            Dot dot = row.change().dot();
            moves.put(dot, new Dot(device, epoch, moves.size() + 1L));
            first.merge(dot.device() + '.' + dot.epoch(), dot.counter(), Math::min);
        }
        Map<RecordId, String> touched = new LinkedHashMap<>();
        for (Row row : rows) {
            rewrite(row);
            touched.put(row.change().record(), row.change().type());
        }
        return touched;
    }

    private List<Row> rows(long afterRow) throws SQLException {
        PreparedStatement statement = store.prepare("SELECT " + JournalRow.COLUMNS
                + ", journal.n FROM journal WHERE origin IS NULL AND n>? ORDER BY n");
        statement.setLong(1, afterRow);
        List<Row> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(new Row(result.getLong(11), JournalRow.change(result)));
            }
        }
        return rows;
    }

    private void rewrite(Row row) throws SQLException {
        Map<String, Write> writes = new LinkedHashMap<>();
        row.change().writes().forEach((field, write) -> writes.put(field,
                new Write(write.before(), write.after(), write.seen().moved(moves, first))));
        Dot dot = moves.get(row.change().dot());
        PreparedStatement statement =
                store.prepare("UPDATE journal SET device=?, epoch=?, counter=?, writes=? WHERE n=?");
        statement.setString(1, dot.device());
        statement.setInt(2, dot.epoch());
        statement.setLong(3, dot.counter());
        statement.setString(4, JournalText.write(writes));
        statement.setLong(5, row.n());
        statement.executeUpdate();
    }
}
