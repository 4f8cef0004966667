package org.villagebook.operation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.villagebook.indicator.Calculator;
import org.villagebook.indicator.Dimension;
import org.villagebook.indicator.Indicator;
import org.villagebook.indicator.Period;
import org.villagebook.outcome.Progress;
import org.villagebook.output.chart.Chart;
import org.villagebook.output.chart.Chart.Mark;
import org.villagebook.output.chart.Chart.Series;
import org.villagebook.text.Messages;

/** Charts of one figure of the report; every mark leads to exactly what it counts. */
final class FigureCharts {

    private static final int MOST_BARS = 20;

    private final Messages messages;
    private final Calculator calculator;
    private final Indicator indicator;
    private final Period period;

    FigureCharts(Desk desk, Messages messages, Indicator indicator, Period period, Progress progress) {
        this.messages = messages;
        this.indicator = indicator;
        this.period = period;
        this.calculator = new Counting(desk).run(List.of(indicator), period, progress);
    }

    /** Year by year. */
    Chart<Behind> years() {
        List<Mark<Behind>> marks = marks(Dimension.YEAR);
        return new Chart.Lines<>(title("operation.chart.ofYears"), unit(), marks.stream().map(Mark::label).toList(),
                List.of(new Series<>(name(), marks)));
    }

    /** The largest counties, villages or units. */
    Chart<Behind> ranking(Dimension by) {
        List<Mark<Behind>> bars = marks(by).stream().filter(mark -> mark.value().signum() > 0)
                .sorted(Comparator.comparing((Mark<Behind> mark) -> mark.value()).reversed()).limit(MOST_BARS).toList();
        return new Chart.Ranking<>(title("operation.chart.of." + by.word()), unit(), bars);
    }

    private List<Mark<Behind>> marks(Dimension by) {
        return calculator.by(by, messages.get("output.statistics.unknown")).groups().stream().map(group -> {
            BigDecimal value = group.values().getOrDefault(indicator.code(), BigDecimal.ZERO);
            return new Mark<Behind>(group.name(), value, value.signum() == 0 ? null
                    : new Behind.Part(indicator.code(), period, by, group.key()));
        }).toList();
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
