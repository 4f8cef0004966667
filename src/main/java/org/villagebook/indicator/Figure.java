package org.villagebook.indicator;

import java.math.BigDecimal;

/**
 * The value of one indicator, and how far it can be believed.
 *
 * @param indicator what was counted
 * @param value     exact; money in yuan
 * @param records   records that it was counted from
 * @param villages  villages that these records are about
 * @param sites     sites that reported them
 * @param packages  signed packages that they came in; 0 where they were entered in this book
 * @param disputed  part of the value that rests on records with an undecided conflict
 * @param unproven  part of the value whose package no longer verifies
 */
public record Figure(Indicator indicator, BigDecimal value, long records, long villages, long sites, long packages,
                     BigDecimal disputed, BigDecimal unproven) {

    public String code() {
        return indicator.code();
    }
}
