package org.villagebook.output.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    /** Lines over time, one a series; every point carries its records. */
    record Lines<K>(String title, String unit, List<String> slots, List<Series<K>> series) implements Chart<K> {

        public Lines {
            slots = List.copyOf(slots);
            series = List.copyOf(series);
        }

        @Override
        public Stream<Mark<K>> marks() {
            return series.stream().flatMap(one -> one.marks().stream());
        }
    }

    /** A table of cells: the larger the value, the stronger the colour. One series a row, one slot a column. */
    record Heat<K>(String title, String unit, List<String> slots, List<Series<K>> lanes) implements Chart<K> {

        public Heat {
            slots = List.copyOf(slots);
            lanes = List.copyOf(lanes);
        }

        @Override
        public Stream<Mark<K>> marks() {
            return lanes.stream().flatMap(lane -> lane.marks().stream());
        }
    }

    /**
     * How often values lie where: standing bars side by side over a number axis, and upright lines at limits.
     *
     * @param from lower end of the first bar
     * @param step width of each bar; the last one also holds everything above
     */
    record Distribution<K>(String title, String unit, String axis, BigDecimal from, BigDecimal step, List<Mark<K>> bins,
                           List<Limit> limits) implements Chart<K> {

        /** A value on the axis with its words. */
        public record Limit(String label, BigDecimal value) {
        }

        public Distribution {
            bins = List.copyOf(bins);
            limits = List.copyOf(limits);
        }

        @Override
        public Stream<Mark<K>> marks() {
            return bins.stream();
        }
    }

    /** How much of each whole is covered: lying bars from 0 to 100 per cent. */
    record Coverage<K>(String title, String unit, List<Part<K>> parts) implements Chart<K> {

        /** @param whole 100 per cent of this bar, more than 0 */
        public record Part<K>(Mark<K> covered, BigDecimal whole) {
        }

        public Coverage {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Mark<K>> marks() {
            return parts.stream().map(Part::covered);
        }

        @Override
        public boolean isEmpty() {
            return parts.isEmpty();
        }
    }

    /** What was planned from when to when, and what came of it. */
    record Schedule<K>(String title, String unit, LocalDate today, List<Task<K>> tasks) implements Chart<K> {

        /**
         * One row; {@code due} and {@code end} may be null.
         *
         * @param due   planned end
         * @param begun whether the work began; otherwise the plan alone is shown
         * @param start first day of the work, planned and real
         * @param end   real end; without one the work goes on
         */
        public record Task<K>(String label, LocalDate start, LocalDate due, boolean begun, LocalDate end, K key) {
        }

        public Schedule {
            tasks = List.copyOf(tasks);
        }

        /** One a task; its value is the number of days from start to end or today. */
        @Override
        public Stream<Mark<K>> marks() {
            return tasks.stream().map(task -> Mark.of(task.label(), Math.max(1, 1 + ChronoUnit.DAYS.between(task.start(),
                    task.end() == null ? today : task.end())), task.key()));
        }
    }

    String title();

    /** What is counted: 户, 场, 元. */
    String unit();

    /** Rows that need room below each other; 0 where the height does not matter. */
    default int rows() {
        return switch (this) {
            case Ranking<K> ranking -> ranking.bars().size();
            case Heat<K> heat -> heat.lanes().size();
            case Coverage<K> coverage -> coverage.parts().size();
            case Schedule<K> schedule -> schedule.tasks().size();
            default -> 0;
        };
    }

    /** All marks in the order in which a reader meets them; a missing value is null. */
    Stream<Mark<K>> marks();

    /** Whether there is nothing to draw: no mark, or zeros only. */
    default boolean isEmpty() {
        return marks().allMatch(mark -> mark == null || mark.value().signum() == 0);
    }
}
