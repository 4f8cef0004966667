package org.villagebook.operation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.villagebook.catalogue.CodeList;
import org.villagebook.catalogue.Field;
import org.villagebook.indicator.Period;
import org.villagebook.output.chart.Chart;
import org.villagebook.output.chart.Chart.Mark;
import org.villagebook.output.chart.Chart.Series;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.RecordQuery.Comparison;
import org.villagebook.record.Tally;
import org.villagebook.record.ValueDisplay;
import org.villagebook.text.Messages;

/** Charts that count records as they are; every mark carries the query that it counts. */
public final class RecordCharts {

    private static final int MONTHS = 12;
    private static final int MOST_MONTHS = 36;

    private final Desk desk;
    private final Messages messages;
    private final Period period;
    private final YearMonth now;
    private final TallyRecords tallies;

    /** @param period its last day is today for these charts */
    public RecordCharts(Desk desk, Messages messages, Period period) {
        this.desk = desk;
        this.messages = messages;
        this.period = period;
        this.now = YearMonth.from(period.asOf());
        this.tallies = new TallyRecords(desk);
    }

    /** Running totals of planned and real completions; the plan goes on after today, the done line ends. */
    public Chart<Behind> projects() {
        RecordQuery all = RecordQuery.all("project");
        List<Tally> planned = tallies.byMonth(all, "plannedEndDate", null);
        List<Tally> done = tallies.byMonth(all, "endDate", null);
        YearMonth first = earliest(planned, done).orElse(now.minusMonths(MONTHS));
        YearMonth last = latest(planned).filter(month -> month.isAfter(now)).orElse(now);
        if (first.plusMonths(MOST_MONTHS).isBefore(last)) {
            first = last.minusMonths(MOST_MONTHS);
        }
        List<String> slots = new ArrayList<>();
        List<Mark<Behind>> plan = new ArrayList<>();
        List<Mark<Behind>> real = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            String label = label(month);
            slots.add(label);
            plan.add(running(all, "plannedEndDate", planned, month, label));
            real.add(month.isAfter(now) ? null : running(all, "endDate", done, month, label));
        }
        return new Chart.Progress<>(messages.get("operation.chart.progress"), messages.get("operation.chart.unitProjects"),
                slots, new Series<>(messages.get("operation.chart.planned"), plan),
                new Series<>(messages.get("operation.chart.done"), real));
    }

    private static Mark<Behind> running(RecordQuery all, String field, List<Tally> tallies, YearMonth month,
                                             String label) {
        long total = tallies.stream().filter(tally -> !tally.group().isEmpty()
                && tally.group().compareTo(month.toString()) <= 0).mapToLong(Tally::count).sum();
        return Mark.of(label, total, new Behind.Records(all.where(field, Comparison.AT_MOST, month.atEndOfMonth().toString())
                .where(field, Comparison.AT_LEAST, "0001-01-01")));
    }

    private static Optional<YearMonth> earliest(List<Tally> one, List<Tally> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).map(Tally::group)
                .filter(group -> !group.isEmpty()).min(Comparator.naturalOrder()).map(YearMonth::parse);
    }

    private static Optional<YearMonth> latest(List<Tally> tallies) {
        return tallies.stream().map(Tally::group).filter(group -> !group.isEmpty()).max(Comparator.naturalOrder())
                .map(YearMonth::parse);
    }

    private String label(YearMonth month) {
        return month.getYear() + "-" + String.format("%02d", month.getMonthValue());
    }

    /** Activities of the last twelve months by kind. */
    public Chart<Behind> activities() {
        List<YearMonth> months = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            months.add(now.minusMonths(back));
        }
        RecordQuery all = RecordQuery.all("activity")
                .where("date", Comparison.AT_LEAST, months.getFirst().atDay(1).toString())
                .where("date", Comparison.AT_MOST, now.atEndOfMonth().toString());
        List<Series<Behind>> series = new ArrayList<>();
        for (Tally kind : tallies.byValue(all, "kind", null)) {
            RecordQuery ofKind = all.where("kind", kind.group());
            Map<String, Long> counts = tallies.byMonth(ofKind, "date", null).stream()
                    .collect(Collectors.toMap(Tally::group, Tally::count));
            series.add(new Series<>(shown("activity", "kind", kind.group()), months.stream()
                    .map(month -> Mark.of(label(month), counts.getOrDefault(month.toString(), 0L), activitiesOf(kind.group(), month)))
                    .toList()));
        }
        return new Chart.Columns<>(messages.get("operation.chart.activities"),
                messages.get("operation.chart.unitActivities"), months.stream().map(month -> month.getMonthValue() == 1
                        ? "1\n" + month.getYear() : Integer.toString(month.getMonthValue())).toList(), series);
    }

    private static Behind activitiesOf(String kind, YearMonth month) {
        return new Behind.Records(RecordQuery.all("activity").where("kind", kind)
                .where("date", Comparison.AT_LEAST, month.atDay(1).toString())
                .where("date", Comparison.AT_MOST, month.atEndOfMonth().toString()));
    }

    /** The sums of the funds of the period by kind. */
    public Chart<Behind> funds() {
        RecordQuery all = RecordQuery.all("fund").where("date", Comparison.AT_LEAST, period.from().toString())
                .where("date", Comparison.AT_MOST, period.asOf().toString());
        List<Mark<Behind>> parts = tallies.byValue(all, "kind", "amount").stream()
                .sorted(Comparator.comparing(Tally::sum).reversed())
                .map(tally -> new Mark<Behind>(shown("fund", "kind", tally.group()), yuan(tally.sum()),
                        new Behind.Records(by(all, "kind", tally.group())))).toList();
        return new Chart.Ring<>(messages.get("operation.chart.funds"), messages.get("operation.chart.unitYuan"), parts);
    }

    /** Households by category, the largest first. */
    public Chart<Behind> households() {
        List<Mark<Behind>> bars = tallies.byValue(RecordQuery.all("household"), "householdCategory", null).stream()
                .sorted(Comparator.comparingLong(Tally::count).reversed()).limit(8)
                .map(tally -> Mark.<Behind>of(shown("household", "householdCategory", tally.group()), tally.count(),
                        new Behind.Records(by(RecordQuery.all("household"), "householdCategory", tally.group())))).toList();
        return new Chart.Ranking<>(messages.get("operation.chart.households"),
                messages.get("operation.chart.unitHouseholds"), bars);
    }

    private static BigDecimal yuan(BigDecimal fen) {
        return fen.movePointLeft(2);
    }

    static RecordQuery by(RecordQuery all, String field, String value) {
        return value.isEmpty() ? all.where(field, Comparison.MISSING, null) : all.where(field, value);
    }

    private String shown(String type, String fieldId, String value) {
        if (value.isEmpty()) {
            return messages.get("operation.chart.notGiven");
        }
        Field field = desk.catalogue().require(type).require(fieldId);
        CodeList codes = field.codes() == null ? null : desk.catalogue().codesOf(field);
        return ValueDisplay.shown(field, codes, value, messages.locale());
    }
}
