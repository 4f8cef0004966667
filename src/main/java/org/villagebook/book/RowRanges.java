package org.villagebook.book;

import java.util.ArrayList;
import java.util.List;

/** Rows of the journal, written short: {@code 3-9,12}. Rows are added in ascending order. */
public final class RowRanges {

    /** The rows {@code first} to {@code last}, both included. */
    public record Range(long first, long last) {
    }

    private final List<Range> ranges = new ArrayList<>();

    public void add(long row) {
        if (!ranges.isEmpty() && ranges.getLast().last() == row - 1) {
            ranges.set(ranges.size() - 1, new Range(ranges.getLast().first(), row));
        } else {
            ranges.add(new Range(row, row));
        }
    }

    public List<Range> ranges() {
        return List.copyOf(ranges);
    }

    /** The highest row, 0 for none. */
    public long last() {
        return ranges.stream().mapToLong(Range::last).max().orElse(0);
    }

    @Override
    public String toString() {
        return String.join(",", ranges.stream().map(range -> range.first() == range.last() ? Long.toString(range.first())
                : range.first() + "-" + range.last()).toList());
    }

    /** Reads the written form. */
    public static RowRanges parse(String text) {
        RowRanges rows = new RowRanges();
        for (String range : text.isEmpty() ? new String[0] : text.split(",")) {
            int dash = range.indexOf('-');
            rows.ranges.add(dash < 0 ? new Range(Long.parseLong(range), Long.parseLong(range))
                    : new Range(Long.parseLong(range.substring(0, dash)), Long.parseLong(range.substring(dash + 1))));
        }
        return rows;
    }
}
