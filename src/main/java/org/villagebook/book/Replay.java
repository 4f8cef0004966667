package org.villagebook.book;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.villagebook.record.Change;
import org.villagebook.record.Dot;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordState;

/**
 * Makes records from the journal alone. A record's row is never anything else than its changes taken up one after the
 * other, each with the clock that was believed when it came; so the row can be made again after changes were taken out.
 */
public final class Replay {

    /**
     * A record before and after changes were taken out.
     *
     * @param after empty if nothing is left of the record
     * @param taken the changes that were taken out
     */
    public record Replayed(RecordState before, Optional<RecordState> after, Set<Dot> taken) {
    }

    private Replay() {
    }

    /** Deletes the changes that came with these packages. @return what was taken out of each record */
    static Map<RecordId, Taken> takeOut(RecordStore store, Collection<Long> origins) throws SQLException {
        Map<RecordId, Taken> taken = new LinkedHashMap<>();
        for (long origin : origins) {
            PreparedStatement select =
                    store.prepare("SELECT record, type, device, epoch, counter FROM journal WHERE origin=? ORDER BY n");
            select.setLong(1, origin);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    String type = result.getString(2);
                    taken.computeIfAbsent(RecordId.of(result.getBytes(1)), id -> new Taken(type, new HashSet<>()))
                            .dots().add(new Dot(result.getString(3), result.getInt(4), result.getLong(5)));
                }
            }
            PreparedStatement delete = store.prepare("DELETE FROM journal WHERE origin=?");
            delete.setLong(1, origin);
            delete.executeUpdate();
        }
        return taken;
    }

    /** The type of a record and the changes that left it. */
    record Taken(String type, Set<Dot> dots) {
    }

    /** The state that follows from all changes of a record; empty if there are none. */
    static Optional<RecordState> state(RecordStore store, String type, RecordId id) throws SQLException {
        PreparedStatement statement = store.prepare("SELECT " + JournalRow.COLUMNS + ", received_at FROM journal"
                + " LEFT JOIN package_in ON package_in.n = origin WHERE record=? ORDER BY journal.n");
        statement.setBytes(1, id.bytes());
        RecordState state = null;
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                Change change = JournalRow.change(result);
                Object received = result.getObject(11);
                long at = received == null ? change.at().toEpochMilli()
                        : change.believedAt(Instant.ofEpochMilli(((Number) received).longValue()));
                state = (state == null ? RecordState.fresh(id, type) : state).take(change, at);
            }
        }
        return Optional.ofNullable(state);
    }
}
