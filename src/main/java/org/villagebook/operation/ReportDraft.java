package org.villagebook.operation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.villagebook.exchange.Device;
import org.villagebook.indicator.Breakdown;
import org.villagebook.indicator.Calculator;
import org.villagebook.indicator.Dimension;
import org.villagebook.indicator.Figures;
import org.villagebook.indicator.Period;
import org.villagebook.outcome.Progress;
import org.villagebook.output.document.FigureChange;
import org.villagebook.output.document.Report;
import org.villagebook.record.Site;

/** What a report of a period says now, counted once and not kept yet; it can be printed with any wording. */
public final class ReportDraft {

    private final Report report;
    private final Edition edition;
    private volatile boolean first;
    private final Editions editions;

    private ReportDraft(Report report, Edition edition, boolean first, Editions editions) {
        this.report = report;
        this.edition = edition;
        this.first = first;
        this.editions = editions;
    }

    /** Counts for a report with any charts. */
    public static ReportDraft count(Desk desk, Period period, Progress progress) {
        return count(desk, period, EnumSet.allOf(Dimension.class), progress);
    }

    static ReportDraft count(Desk desk, Period period, Set<Dimension> by, Progress progress) {
        CountIndicators counting = new CountIndicators(desk);
        Calculator calculator = new Counting(desk).run(counting.indicators(), period, progress);
        Figures figures = counting.figures(period, calculator);
        Editions editions = new Editions(desk.book().settings(), period);
        Edition counted = Edition.of(editions.last() + 1, desk.book().clock().instant().toEpochMilli(), figures, calculator);
        boolean first = editions.find(editions.last()).filter(counted::saysTheSameAs).isEmpty();
        Edition edition = first ? counted : counted.numbered(editions.last());
        EditionChanges differences = new EditionChanges(desk, sites(desk));
        List<FigureChange> changes = editions.find(edition.number() - 1)
                .map(before -> differences.since(before, edition, figures, calculator)).orElse(List.of());
        Map<Dimension, Breakdown> breakdowns = new EnumMap<>(Dimension.class);
        by.forEach(dimension -> breakdowns.put(dimension, calculator.by(dimension, "")));
        return new ReportDraft(new Report(desk.site().name(), figures, breakdowns, edition.definitions(),
                edition.number(), changes), edition, first, editions);
    }

    /** Everybody whose name a reason may need, by key. */
    static Map<String, Site> sites(Desk desk) {
        Map<String, Site> sites = new HashMap<>();
        new Credentials(desk.book()).trust().ifPresent(trust ->
                trust.devices().stream().map(Device::site).forEach(site -> sites.put(site.key(), site)));
        sites.put(desk.site().key(), desk.site());
        return sites;
    }

    Report report() {
        return report;
    }

    public Figures figures() {
        return report.figures();
    }

    /** Number that the report has or will have, from 1. */
    public int edition() {
        return edition.number();
    }

    /** Whether no edition says this yet. */
    public boolean first() {
        return first;
    }

    /** Figures that differ from the edition before, and why. */
    public List<FigureChange> changes() {
        return report.changes();
    }

    /** From now on it is an edition; nothing happens if it is one already. */
    public void keep() {
        if (editions.last() < edition.number()) {
            editions.keep(edition);
        }
        first = false;
    }
}
