package org.villagebook.record;

import java.util.List;
import java.util.Map;

/**
 * A record as a figure sees it: some of its fields, and the packages that brought it.
 *
 * @param fields  the asked fields that have a value, in canonical text
 * @param origins packages of its changes, the first change first, each once; null stands for this book itself
 */
public record Reported(RecordId id, Map<String, String> fields, List<HistoryEntry.Origin> origins) {

    /** The value, or null. */
    public String value(String field) {
        return fields.get(field);
    }

    /** Key of the site that reported it first; {@code here} for a record that was entered in this book. */
    public String site(String here) {
        return origins.isEmpty() || origins.getFirst() == null ? here : origins.getFirst().site();
    }
}
