package org.villagebook.output.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a chart says, without a look: marks with labels and exact values. Every mark carries the key of what lies
 * behind it, so that a click on a bar or slice opens exactly the records that it counts.
 *
 * @param <K> the key, for example a {@link org.villagebook.record.RecordQuery}
 */
public sealed interface Chart<K> {

    /** One bar, slice or point. {@code value} is in the chart's unit; {@code key} is null if nothing opens. */
    record Mark<K>(String label, BigDecimal value, K key) {

        public static <K> Mark<K> of(String label, long value, K key) {
            return new Mark<>(label, BigDecimal.valueOf(value), key);
        }
    }

    /**
     * Values of one kind over all slots of a chart.
     *
     * @param marks one a slot, in order; null where the series has no value
     */
    record Series<K>(String name, List<Mark<K>> marks) {

        public Series {
            marks = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(marks));
        }
    }

    /**
     * Standing bars, one a slot, stacked if there are several series; the total stands above each bar.
     *
     * @param slots labels below the bars; a second line after a line feed is allowed
     */
    record Columns<K>(String title, String unit, List<String> slots, List<Series<K>> series) implements Chart<K> {

        public Columns {
            slots = List.copyOf(slots);
            series = List.copyOf(series);
        }

        @Override
        public Stream<Mark<K>> marks() {
            return series.stream().flatMap(one -> one.marks().stream());
        }
    }

    /**
     * Two running totals over time: what was planned and what is done. The done line ends today.
     *
     * @param slots months or other steps, thinned out where they do not fit
     */
    record Progress<K>(String title, String unit, List<String> slots, Series<K> planned, Series<K> done)
            implements Chart<K> {

        public Progress {
            slots = List.copyOf(slots);
        }

        @Override
        public Stream<Mark<K>> marks() {
            return Stream.concat(planned.marks().stream(), done.marks().stream());
        }
    }

    /** Parts of a whole; the sum stands in the middle, the parts with their shares in a column beside the ring. */
    record Ring<K>(String title, String unit, List<Mark<K>> parts) implements Chart<K> {

        public Ring {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Mark<K>> marks() {
            return parts.stream();
        }
    }

    /** Lying bars with the label before and the value behind each; drawn in the order given, the first on top. */
    record Ranking<K>(String title, String unit, List<Mark<K>> bars) implements Chart<K> {

        public Ranking {
            bars = List.copyOf(bars);
        }

        @Override
        public Stream<Mark<K>> marks() {
            return bars.stream();
        }
    }

    String title();

    /** What is counted: 户, 场, 元. */
    String unit();

    /** All marks in the order in which a reader meets them; a missing value is null. */
    Stream<Mark<K>> marks();

    /** Whether there is nothing to draw: no mark, or zeros only. */
    default boolean isEmpty() {
        return marks().allMatch(mark -> mark == null || mark.value().signum() == 0);
    }
}
