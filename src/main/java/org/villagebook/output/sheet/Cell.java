package org.villagebook.output.sheet;

import java.math.BigDecimal;

/** One cell of a sheet. A missing cell is null. */
public sealed interface Cell {

    /** How a cell looks; one look for one meaning, so that all workbooks of the program are read alike. */
    enum Look {
        TITLE, NOTE, HEAD, SECTION, TEXT, WRAPPED, NUMBER, TOTAL_TEXT, TOTAL,
        /** A total that is not the sum of the groups. */
        TOTAL_OWN, CHECK
    }

    Look look();

    /** Text as it is: never a formula, whatever it begins with. */
    record Words(String text, Look look) implements Cell {
    }

    /** An exact number; Excel keeps 15 digits of it. */
    record Amount(BigDecimal value, Look look) implements Cell {
    }

    /**
     * A formula together with its value, for readers that do not calculate.
     *
     * @param formula without the equals sign, English function names, for example {@code SUM(C4:C9)}
     */
    record Formula(String formula, BigDecimal value, Look look) implements Cell {
    }

    static Cell head(String text) {
        return new Words(text, Look.HEAD);
    }

    static Cell text(String text) {
        return new Words(text, Look.TEXT);
    }

    /** A number, or a missing cell for null. */
    static Cell number(BigDecimal value) {
        return value == null ? null : new Amount(value, Look.NUMBER);
    }
}
