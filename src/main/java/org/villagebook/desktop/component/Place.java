package org.villagebook.desktop.component;

import java.util.Map;
import java.util.Set;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** Somewhere a person can be, and come back to with Alt+Left. */
public sealed interface Place {

    /** An activity as it opens, or as it was left. */
    record Home(String activity) implements Place {
    }

    /** The page of one record, beside its list. */
    record Page(String type, RecordId id) implements Place {
    }

    /** The records of a query, for example those behind a bar of a chart. */
    record Listing(RecordQuery query) implements Place {
    }

    /** The form for a new record, with what is known of it already. */
    record Entry(String type, Map<String, String> preset) implements Place {
        public Entry {
            preset = Map.copyOf(preset);
        }
    }

    /** Printing, for these records; for everybody if there are none. */
    record Paper(Set<RecordId> records) implements Place {
        public Paper {
            records = Set.copyOf(records);
        }
    }
}
