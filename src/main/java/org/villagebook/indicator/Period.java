package org.villagebook.indicator;

import java.time.LocalDate;

/** The time that figures are counted for: both days belong to it. */
public record Period(LocalDate from, LocalDate asOf) {

    public Period {
        if (asOf.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + asOf);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(asOf);
    }
}
