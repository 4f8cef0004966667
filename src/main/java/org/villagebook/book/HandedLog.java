package org.villagebook.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.villagebook.record.RecordId;

/** Which records were handed to which office in its own layout. Kept on this machine; it never travels. */
public final class HandedLog {

    /**
     * One file.
     *
     * @param layout  id of the layout
     * @param at      milliseconds
     * @param who     who filled it in
     * @param whom    to whom it was handed
     * @param records how many records it was filled with
     * @param full    whether ID numbers stood in full
     * @param journal the last change of the book that the file shows
     * @param target  name of the file
     */
    public record Handed(String layout, long at, String who, String whom, int records, boolean full, long journal,
                         String target) {
    }

    private final Connection connection;
    private final ReentrantLock lock;

    HandedLog(Connection connection, ReentrantLock lock) {
        this.connection = connection;
        this.lock = lock;
    }

    /** Keeps a file with the records in it, or nothing of it. */
    public void add(Handed handed, String type, List<RecordId> records) {
        lock.lock();
        try {
            connection.setAutoCommit(false);
            long number = insert(handed);
            try (PreparedStatement row = connection.prepareStatement(
                    "INSERT OR IGNORE INTO handed_record (handed, record, type) VALUES (?, ?, ?)")) {
                for (RecordId record : records) {
                    row.setLong(1, number);
                    row.setBytes(2, record.bytes());
                    row.setString(3, type);
                    row.addBatch();
                }
                row.executeBatch();
            }
            connection.commit();
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        } finally {
            leave();
            lock.unlock();
        }
    }

    private long insert(Handed handed) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("INSERT INTO handed (layout, at, who, whom, records,"
                + " full_ids, journal, target) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING number")) {
            row.setString(1, handed.layout);
            row.setLong(2, handed.at);
            row.setString(3, handed.who);
            row.setString(4, handed.whom);
            row.setInt(5, handed.records);
            row.setInt(6, handed.full ? 1 : 0);
            row.setLong(7, handed.journal);
            row.setString(8, handed.target);
            try (ResultSet number = row.executeQuery()) {
                number.next();
                return number.getLong(1);
            }
        }
    }

    private void leave() {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        }
    }

    /** The newest first. */
    public List<Handed> newest(int limit) {
        return read("SELECT * FROM handed ORDER BY number DESC LIMIT ?", statement -> statement.setInt(1, limit));
    }

    /** The files that a record is in, the newest first. */
    public List<Handed> with(RecordId record) {
        return read("SELECT handed.* FROM handed JOIN handed_record ON handed = number WHERE record=? ORDER BY number DESC",
                statement -> statement.setBytes(1, record.bytes()));
    }

    @FunctionalInterface
    private interface Arguments {
        void set(PreparedStatement statement) throws SQLException;
    }

    private List<Handed> read(String sql, Arguments arguments) {
        lock.lock();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            arguments.set(statement);
            List<Handed> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Handed(row.getString("layout"), row.getLong("at"), row.getString("who"),
                            row.getString("whom"), row.getInt("records"), row.getInt("full_ids") == 1,
                            row.getLong("journal"), row.getString("target")));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        } finally {
            lock.unlock();
        }
    }
}
