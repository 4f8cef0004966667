package org.villagebook.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;

/** Brings a database to the program's version: numbered scripts first, then one table per record type. */
final class Schema {

    static final int VERSION = 2;

    private Schema() {
    }

    /** @throws Problem.BookFailure {@code book.newerProgram} if a newer program has written this book */
    static void migrate(Connection connection, Catalogue catalogue) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version = number(statement, "PRAGMA user_version");
            if (version > VERSION) {
                throw new Problem.BookFailure("book.newerProgram");
            }
            connection.setAutoCommit(false);
            try {
                for (int next = version + 1; next <= VERSION; next++) {
                    run(statement, script(next));
                    statement.execute("PRAGMA user_version=" + next);
                }
                run(statement, text("local.sql"));
                for (RecordType type : catalogue.types()) {
                    fit(statement, type);
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Creates the type's table or adds the columns that a newer catalogue file brought. Nothing is ever dropped. */
    private static void fit(Statement statement, RecordType type) throws SQLException {
        TypeTable table = new TypeTable(type);
        Set<String> present = new TreeSet<>();
        try (ResultSet columns = statement.executeQuery("PRAGMA table_info(" + table.name() + ")")) {
            while (columns.next()) {
                present.add(columns.getString("name"));
            }
        }
        if (present.isEmpty()) {
            statement.execute(table.create());
        }
        for (Field field : type.fields()) {
            if (!present.isEmpty() && !present.contains(TypeTable.column(field.id()))) {
                statement.execute("ALTER TABLE " + table.name() + " ADD COLUMN " + TypeTable.column(field.id())
                        + TypeTable.affinity(field));
            }
        }
        for (String index : table.indexes()) {
            statement.execute(index);
        }
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    private static void run(Statement statement, String script) throws SQLException {
        for (String sql : script.replaceAll("(?m)--.*$", "").split(";")) {
            if (!sql.isBlank()) {
                statement.execute(sql);
            }
        }
    }

    private static String script(int version) {
        return text(String.format("schema-%04d.sql", version));
    }

    private static String text(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
