package org.villagebook.operation;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.villagebook.book.PackageLedger;
import org.villagebook.indicator.Period;
import org.villagebook.output.chart.Chart;
import org.villagebook.output.chart.Chart.Mark;
import org.villagebook.output.chart.Chart.Series;
import org.villagebook.text.Messages;

/** What sites reported month by month: at the province what arrived from each, elsewhere what was made here. */
final class SiteCharts {

    private static final int MONTHS = 12;

    private final Desk desk;
    private final Messages messages;
    private final YearMonth last;

    SiteCharts(Desk desk, Messages messages, Period period) {
        this.desk = desk;
        this.messages = messages;
        this.last = YearMonth.from(period.asOf());
    }

    /** Changes received in the twelve months up to the last day, a row for each site. */
    Chart<Behind> received() {
        Map<String, Map<YearMonth, Long>> sites = new TreeMap<>();
        Map<String, String> names = new HashMap<>(Map.of(desk.site().key(), desk.site().code() + ' ' + desk.site().name()));
        for (SiteStatus.SiteLine line : new SiteStatus(desk).run().sites()) {
            names.put(line.site().key(), line.site().code() + ' ' + line.site().name());
            // A site that sent nothing is a row too: that is what the chart is looked at for.
            sites.put(line.site().key(), new TreeMap<>());
        }
        for (PackageLedger.Incoming in : desk.book().packages().incoming(Integer.MAX_VALUE)) {
            if (in.state().equals("applied")) {
                add(sites, in.site(), in.receivedAt(), in.changes());
            }
        }
        for (PackageLedger.Outgoing out : desk.book().packages().outgoing()) {
            add(sites, desk.site().key(), out.madeAt(), out.changes());
        }
        List<String> slots = new ArrayList<>();
        for (YearMonth month = last.minusMonths(MONTHS - 1); !month.isAfter(last); month = month.plusMonths(1)) {
            slots.add(slots.isEmpty() || month.getMonthValue() == 1 ? month.getMonthValue() + "\n" + month.getYear()
                    : Integer.toString(month.getMonthValue()));
        }
        return new Chart.Heat<>(messages.get("operation.chart.sites"), messages.get("operation.chart.unitChanges"), slots,
                sites.keySet().stream().sorted(Comparator.comparing(key -> names.getOrDefault(key, key)))
                        .map(key -> new Series<>(names.getOrDefault(key, key), marks(key, sites.get(key)))).toList());
    }

    private static void add(Map<String, Map<YearMonth, Long>> sites, String site, long at, long changes) {
        sites.computeIfAbsent(site, name -> new TreeMap<>())
                .merge(YearMonth.from(Instant.ofEpochMilli(at).atZone(ZoneId.systemDefault())), changes, Long::sum);
    }

    private List<Mark<Behind>> marks(String site, Map<YearMonth, Long> changes) {
        List<Mark<Behind>> marks = new ArrayList<>();
        for (YearMonth month = last.minusMonths(MONTHS - 1); !month.isAfter(last); month = month.plusMonths(1)) {
            marks.add(Mark.of(month.toString(), changes.getOrDefault(month, 0L), new Behind.Packages(site)));
        }
        return marks;
    }
}
