package org.villagebook.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/**
 * A record that an import would write.
 *
 * @param fields canonical values to write, only those that differ from {@code before}
 * @param sheet  sheet that the values come from
 * @param row    its row, as Excel numbers it
 * @param before the record in the book, or null if it is new
 */
public record Draft(RecordId id, String type, Map<String, String> fields, Action action, String sheet, int row,
                    Record before) {

    /** What becomes of the record. */
    public enum Action {
        ADDED, CHANGED
    }

    public Draft {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The record as it will be. */
    public Record after() {
        Map<String, String> values = new LinkedHashMap<>();
        if (before != null) {
            values.putAll(before.fields());
        }
        values.putAll(fields);
        return new Record(id, type, values, false, before == null ? 0 : before.row());
    }
}
