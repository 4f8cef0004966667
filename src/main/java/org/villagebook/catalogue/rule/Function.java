package org.villagebook.catalogue.rule;

import static org.villagebook.catalogue.rule.Kind.DATE;
import static org.villagebook.catalogue.rule.Kind.NUMBER;
import static org.villagebook.catalogue.rule.Kind.TEXT;
import static org.villagebook.catalogue.rule.Kind.TRUTH;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an expression can compute. The result is unknown if an argument is, or if there is none. */
public enum Function {
    /** Full years from a birth date to the day that the data is for, or to another date. */
    AGE("age", NUMBER, 1, DATE, DATE),
    /** Full months from one date to another. */
    MONTHS("months", NUMBER, 2, DATE, DATE),
    /** Days from one date to another. */
    DAYS("days", NUMBER, 2, DATE, DATE),
    YEAR("year", NUMBER, 1, DATE),
    MONTH("month", NUMBER, 1, DATE),
    /** A date so many days later. */
    PLUS_DAYS("plusDays", DATE, 2, DATE, NUMBER),
    /** A date so many months later. */
    PLUS_MONTHS("plusMonths", DATE, 2, DATE, NUMBER),
    /** The first of January of a year. */
    NEW_YEAR("newYear", DATE, 1, NUMBER),
    /** Number of characters. */
    LENGTH("length", NUMBER, 1, TEXT),
    /** Characters from one place to another, counted from 1; unknown if the text is shorter. */
    PART("part", TEXT, 3, TEXT, NUMBER, NUMBER),
    STARTS_WITH("startsWith", TRUTH, 2, TEXT, TEXT),
    CONTAINS("contains", TRUTH, 2, TEXT, TEXT),
    /** Whether an ID number has 18, 20 or 22 characters and a date of birth. */
    ID_SHAPE("idShape", TRUTH, 1, TEXT),
    /** Whether the check character is right. */
    ID_CHECK("idCheck", TRUTH, 1, TEXT),
    /** Whether an ID number is right in every way. */
    ID_HOLDS("idHolds", TRUTH, 1, TEXT),
    /** Date of birth by an ID number that holds. */
    ID_BIRTH("idBirth", DATE, 1, TEXT),
    /** Sex by an ID number that holds. */
    ID_SEX("idSex", TEXT, 1, TEXT),
    /** What a person is matched on. */
    FIRST_18("first18", TEXT, 1, TEXT);

    private final String word;
    private final Kind result;
    private final int needed;
    private final List<Kind> arguments;

    Function(String word, Kind result, int needed, Kind... arguments) {
        this.word = word;
        this.result = result;
        this.needed = needed;
        this.arguments = List.of(arguments);
    }

    static Optional<Function> named(String word) {
        return Arrays.stream(values()).filter(function -> function.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    public Kind result() {
        return result;
    }

    boolean takes(int count) {
        return count >= needed && count <= arguments.size();
    }

    /** The sort of value at a place, from 0. */
    Kind argument(int place) {
        return arguments.get(place);
    }

    int most() {
        return arguments.size();
    }
}
