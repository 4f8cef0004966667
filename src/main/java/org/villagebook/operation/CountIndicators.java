package org.villagebook.operation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.villagebook.catalogue.Label;
import org.villagebook.exchange.Device;
import org.villagebook.exchange.TrustList;
import org.villagebook.indicator.Breakdown;
import org.villagebook.indicator.Calculator;
import org.villagebook.indicator.Dimension;
import org.villagebook.indicator.Figures;
import org.villagebook.indicator.Indicator;
import org.villagebook.indicator.Indicators;
import org.villagebook.indicator.Period;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Site;

/** Computes the figures of the annual report from the records of this book. */
public final class CountIndicators {

    private final Desk desk;

    public CountIndicators(Desk desk) {
        this.desk = desk;
    }

    /** The figures of a period and their breakdowns, in the order they were asked for. */
    public record Result(Figures figures, List<Breakdown> breakdowns) {
    }

    /**
     * The time from one day to another; both belong to it.
     *
     * @throws Problem.InvalidInput {@code operation.periodBackwards} if it ends before it begins
     */
    public static Period period(LocalDate from, LocalDate asOf) {
        if (asOf.isBefore(from)) {
            throw new Problem.InvalidInput("operation.periodBackwards", from, asOf);
        }
        return new Period(from, asOf);
    }

    /** All figures that the catalogue defines, in the order of the report. */
    public List<Indicator> indicators() {
        return Indicators.of(desk.catalogue());
    }

    /** Names of the report's sections in their order, by id. */
    public Map<String, Label> sections() {
        return Indicators.sections(desk.catalogue());
    }

    /** The totals alone. */
    public Figures run(Period period, Progress progress) {
        return run(period, List.of(), "", progress).figures();
    }

    /**
     * The totals and their breakdowns, all from one reading of the records.
     *
     * @param remainder name of the group for records that do not say where they belong
     */
    public Result run(Period period, List<Dimension> by, String remainder, Progress progress) {
        return run(indicators(), period, by, remainder, progress);
    }

    /** The same for other figures than those of the report. */
    Result run(List<Indicator> indicators, Period period, List<Dimension> by, String remainder, Progress progress) {
        Calculator calculator = new Counting(desk).run(indicators, period, progress);
        return new Result(figures(period, calculator),
                by.stream().map(dimension -> calculator.by(dimension, remainder)).toList());
    }

    /** What a calculator has counted, with how many of the sites that should report did. */
    Figures figures(Period period, Calculator calculator) {
        Optional<TrustList> trust = new Credentials(desk.book()).trust();
        Set<String> sites = trust.map(CountIndicators::sites).orElse(Set.of());
        long reporting = desk.book().packages().chains().stream().map(chain -> chain.site()).distinct()
                .filter(sites::contains).count();
        return new Figures(period, calculator.figures(), sites.size(), (int) reporting);
    }

    private static Set<String> sites(TrustList trust) {
        return trust.devices().stream().map(Device::site).filter(site -> site.role() != Site.Role.PROVINCE)
                .map(Site::key).collect(Collectors.toSet());
    }
}
