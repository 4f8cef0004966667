package org.villagebook.desktop.component;

import java.util.List;
import org.villagebook.operation.ListRecords;
import org.villagebook.record.Record;

/** A list of records that is read page by page. */
interface RecordSource {

    int size();

    List<Record> read(int from, int to);

    /** Position of a record, or -1. */
    int indexOf(Record record);

    static RecordSource of(ListRecords.Pages pages) {
        return new RecordSource() {
            @Override
            public int size() {
                return pages.size();
            }

            @Override
            public List<Record> read(int from, int to) {
                return pages.read(from, to);
            }

            @Override
            public int indexOf(Record record) {
                return pages.indexOf(record.row());
            }
        };
    }

    static RecordSource of(List<Record> records) {
        return new RecordSource() {
            @Override
            public int size() {
                return records.size();
            }

            @Override
            public List<Record> read(int from, int to) {
                return records.subList(from, Math.min(to, records.size()));
            }

            @Override
            public int indexOf(Record record) {
                return records.stream().map(Record::id).toList().indexOf(record.id());
            }
        };
    }
}
