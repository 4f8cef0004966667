package org.villagebook.desktop.indicator;

import java.math.BigDecimal;
import org.villagebook.indicator.Dimension;
import org.villagebook.indicator.Place;
import org.villagebook.record.RecordId;

/**
 * One thing that a figure counted, as people read it.
 *
 * @param title    what the record is called
 * @param adds     what it adds to the figure
 * @param origin   the package it came in, with its signer; empty if it was entered here
 * @param received day on which that package came in
 * @param remark   why others behind it do not count, what is disputed or no longer proven; mostly empty
 * @param doubtful whether the remark needs a look
 */
public record TraceLine(RecordId record, String type, String date, String title, Place place, BigDecimal adds,
                        String origin, String received, String remark, boolean doubtful) {

    /** Whether the line belongs to that year, month, county, village or unit. */
    boolean isIn(Dimension by, String key) {
        return switch (by) {
            case YEAR -> key.isEmpty() ? date.isEmpty() : date.startsWith(key + "-");
            case MONTH -> key.isEmpty() ? date.isEmpty() : date.startsWith(key);
            case COUNTY -> place.county().equals(key);
            case VILLAGE -> place.village().equals(key);
            case UNIT -> place.unit().equals(key);
        };
    }
}
