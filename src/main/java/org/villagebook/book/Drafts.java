package org.villagebook.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Half-written entry forms, kept through a crash, encrypted like everything else. They never leave this machine. */
public final class Drafts {

    private final Connection connection;
    private final ReentrantLock lock;

    Drafts(Connection connection, ReentrantLock lock) {
        this.connection = connection;
        this.lock = lock;
    }

    /** Keeps the text of a form under its name, in place of an earlier one. */
    public void keep(String form, String text, Instant at) {
        run("INSERT OR REPLACE INTO draft VALUES (?, ?, ?)", form, at.toEpochMilli(), text);
    }

    public void drop(String form) {
        run("DELETE FROM draft WHERE form=?", form);
    }

    public Optional<String> find(String form) {
        lock.lock();
        try (PreparedStatement statement = connection.prepareStatement("SELECT text FROM draft WHERE form=?")) {
            statement.setString(1, form);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        } finally {
            lock.unlock();
        }
    }

    private void run(String sql, Object... values) {
        lock.lock();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        } finally {
            lock.unlock();
        }
    }
}
