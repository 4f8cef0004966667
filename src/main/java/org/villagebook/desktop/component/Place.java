package org.villagebook.desktop.component;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** Somewhere a person can be, and come back to with Alt+Left. */
public sealed interface Place {

    /** An activity as it opens, or as it was left. */
    record Home(String activity) implements Place {
    }

    /**
     * The page of one record, beside its list.
     *
     * @param field field that gets the keyboard, or null for the first
     */
    record Page(String type, RecordId id, String field) implements Place {

        public Page(String type, RecordId id) {
            this(type, id, null);
        }
    }

    /** The records of a query, for example those behind a bar of a chart. */
    record Listing(RecordQuery query) implements Place {
    }

    /**
     * A block of cells from the clipboard, to be looked at before it is written to the records of a type.
     *
     * @param columns fields from left to right, for a block without headings
     */
    record Block(String type, List<String> columns, String text) implements Place {
        public Block {
            columns = List.copyOf(columns);
        }
    }

    /** The form for a new record, with what is known of it already. */
    record Entry(String type, Map<String, String> preset) implements Place {
        public Entry {
            preset = Map.copyOf(preset);
        }
    }

    /** A figure of a period with everything it counted. */
    record Count(String code, LocalDate from, LocalDate asOf) implements Place {
    }

    /** Printing, for these records; for everybody if there are none. */
    record Paper(Set<RecordId> records) implements Place {
        public Paper {
            records = Set.copyOf(records);
        }
    }
}
