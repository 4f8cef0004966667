package org.villagebook.book;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.villagebook.record.Change;
import org.villagebook.record.Dot;
import org.villagebook.record.RecordId;

/** Hands out changes of the journal one by one, each with its row, so that packages of any size can be made. */
public final class JournalReader {

    private final BookReader reader;

    JournalReader(BookReader reader) {
        this.reader = reader;
    }

    /** Takes one change together with its row in the journal. */
    @FunctionalInterface
    public interface Visitor {
        void take(long row, Change change);
    }

    /** The changes of a device in all its epochs, from behind that row on, in the order of the journal. */
    public void eachChangeOf(String device, long afterRow, Visitor visitor) {
        each("SELECT " + JournalRow.COLUMNS + ", journal.n FROM journal WHERE device=? AND n>? ORDER BY n", visitor,
                device, afterRow);
    }

    /** These rows of the journal, in order. */
    public void eachChange(RowRanges rows, Visitor visitor) {
        rows.ranges().forEach(range -> each("SELECT " + JournalRow.COLUMNS
                + ", journal.n FROM journal WHERE n BETWEEN ? AND ? ORDER BY n", visitor, range.first(), range.last()));
    }

    /** All changes of the records that a device of that site has ever written, in the order of the journal. */
    public void eachChangeOfSite(String site, Visitor visitor) {
        each("SELECT " + JournalRow.COLUMNS + ", journal.n FROM journal WHERE record IN (SELECT record FROM journal"
                + " WHERE origin IN (SELECT n FROM package_in WHERE site=?)) ORDER BY n", visitor, site);
    }

    /** As {@link #eachChangeOfSite}, and all changes of these records besides, which come behind the others. */
    public void eachChangeOfRecords(String site, Collection<RecordId> others, Visitor visitor) {
        Set<RecordId> had = new HashSet<>();
        eachChangeOfSite(site, (row, change) -> {
            had.add(change.record());
            visitor.take(row, change);
        });
        for (RecordId other : others) {
            if (!had.contains(other)) {
                each("SELECT " + JournalRow.COLUMNS + ", journal.n FROM journal WHERE record=? ORDER BY n", visitor,
                        (Object) other.bytes());
            }
        }
    }

    private void each(String sql, Visitor visitor, Object... values) {
        reader.read(sql, statement -> {
            BookReader.bind(statement, List.of(values));
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    visitor.take(result.getLong(11), JournalRow.change(result));
                }
            }
            return null;
        });
    }

    /** The change with this dot, if it was made in this book and did not come from elsewhere. */
    public Optional<Change> madeHere(Dot dot) {
        List<Change> found = new ArrayList<>();
        each("SELECT " + JournalRow.COLUMNS + ", journal.n FROM journal WHERE device=? AND epoch=? AND counter=?"
                + " AND origin IS NULL", (row, change) -> found.add(change), dot.device(), dot.epoch(), dot.counter());
        return found.stream().findFirst();
    }

    /** The journal's row of the change with this dot, 0 if it is not here. */
    public long rowOf(Dot dot) {
        return reader.read("SELECT n FROM journal WHERE device=? AND epoch=? AND counter=?", statement -> {
            BookReader.bind(statement, List.of(dot.device(), dot.epoch(), dot.counter()));
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getLong(1) : 0L;
            }
        });
    }
}
