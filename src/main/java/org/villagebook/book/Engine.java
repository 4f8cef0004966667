package org.villagebook.book;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The only class that knows which SQLite driver is on the class path. The shipped one encrypts every page with
 * ChaCha20-Poly1305; the plain one of the test profile ignores the two key properties and says so by returning nothing.
 */
final class Engine {

    private static final String[] SETTINGS = {
        "PRAGMA journal_mode=WAL",
        // FULL: in WAL mode NORMAL may lose acknowledged commits at a power cut.
        "PRAGMA synchronous=FULL",
        "PRAGMA foreign_keys=ON",
        "PRAGMA trusted_schema=OFF",
        "PRAGMA secure_delete=ON",
        "PRAGMA temp_store=MEMORY",
        "PRAGMA cell_size_check=ON",
        "PRAGMA mmap_size=0",
        // 64 MiB: with encryption every page that falls out of the cache costs a decryption.
        "PRAGMA cache_size=-65536",
        "PRAGMA busy_timeout=10000",
    };

    private Engine() {
    }

    /** Opens the file with the raw key. @throws SQLException also if the key is wrong or the file is no database */
    static Connection open(Path file, byte[] rawKey) throws SQLException {
        // As properties and not as statements: the driver touches the file before the first statement could run.
        Properties key = new Properties();
        key.setProperty("cipher", "chacha20");
        key.setProperty("key", "raw:" + HexFormat.of().formatHex(rawKey));
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, key);
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute(setting);
            }
            // Reads the first page, so that a wrong key fails here and not at the first record.
            statement.execute("SELECT count(*) FROM sqlite_master");
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Whether the driver encrypts. */
    static boolean encrypts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet cipher = statement.executeQuery("PRAGMA cipher")) {
            return cipher.next() && cipher.getString(1) != null;
        }
    }
}
