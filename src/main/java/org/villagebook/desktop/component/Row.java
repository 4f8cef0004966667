package org.villagebook.desktop.component;

import java.util.Map;
import org.villagebook.record.Record;

/**
 * A record with its texts as people read them, by field or computed column.
 *
 * @param record null while the row is still being read
 */
public record Row(Record record, Map<String, String> texts) {

    /** Stands in the list until its page has been read. */
    public static final Row LOADING = new Row(null, Map.of());

    public boolean loaded() {
        return record != null;
    }

    public String text(String column) {
        return texts.getOrDefault(column, "");
    }
}
