package org.villagebook.record;

import java.util.Set;

/** What a transaction changed, so that open views know whether to read again. */
public record Touched(Set<String> types, Set<RecordId> records) {

    /** Nothing was changed. */
    public static final Touched NOTHING = new Touched(Set.of(), Set.of());

    public Touched {
        types = Set.copyOf(types);
        records = Set.copyOf(records);
    }

    public boolean isEmpty() {
        return records.isEmpty();
    }

    public boolean touches(String type) {
        return types.contains(type);
    }
}
