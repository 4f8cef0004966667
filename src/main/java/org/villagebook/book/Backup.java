package org.villagebook.book;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.villagebook.outcome.Problem;

/**
 * One file with a whole book: a mark, the key slots, the encrypted database, and SHA-256 over all before it. It opens
 * with the password or the recovery code that the book had. The database is copied by {@code VACUUM INTO}, which keeps
 * it encrypted; the driver's own backup statement would write it in the clear and is used nowhere.
 */
final class Backup {

    static final String ENDING = ".vbb";
    private static final byte[] MARK = "villagebook backup 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_KEYS = 1 << 20;

    private Backup() {
    }

    /**
     * Writes the backup and reads it back. Not believed before SQLite has checked every page of the copy.
     *
     * @throws Problem.BookFailure {@code book.backupFailed} if the copy is not whole; there is no file then
     */
    static void write(Connection connection, Path folder, Path target) throws SQLException, IOException {
        Path copy = folder.resolve("backup.part");
        Files.deleteIfExists(copy);
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("VACUUM INTO '" + copy.toString().replace("'", "''") + "'");
            }
            requireWhole(connection, copy);
            Path part = target.resolveSibling(target.getFileName() + ".part");
            pack(folder, copy, part);
            SafeFile.sync(part);
            SafeFile.move(part, target);
            check(target);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Attached without a key of its own, the copy is read with the key of the book it was made from. */
    private static void requireWhole(Connection connection, Path copy) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ATTACH '" + copy.toString().replace("'", "''") + "' AS copy");
            try {
                String found = text(statement, "PRAGMA copy.integrity_check");
                boolean complete = text(statement, "SELECT count(*) FROM copy.journal")
                        .equals(text(statement, "SELECT count(*) FROM main.journal"));
                if (!found.equals("ok") || !complete) {
                    throw new Problem.BookFailure("book.backupFailed");
                }
            } finally {
                statement.execute("DETACH copy");
            }
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : "";
        }
    }

    private static void pack(Path folder, Path database, Path part) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream file = Files.newOutputStream(part);
                DataOutputStream out = new DataOutputStream(new DigestOutputStream(file, digest))) {
            byte[] keys = KeySlots.readable(folder);
            out.write(MARK);
            out.writeInt(keys.length);
            out.write(keys);
            out.writeLong(Files.size(database));
            Files.copy(database, out);
            out.flush();
            file.write(digest.digest());
        }
    }

    /** @throws Problem.InvalidInput {@code book.notABackup}, {@code book.backupDamaged} */
    private static void check(Path file) throws IOException {
        unpack(file, null);
    }

    /** Unpacks into an empty folder, or only checks if there is none. */
    static void unpack(Path file, Path folder) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                DataInputStream in = new DataInputStream(new DigestInputStream(raw, digest))) {
            if (!java.util.Arrays.equals(in.readNBytes(MARK.length), MARK)) {
                throw new Problem.InvalidInput("book.notABackup");
            }
            try {
                int length = in.readInt();
                byte[] keys = in.readNBytes(Math.clamp(length, 0, MOST_KEYS));
                long size = in.readLong();
                OutputStream database = folder == null ? OutputStream.nullOutputStream()
                        : Files.newOutputStream(folder.resolve(Book.DATABASE));
                try (database) {
                    copy(in, size, database);
                }
                byte[] expected = digest.digest();
                if (!MessageDigest.isEqual(expected, raw.readAllBytes())) {
                    throw new Problem.InvalidInput("book.backupDamaged");
                }
                if (folder != null) {
                    KeySlots.put(folder, keys);
                }
            } catch (java.io.EOFException cutOff) {
                throw new Problem.InvalidInput(cutOff, "book.backupDamaged");
            }
        }
    }

    private static void copy(InputStream in, long size, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (long left = size; left > 0;) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new java.io.EOFException();
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
