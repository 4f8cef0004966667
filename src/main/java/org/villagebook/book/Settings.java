package org.villagebook.book;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.villagebook.record.Site;

/** Small named values of a book: who it belongs to, its keys, its trust list, and choices of the desktop. */
public final class Settings {

    private final Connection connection;
    private final ReentrantLock lock;

    Settings(Connection connection, ReentrantLock lock) {
        this.connection = connection;
        this.lock = lock;
    }

    void found(Book.Identity identity) {
        put("site.role", identity.site().role().name());
        put("site.code", identity.site().code());
        put("site.name", identity.site().name());
        put("device", identity.deviceId());
        put("epoch", "1");
    }

    public Site site() {
        return new Site(Site.Role.valueOf(text("site.role").orElseThrow()), text("site.code").orElseThrow(),
                text("site.name").orElseThrow());
    }

    /** Names this installation in dots and packages. */
    public String deviceId() {
        return text("device").orElseThrow();
    }

    /** Rises when the book is restored from a backup. */
    public int epoch() {
        return Integer.parseInt(text("epoch").orElseThrow());
    }

    /** Counter of this device's last change in its epoch; 0 before the first. */
    public long lastCounter() {
        return longOf("SELECT max(counter) FROM journal WHERE device=? AND epoch=?");
    }

    long nextBatch() {
        lock.lock();
        try (PreparedStatement statement = connection.prepareStatement("SELECT max((SELECT coalesce(max(batch), 0)"
                + " FROM journal WHERE origin IS NULL), (SELECT coalesce(max(number), 0) FROM batch))");
                ResultSet result = statement.executeQuery()) {
            return result.next() ? result.getLong(1) + 1 : 1;
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        } finally {
            lock.unlock();
        }
    }

    /** From now on this installation writes as that device in that epoch. */
    void begin(String device, int epoch) {
        put("device", device);
        put("epoch", Integer.toString(epoch));
    }

    private long longOf(String sql) {
        lock.lock();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, deviceId());
            statement.setInt(2, epoch());
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getLong(1) : 0;
            }
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        } finally {
            lock.unlock();
        }
    }

    public Optional<String> text(String name) {
        return bytes(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    public Optional<byte[]> bytes(String name) {
        lock.lock();
        try (PreparedStatement statement = connection.prepareStatement("SELECT value FROM setting WHERE name=?")) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(result.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        } finally {
            lock.unlock();
        }
    }

    public void remove(String name) {
        lock.lock();
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM setting WHERE name=?")) {
            statement.setString(1, name);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        } finally {
            lock.unlock();
        }
    }

    public void put(String name, String value) {
        put(name, value.getBytes(StandardCharsets.UTF_8));
    }

    public void put(String name, byte[] value) {
        lock.lock();
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT OR REPLACE INTO setting VALUES (?, ?)")) {
            statement.setString(1, name);
            statement.setBytes(2, value);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        } finally {
            lock.unlock();
        }
    }
}
