package org.villagebook.indicator;

import java.util.Locale;

/** By what a figure is broken down. */
public enum Dimension {
    YEAR, MONTH, COUNTY, VILLAGE, UNIT;

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The group that a record belongs to, see {@link Breakdown.Group}; empty where the record does not say. */
    public String of(Evidence record) {
        return switch (this) {
            case YEAR -> start(record.date(), 4);
            case MONTH -> start(record.date(), 7);
            case COUNTY -> record.place().county();
            case VILLAGE -> record.place().village();
            case UNIT -> record.place().unit();
        };
    }

    private static String start(String date, int length) {
        return date.isEmpty() ? "" : date.substring(0, length);
    }
}
