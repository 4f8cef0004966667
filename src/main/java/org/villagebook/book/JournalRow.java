package org.villagebook.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.villagebook.record.Change;
import org.villagebook.record.Dot;
import org.villagebook.record.RecordId;

/** Reads changes back from the journal. */
final class JournalRow {

    static final String COLUMNS =
            "journal.device, journal.epoch, counter, record, type, batch, at, who, reason, writes";

    private JournalRow() {
    }

    static Change change(ResultSet result, RecordId record) throws SQLException {
        return new Change(record, result.getString(5),
                new Dot(result.getString(1), result.getInt(2), result.getLong(3)),
                JournalText.read(result.getString(10)), result.getLong(6), Instant.ofEpochMilli(result.getLong(7)),
                result.getString(8), result.getString(9));
    }

    static Change change(ResultSet result) throws SQLException {
        return change(result, RecordId.of(result.getBytes(4)));
    }
}
