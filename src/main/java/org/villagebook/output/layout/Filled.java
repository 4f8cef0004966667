package org.villagebook.output.layout;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What stands in place of a mark.
 *
 * @param text   as it is read, in Chinese; empty where there is no value
 * @param number the same as a number, in yuan for amounts; null if it is none
 * @param date   the same as a day; null if it is none
 */
record Filled(String text, BigDecimal number, LocalDate date) {

    static final Filled NOTHING = of("");

    static Filled of(String text) {
        return new Filled(text, null, null);
    }

    static Filled of(BigDecimal number) {
        return new Filled(number.toPlainString(), number, null);
    }

    static Filled of(LocalDate date) {
        return new Filled(date.toString(), null, date);
    }
}
