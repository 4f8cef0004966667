package org.villagebook.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A record as it is shown: the values of its fields in canonical text, see {@link Value}. A field without a value is
 * absent; empty is not 否. Field ids that start with {@link #FOREIGN} hold columns that no catalogue file knows.
 *
 * @param row position in the book's table, 0 if the record does not come from a book
 */
public record Record(RecordId id, String type, Map<String, String> fields, boolean deleted, long row) {

    /** Prefix of fields that came from unknown columns and are kept and sent on as they are. */
    public static final String FOREIGN = "x:";

    /** Prefix of fields that the program keeps for itself: they travel and merge like all others and no form has them. */
    public static final String HIDDEN = "_";

    public Record {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public Optional<String> get(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** The value, or an empty text where there is none. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The record that a reference field points to. */
    public Optional<RecordId> reference(String field) {
        return get(field).flatMap(RecordId::parse);
    }
}
