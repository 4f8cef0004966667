package org.villagebook.operation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.villagebook.indicator.Breakdown.Group;
import org.villagebook.indicator.Calculator;
import org.villagebook.indicator.Dimension;
import org.villagebook.indicator.Evidence;
import org.villagebook.indicator.Indicator;
import org.villagebook.indicator.Period;
import org.villagebook.outcome.Progress;
import org.villagebook.output.chart.Chart;
import org.villagebook.output.chart.Chart.Mark;
import org.villagebook.output.chart.Chart.Series;
import org.villagebook.record.RecordQuery;
import org.villagebook.text.Messages;

/** Charts of one figure of the report; every mark carries exactly the records that it counts. */
final class FigureCharts {

    private static final int MOST_BARS = 20;

    private final Messages messages;
    private final Calculator calculator;
    private final Indicator indicator;

    FigureCharts(Desk desk, Messages messages, Indicator indicator, Period period, Progress progress) {
        this.messages = messages;
        this.indicator = indicator;
        this.calculator = new Counting(desk).run(List.of(indicator), period, progress);
    }

    /** Year by year. */
    Chart<RecordQuery> years() {
        List<Mark<RecordQuery>> marks = marks(Dimension.YEAR);
        return new Chart.Lines<>(title("operation.chart.ofYears"), unit(), marks.stream().map(Mark::label).toList(),
                List.of(new Series<>(name(), marks)));
    }

    /** The largest counties, villages or units. */
    Chart<RecordQuery> ranking(Dimension by) {
        List<Mark<RecordQuery>> bars = marks(by).stream().filter(mark -> mark.value().signum() > 0)
                .sorted(Comparator.comparing((Mark<RecordQuery> mark) -> mark.value()).reversed()).limit(MOST_BARS).toList();
        return new Chart.Ranking<>(title("operation.chart.of." + by.word()), unit(), bars);
    }

    private List<Mark<RecordQuery>> marks(Dimension by) {
        Map<String, List<Evidence>> behind = calculator.behind(indicator, by);
        return calculator.by(by, messages.get("output.statistics.unknown")).groups().stream()
                .map(group -> mark(group, behind.getOrDefault(group.key(), List.of()))).toList();
    }

    /** Where a figure counts records of two types, the list shows the one with more of them. */
    private Mark<RecordQuery> mark(Group group, List<Evidence> behind) {
        BigDecimal value = group.values().getOrDefault(indicator.code(), BigDecimal.ZERO);
        RecordQuery query = indicator.terms().stream().map(Indicator.Term::type).distinct()
                .max(Comparator.comparingLong(type -> behind.stream().filter(one -> one.type().equals(type)).count()))
                .map(type -> RecordQuery.all(type).among(behind.stream().filter(one -> one.type().equals(type))
                        .map(Evidence::record).toList())).orElseThrow();
        return new Mark<>(group.name(), value, behind.isEmpty() ? null : query);
    }

    private String title(String key) {
        return messages.get(key, name());
    }

    private String name() {
        return indicator.name().in(messages.locale());
    }

    private String unit() {
        return indicator.unit().in(messages.locale());
    }
}
