package org.villagebook.operation;

import java.util.List;
import org.villagebook.book.BookReader;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;

/** Opens lists of records. A list of any length opens at once and is read page by page. */
public final class ListRecords {

    private final Desk desk;

    public ListRecords(Desk desk) {
        this.desk = desk;
    }

    /** A list as it stood when it was opened. */
    public static final class Pages {
        private final BookReader reader;
        private final String type;
        private final long[] rows;

        private Pages(BookReader reader, String type, long[] rows) {
            this.reader = reader;
            this.type = type;
            this.rows = rows;
        }

        public int size() {
            return rows.length;
        }

        /** Records {@code from} to {@code to - 1}; fewer if some are gone since. */
        public List<Record> read(int from, int to) {
            return reader.fetch(type, rows, from, Math.min(to, rows.length));
        }

        /** Position of the record with that row in the list, or -1. */
        public int indexOf(long row) {
            for (int i = 0; i < rows.length; i++) {
                if (rows[i] == row) {
                    return i;
                }
            }
            return -1;
        }
    }

    public Pages open(RecordQuery query) {
        BookReader reader = desk.book().read();
        return new Pages(reader, desk.catalogue().require(query.type()).id(), reader.rows(query));
    }

    /** All records of a query at once; for short lists. */
    public List<Record> run(RecordQuery query) {
        return desk.book().read().list(query);
    }

    public long count(RecordQuery query) {
        return desk.book().read().count(query);
    }
}
