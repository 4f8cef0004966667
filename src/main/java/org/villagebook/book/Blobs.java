package org.villagebook.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Files that belong to records, each once, under the SHA-256 of its bytes. Encrypted with the rest of the book. */
public final class Blobs {

    /**
     * One file.
     *
     * @param hash      SHA-256 in hexadecimal digits
     * @param kind      media type
     * @param thumbnail a small JPEG of it, or no bytes
     */
    public record Blob(String hash, String kind, int width, int height, byte[] thumbnail, byte[] bytes) {
    }

    private final Connection connection;
    private final ReentrantLock lock;

    Blobs(Connection connection, ReentrantLock lock) {
        this.connection = connection;
        this.lock = lock;
    }

    /** Keeps a file; one that is here already stays as it is. */
    public void put(Blob blob, Instant at) {
        lock.lock();
        try (PreparedStatement statement = connection.prepareStatement("INSERT OR IGNORE INTO blob"
                + " (hash, kind, size, width, height, at, thumbnail, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, blob.hash());
            statement.setString(2, blob.kind());
            statement.setInt(3, blob.bytes().length);
            statement.setInt(4, blob.width());
            statement.setInt(5, blob.height());
            statement.setLong(6, at.toEpochMilli());
            statement.setBytes(7, blob.thumbnail());
            statement.setBytes(8, blob.bytes());
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        } finally {
            lock.unlock();
        }
    }

    public Optional<byte[]> bytes(String hash) {
        return read("bytes", hash);
    }

    /** A small JPEG of a picture. */
    public Optional<byte[]> thumbnail(String hash) {
        return read("thumbnail", hash).filter(bytes -> bytes.length > 0);
    }

    public boolean has(String hash) {
        return read("hash", hash).isPresent();
    }

    private Optional<byte[]> read(String column, String hash) {
        lock.lock();
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + column + " FROM blob WHERE hash=?")) {
            statement.setString(1, hash);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(result.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        } finally {
            lock.unlock();
        }
    }
}
