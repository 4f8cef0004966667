package org.villagebook.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.villagebook.record.Access;
import org.villagebook.record.RecordId;

/** Who looked at which masked number, when and why. Entries are only ever added. */
public final class AccessLog {

    private static final String COLUMNS = "SELECT at, who, record, type, field, reason FROM access_log";

    private final Connection connection;
    private final ReentrantLock lock;

    AccessLog(Connection connection, ReentrantLock lock) {
        this.connection = connection;
        this.lock = lock;
    }

    public void add(Access access) {
        lock.lock();
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO access_log (at, who, record, type, field, reason) VALUES (?, ?, ?, ?, ?, ?)")) {
            statement.setLong(1, access.at().toEpochMilli());
            statement.setString(2, access.who());
            statement.setBytes(3, access.record().bytes());
            statement.setString(4, access.type());
            statement.setString(5, access.field());
            statement.setString(6, access.reason());
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        } finally {
            lock.unlock();
        }
    }

    /** The accesses to one record, the newest first. */
    public List<Access> of(RecordId record) {
        return read(COLUMNS + " WHERE record=? ORDER BY n DESC", record.bytes());
    }

    /** The newest accesses to all records. */
    public List<Access> newest(int limit) {
        return read(COLUMNS + " ORDER BY n DESC LIMIT ?", limit);
    }

    private List<Access> read(String sql, Object value) {
        lock.lock();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            List<Access> found = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    found.add(new Access(Instant.ofEpochMilli(result.getLong(1)), result.getString(2),
                            RecordId.of(result.getBytes(3)), result.getString(4), result.getString(5),
                            result.getString(6)));
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
