package org.villagebook.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Change;
import org.villagebook.record.Dot;
import org.villagebook.record.FieldState;
import org.villagebook.record.FieldState.Sibling;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordState;

/** Reads and writes the rows of record types. Statements are prepared once for a connection. */
final class RecordStore {

    static final String SIBLINGS = "SELECT device, epoch, counter, value, at FROM sibling WHERE record=? AND field=?"
            + " ORDER BY at DESC, device DESC, epoch DESC, counter DESC";

    private final Connection connection;
    private final Tables tables;
    private final Terms terms;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    RecordStore(Connection connection, Tables tables, Terms terms) {
        this.connection = connection;
        this.tables = tables;
        this.terms = terms;
    }

    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    /** A stored record: its place in the table and all that is needed to change it. */
    record Stored(long row, RecordState state) {
    }

    Optional<Stored> load(RecordType type, RecordId id) throws SQLException {
        PreparedStatement statement = prepare(tables.of(type).byId());
        statement.setBytes(1, id.bytes());
        try (ResultSet result = statement.executeQuery()) {
            if (!result.next()) {
                return Optional.empty();
            }
            Record shown = record(type, result);
            return Optional.of(new Stored(shown.row(), new RecordState(id, type.id(),
                    StateText.read(result.getString(4), shown.fields(), field -> siblings(id, field)))));
        }
    }

    /** Makes a record of the current row of a result of {@link TypeTable#byId()}. */
    static Record record(RecordType type, ResultSet result) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        int column = 6;
        for (Field field : type.fields()) {
            String value = result.getString(column++);
            if (value != null) {
                values.put(field.id(), value);
            }
        }
        String foreign = result.getString(5);
        if (foreign != null) {
            values.putAll(ForeignFields.read(foreign));
        }
        return new Record(RecordId.of(result.getBytes(2)), type.id(), values, result.getInt(3) != 0, result.getLong(1));
    }

    private List<Sibling> siblings(RecordId id, String field) {
        try {
            return siblings(prepare(SIBLINGS), id, field);
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    /** The standing writes of a field in conflict, the shown one first; {@code statement} is {@link #SIBLINGS}. */
    static List<Sibling> siblings(PreparedStatement statement, RecordId id, String field) throws SQLException {
        List<Sibling> siblings = new ArrayList<>();
        statement.setBytes(1, id.bytes());
        statement.setString(2, field);
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                siblings.add(new Sibling(new Dot(result.getString(1), result.getInt(2), result.getLong(3)),
                        result.getString(4), result.getLong(5)));
            }
        }
        return siblings;
    }

    /** Writes the new state of a record; {@code before} is what {@link #load} gave, empty for a new record. */
    void store(RecordType type, Optional<Stored> before, RecordState after) throws SQLException {
        TypeTable table = tables.of(type);
        Record shown = after.shown();
        PreparedStatement statement = prepare(before.isEmpty() ? table.insert() : table.update());
        int at = 1;
        statement.setBytes(at++, after.id().bytes());
        statement.setInt(at++, shown.deleted() ? 1 : 0);
        statement.setString(at++, terms.sortKey(type, shown));
        statement.setString(at++, StateText.write(after.fields()));
        statement.setString(at++, ForeignFields.write(type, shown.fields()));
        for (Field field : type.fields()) {
            statement.setString(at++, shown.fields().get(field.id()));
        }
        if (before.isPresent()) {
            statement.setLong(at, before.get().row());
        }
        statement.executeUpdate();
        storeSiblings(before, after);
        terms.replace(this, type, before.map(stored -> stored.state().shown()), shown);
    }

    /** Removes the row of a record of which the journal has nothing any more. */
    void remove(RecordType type, Stored stored) throws SQLException {
        Record gone = stored.state().shown();
        terms.replace(this, type, Optional.of(gone),
                new Record(gone.id(), gone.type(), gone.fields(), true, stored.row()));
        storeSiblings(Optional.of(stored), RecordState.fresh(gone.id(), gone.type()));
        PreparedStatement statement = prepare("DELETE FROM " + tables.of(type).name() + " WHERE row=?");
        statement.setLong(1, stored.row());
        statement.executeUpdate();
    }

    /** Whether the journal has the change with this dot. */
    boolean hasChange(Dot dot) throws SQLException {
        PreparedStatement statement = prepare("SELECT 1 FROM journal WHERE device=? AND epoch=? AND counter=?");
        statement.setString(1, dot.device());
        statement.setInt(2, dot.epoch());
        statement.setLong(3, dot.counter());
        try (ResultSet result = statement.executeQuery()) {
            return result.next();
        }
    }

    private void storeSiblings(Optional<Stored> before, RecordState after) throws SQLException {
        if (before.isPresent()) {
            for (Map.Entry<String, FieldState> field : before.get().state().fields().entrySet()) {
                if (StateText.inSiblingTable(field.getKey(), field.getValue())) {
                    PreparedStatement statement = prepare("DELETE FROM sibling WHERE record=? AND field=?");
                    statement.setBytes(1, after.id().bytes());
                    statement.setString(2, field.getKey());
                    statement.executeUpdate();
                }
            }
        }
        for (Map.Entry<String, FieldState> field : after.fields().entrySet()) {
            if (!StateText.inSiblingTable(field.getKey(), field.getValue())) {
                continue;
            }
            for (Sibling sibling : field.getValue().siblings()) {
                PreparedStatement statement = prepare("INSERT INTO sibling"
                        + " (record, type, field, device, epoch, counter, value, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
                statement.setBytes(1, after.id().bytes());
                statement.setString(2, after.type());
                statement.setString(3, field.getKey());
                statement.setString(4, sibling.dot().device());
                statement.setInt(5, sibling.dot().epoch());
                statement.setLong(6, sibling.dot().counter());
                statement.setString(7, sibling.value());
                statement.setLong(8, sibling.at());
                statement.executeUpdate();
            }
        }
    }

    /** Adds a change to the journal. {@code origin} is the row of the package it came in, or null. */
    void journal(Change change, Long origin) throws SQLException {
        PreparedStatement statement = prepare("INSERT INTO journal"
                + " (device, epoch, counter, record, type, batch, at, who, reason, writes, origin)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        statement.setString(1, change.dot().device());
        statement.setInt(2, change.dot().epoch());
        statement.setLong(3, change.dot().counter());
        statement.setBytes(4, change.record().bytes());
        statement.setString(5, change.type());
        statement.setLong(6, change.batch());
        statement.setLong(7, change.at().toEpochMilli());
        statement.setString(8, change.who());
        statement.setString(9, change.reason());
        statement.setString(10, JournalText.write(change.writes()));
        if (origin == null) {
            statement.setNull(11, java.sql.Types.INTEGER);
        } else {
            statement.setLong(11, origin);
        }
        statement.executeUpdate();
    }
}
