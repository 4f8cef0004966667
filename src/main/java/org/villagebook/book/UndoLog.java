package org.villagebook.book;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Change;
import org.villagebook.record.Dot;
import org.villagebook.record.RecordState;
import org.villagebook.record.Write;

/** Takes back a whole transaction by writing the old values again; the journal keeps both. */
final class UndoLog {

    /** A transaction that can be taken back. */
    record Step(long batch, String reason) {
    }

    private UndoLog() {
    }

    static void add(RecordStore store, long batch, Instant at, String reason) throws SQLException {
        PreparedStatement statement = store.prepare("INSERT INTO batch (number, at, reason) VALUES (?, ?, ?)");
        statement.setLong(1, batch);
        statement.setLong(2, at.toEpochMilli());
        statement.setString(3, reason);
        statement.executeUpdate();
    }

    static Step last(RecordStore store, ReentrantLock lock) {
        lock.lock();
        try {
            PreparedStatement statement = store.prepare(
                    "SELECT number, reason FROM batch WHERE undone IS NULL AND undoes IS NULL"
                            + " ORDER BY number DESC LIMIT 1");
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next()) {
                    throw new Problem.InvalidInput("book.nothingToUndo");
                }
                return new Step(result.getLong(1), result.getString(2));
            }
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        } finally {
            lock.unlock();
        }
    }

    /** Takes back the transaction in which that change was made, wherever it was made. */
    static void undo(RecordStore store, Catalogue catalogue, Writing transaction, Dot change) throws SQLException {
        PreparedStatement statement = store.prepare("SELECT " + JournalRow.COLUMNS + " FROM journal WHERE device=?1"
                + " AND epoch=?2 AND batch=(SELECT batch FROM journal WHERE device=?1 AND epoch=?2 AND counter=?3)"
                + " ORDER BY n DESC");
        statement.setString(1, change.device());
        statement.setInt(2, change.epoch());
        statement.setLong(3, change.counter());
        List<Change> changes = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                changes.add(JournalRow.change(result));
            }
        }
        changes.forEach(each -> undo(catalogue, transaction, each));
    }

    /** A field that somebody has changed since keeps its newer value: undo takes back only what was ours. */
    static void undo(RecordStore store, Catalogue catalogue, Writing transaction, Step step) {
        try {
            for (Change change : changesOf(store, step.batch())) {
                undo(catalogue, transaction, change);
            }
            PreparedStatement statement = store.prepare("UPDATE batch SET undone=1 WHERE number=?");
            statement.setLong(1, step.batch());
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    private static void undo(Catalogue catalogue, Writing transaction, Change change) {
        RecordType type = catalogue.require(change.type());
        RecordState state = transaction.state(type, change.record()).orElseThrow();
        boolean first = change.writes().values().stream().allMatch(write -> write.seen().isEmpty())
                && state.fields().keySet().stream().allMatch(field -> change.writes().containsKey(field)
                        || state.field(field).value() == null);
        if (first) {
            transaction.delete(type, change.record());
            return;
        }
        Map<String, String> old = new LinkedHashMap<>();
        for (Map.Entry<String, Write> write : change.writes().entrySet()) {
            if (Objects.equals(state.field(write.getKey()).value(), write.getValue().after())) {
                old.put(write.getKey(), write.getValue().before());
            }
        }
        transaction.set(type, change.record(), old);
    }

    private static List<Change> changesOf(RecordStore store, long batch) throws SQLException {
        PreparedStatement statement = store.prepare("SELECT " + JournalRow.COLUMNS
                + " FROM journal WHERE origin IS NULL AND batch=? ORDER BY n DESC");
        statement.setLong(1, batch);
        List<Change> changes = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                changes.add(JournalRow.change(result));
            }
        }
        return changes;
    }
}
