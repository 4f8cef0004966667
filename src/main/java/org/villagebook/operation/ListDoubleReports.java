package org.villagebook.operation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.villagebook.catalogue.Label;
import org.villagebook.indicator.Calculator;
import org.villagebook.indicator.Evidence;
import org.villagebook.indicator.Indicator;
import org.villagebook.indicator.Indicators;
import org.villagebook.indicator.Period;
import org.villagebook.indicator.Place;
import org.villagebook.indicator.Thing;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;

/** Events that more than one site recorded; figures count each once, and a person can look at the records. */
public final class ListDoubleReports {

    private static final Label NAMELESS = new Label("", "");

    private final Desk desk;

    public ListDoubleReports(Desk desk) {
        this.desk = desk;
    }

    /** One event: the record that counts, then those of the other sites, each as it stands now. */
    public record DoubleReport(String type, Place place, List<Entry> entries) {
    }

    /** @param site key of the site that recorded it */
    public record Entry(String site, Record record) {
    }

    /** All of them, by type and date, whenever they happened. */
    public List<DoubleReport> run(Progress progress) {
        List<Indicator> rules = rules().toList();
        Calculator calculator = new Counting(desk).run(rules, new Period(LocalDate.MIN, LocalDate.MAX), progress);
        List<DoubleReport> doubles = new ArrayList<>();
        for (Indicator rule : rules) {
            calculator.things(rule).stream().filter(thing -> thing.evidence().size() > 1).map(this::doubleReport)
                    .forEach(doubles::add);
        }
        doubles.sort(Comparator.comparing(DoubleReport::type).thenComparing(one -> date(one.entries().getFirst())));
        return doubles;
    }

    /** Each rule once, over all records of its type, whichever of them the figures count. */
    private Stream<Indicator> rules() {
        return Indicators.of(desk.catalogue()).stream().flatMap(indicator -> indicator.terms().stream())
                .filter(term -> !term.once().isEmpty())
                .map(term -> new Indicator.Term(term.type(), Map.of(), Map.of(), Indicator.Measure.COUNT, null, null,
                        false, term.once()))
                .distinct().map(term -> new Indicator(term.type() + term.once(), "", NAMELESS, NAMELESS, NAMELESS,
                        List.of(term)));
    }

    private DoubleReport doubleReport(Thing thing) {
        return new DoubleReport(thing.counted().type(), thing.counted().place(),
                thing.evidence().stream().map(this::entry).toList());
    }

    private Entry entry(Evidence evidence) {
        return new Entry(evidence.site(), desk.book().read().find(evidence.type(), evidence.record()).orElseThrow());
    }

    private String date(Entry entry) {
        String calendar = desk.catalogue().require(entry.record().type()).calendar();
        return calendar == null ? "" : entry.record().text(calendar);
    }
}
