package org.villagebook.indicator;

/** By what a figure is broken down. */
public enum Dimension {
    YEAR, MONTH, COUNTY, VILLAGE, UNIT;

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
