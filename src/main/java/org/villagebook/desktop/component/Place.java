package org.villagebook.desktop.component;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.villagebook.indicator.Dimension;
import org.villagebook.operation.Behind;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** Somewhere a person can be, and come back to with Alt+Left. */
public sealed interface Place {

    /** Where a mark of a chart leads. */
    static Place of(Behind behind) {
        return switch (behind) {
            case Behind.Records records -> new Listing(records.query());
            case Behind.Part part -> new Count(part.code(), part.period().from(), part.period().asOf(),
                    new Count.Part(part.by(), part.key()));
            case Behind.Packages packages -> new Packages(packages.key());
        };
    }

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

    /**
     * A figure of a period with everything it counted.
     *
     * @param part the year or place to look at, or null for all of it
     */
    record Count(String code, LocalDate from, LocalDate asOf, Part part) implements Place {

        /** One group of a breakdown. */
        public record Part(Dimension by, String key) {
        }

        public Count(String code, LocalDate from, LocalDate asOf) {
            this(code, from, asOf, null);
        }
    }

    /** The packages that came from a site, or were made at this one. */
    record Packages(String site) implements Place {
    }

    /** A sheet of paper that came back. */
    record Sheet(String code) implements Place {
    }

    /** Printing, for these records; for everybody if there are none. */
    record Paper(Set<RecordId> records) implements Place {
        public Paper {
            records = Set.copyOf(records);
        }
    }
}
