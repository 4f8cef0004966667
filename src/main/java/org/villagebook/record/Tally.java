package org.villagebook.record;

/**
 * One group of a count: all records of a query that share a value.
 *
 * @param group the shared value; for dates the month {@code yyyy-MM} or year; empty text where there is no value
 * @param count number of records
 * @param sum   exact decimal sum of the summed field in canonical units (fen for money), "0" if none was asked for
 */
public record Tally(String group, long count, java.math.BigDecimal sum) {
}
