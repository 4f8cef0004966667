package org.villagebook.operation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.villagebook.indicator.Period;
import org.villagebook.output.chart.Chart;
import org.villagebook.output.chart.Chart.Mark;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.RecordQuery.Comparison;
import org.villagebook.record.Site;
import org.villagebook.text.Messages;

/** How households stand: what they earn, and who of them has a family doctor. */
final class HouseholdCharts {

    /** Width of a bar in yuan, and how many there are; the last one holds everything above. */
    private static final BigDecimal STEP = BigDecimal.valueOf(2000);
    private static final int BINS = 15;
    private static final String INCOME = "incomePerHead";

    private final Desk desk;
    private final Messages messages;
    private final Period period;

    HouseholdCharts(Desk desk, Messages messages, Period period) {
        this.desk = desk;
        this.messages = messages;
        this.period = period;
    }

    /** Households by net income per head, with the lines of the year of the last day. */
    Chart<Behind> income() {
        RecordQuery known = RecordQuery.all("household").where(INCOME, Comparison.AT_LEAST, "-99999999999");
        long[] counts = new long[BINS];
        for (Record household : new ListRecords(desk).run(known)) {
            counts[Math.clamp(yuan(household.text(INCOME)).divideToIntegralValue(STEP).intValue(), 0, BINS - 1)]++;
        }
        List<Mark<Behind>> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            bins.add(Mark.of(label(bin), counts[bin], new Behind.Records(range(known, bin))));
        }
        return new Chart.Distribution<>(messages.get("operation.chart.income"), messages.get("operation.chart.unitHouseholds"),
                messages.get("operation.chart.yuanPerHead"), BigDecimal.ZERO, STEP, bins,
                lines(new ListRecords(desk).open(known).read(0, 1)));
    }

    /** The line of the year where these households are. */
    private List<Chart.Distribution.Limit> lines(List<Record> some) {
        int year = period.asOf().getYear();
        List<String> regions = some.stream().findFirst().map(HouseholdIncome::regions).orElse(List.of());
        return HouseholdIncome.line(desk, year).flatMap(line -> line.in(year, regions)
                .map(yuan -> new Chart.Distribution.Limit(messages.get("operation.chart.incomeLine", Integer.toString(year),
                        line.label().in(messages.locale()), yuan.toPlainString()), yuan))).stream().toList();
    }

    private String label(int bin) {
        String from = from(bin).toPlainString();
        return bin == BINS - 1 ? messages.get("operation.chart.orMore", from)
                : messages.get("operation.chart.range", from, from(bin + 1).toPlainString());
    }

    private static RecordQuery range(RecordQuery known, int bin) {
        RecordQuery query = bin == 0 ? known : known.where(INCOME, Comparison.AT_LEAST, fen(from(bin)));
        return bin == BINS - 1 ? query
                : query.where(INCOME, Comparison.AT_MOST, new BigDecimal(fen(from(bin + 1))).subtract(BigDecimal.ONE).toPlainString());
    }

    private static BigDecimal from(int bin) {
        return STEP.multiply(BigDecimal.valueOf(bin));
    }

    private static BigDecimal yuan(String fen) {
        return new BigDecimal(fen).movePointLeft(2);
    }

    private static String fen(BigDecimal yuan) {
        return yuan.movePointRight(2).toPlainString();
    }

    /** Members with a contract that runs on the last day, by village group; by village where there are several. */
    Chart<Behind> contracts() {
        String by = desk.site().role() == Site.Role.VILLAGE ? "group" : "village";
        Map<RecordId, String> places = new HashMap<>();
        new ListRecords(desk).run(RecordQuery.all("household")).forEach(home -> places.put(home.id(), home.text(by)));
        Set<RecordId> signed = signed();
        Map<String, List<RecordId>> covered = new HashMap<>();
        Map<String, Long> all = new TreeMap<>(HouseholdCharts::inOrder);
        for (Record person : new ListRecords(desk).run(RecordQuery.all("person"))) {
            String place = person.reference("household").map(places::get).orElse("");
            all.merge(place, 1L, Long::sum);
            if (signed.contains(person.id())) {
                covered.computeIfAbsent(place, key -> new ArrayList<>()).add(person.id());
            }
        }
        List<Chart.Coverage.Part<Behind>> parts = new ArrayList<>();
        all.forEach((place, people) -> {
            List<RecordId> ids = covered.getOrDefault(place, List.of());
            String label = place.isEmpty() ? messages.get("operation.chart.notGiven") : place;
            parts.add(new Chart.Coverage.Part<>(Mark.of(label, ids.size(),
                    ids.isEmpty() ? null : new Behind.Records(RecordQuery.all("person").among(ids))), BigDecimal.valueOf(people)));
        });
        return new Chart.Coverage<>(messages.get("operation.chart.contracts"), messages.get("operation.chart.unitPersons"), parts);
    }

    /** 一组 comes before 二组; what has no number goes by its characters, what has no name comes last. */
    private static int inOrder(String one, String other) {
        return Comparator.comparing(String::isEmpty).thenComparingInt((String place) -> place.isEmpty() ? 0 : number(place))
                .thenComparing(Comparator.naturalOrder()).compare(one, other);
    }

    private static int number(String place) {
        if (place.startsWith("第")) {
            return number(place.substring(1));
        }
        String digits = "一二三四五六七八九";
        int first = place.isEmpty() ? -1 : digits.indexOf(place.charAt(0));
        if (place.startsWith("十")) {
            return 10 + Math.max(0, place.length() > 1 ? digits.indexOf(place.charAt(1)) + 1 : 0);
        }
        return first < 0 ? Integer.MAX_VALUE : first + 1;
    }

    private Set<RecordId> signed() {
        String day = period.asOf().toString();
        String year = Integer.toString(period.asOf().getYear());
        Set<RecordId> signed = new HashSet<>();
        for (Record contract : new ListRecords(desk).run(RecordQuery.all("family_doctor_contract"))) {
            String start = contract.text("startDate");
            String end = contract.text("endDate");
            // Without an end a contract runs for a year.
            boolean runs = start.isEmpty() ? contract.text("year").equals(year)
                    : start.compareTo(day) <= 0 && (end.isEmpty() ? LocalDate.parse(start).plusYears(1).toString() : end).compareTo(day) >= 0;
            if (runs) {
                contract.reference("person").ifPresent(signed::add);
            }
        }
        return signed;
    }
}
