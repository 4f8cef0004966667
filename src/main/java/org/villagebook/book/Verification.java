package org.villagebook.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Progress;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordState;

/**
 * Whether a book is whole: every page as SQLite sees it, and every record as its journal tells it.
 *
 * @param pages   what SQLite says, {@code ok} if every page is whole
 * @param records records that were made again from the journal
 * @param changes changes in the journal
 * @param differ  records whose row is not what the journal makes of them
 * @param hash    hash over all records, see {@link StateHash}
 */
public record Verification(String pages, long records, long changes, List<RecordId> differ, String hash) {

    public boolean whole() {
        return pages.equals("ok") && differ.isEmpty();
    }

    static Verification of(Connection connection, RecordStore store, Catalogue catalogue, Tables tables,
                           Progress progress) throws SQLException {
        String pages;
        long changes;
        try (Statement statement = connection.createStatement()) {
            pages = text(statement, "PRAGMA integrity_check");
            changes = Long.parseLong(text(statement, "SELECT count(*) FROM journal"));
        }
        StateHash all = new StateHash();
        List<RecordId> differ = new ArrayList<>();
        long records = 0;
        for (RecordType type : catalogue.types()) {
            for (RecordId id : ids(store, tables.of(type))) {
                progress.step(++records, 0);
                RecordState row = store.load(type, id).orElseThrow().state();
                all.add(row);
                if (!Replay.state(store, type.id(), id).map(told -> hash(told).equals(hash(row))).orElse(false)) {
                    differ.add(id);
                }
            }
        }
        return new Verification(pages, records, changes, differ, all.hex());
    }

    private static List<RecordId> ids(RecordStore store, TypeTable table) throws SQLException {
        PreparedStatement statement = store.prepare("SELECT id FROM " + table.name() + " ORDER BY id");
        List<RecordId> ids = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                ids.add(RecordId.of(result.getBytes(1)));
            }
        }
        return ids;
    }

    private static String hash(RecordState state) {
        StateHash hash = new StateHash();
        hash.add(state);
        return hash.hex();
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : "";
        }
    }
}
