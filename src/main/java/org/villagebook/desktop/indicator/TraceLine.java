package org.villagebook.desktop.indicator;

import java.math.BigDecimal;
import org.villagebook.indicator.Dimension;
import org.villagebook.indicator.Place;
import org.villagebook.indicator.Thing;
import org.villagebook.record.RecordId;

/**
 * One thing that a figure counted, as people read it.
 *
 * @param title    what the record is called
 * @param origin   the package it came in, with its signer; empty if it was entered here
 * @param received day on which that package came in
 * @param remark   why others behind it do not count, what is disputed or no longer proven; mostly empty
 */
public record TraceLine(Thing thing, String title, String origin, String received, String remark) {

    public RecordId record() {
        return thing.counted().record();
    }

    public String type() {
        return thing.counted().type();
    }

    public String date() {
        return thing.counted().date();
    }

    public Place place() {
        return thing.counted().place();
    }

    /** What it adds to the figure. */
    public BigDecimal adds() {
        return thing.contribution();
    }

    /** Whether the remark needs a look. */
    public boolean doubtful() {
        return thing.disputed() || thing.unproven();
    }

    /** Whether it counts in that year, month, county, village or unit. */
    boolean isIn(Dimension by, String key) {
        return thing.groups(by).contains(key);
    }
}
