package org.villagebook.operation;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.villagebook.exchange.Device;
import org.villagebook.indicator.Breakdown;
import org.villagebook.indicator.Calculator;
import org.villagebook.indicator.Dimension;
import org.villagebook.indicator.Figures;
import org.villagebook.indicator.Period;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.output.document.FigureChange;
import org.villagebook.output.document.Report;
import org.villagebook.output.document.ReportTemplate;
import org.villagebook.output.document.ReportWriter;
import org.villagebook.record.Site;

/**
 * Writes the annual report. The figures of a period that were reported once are an edition; when the records say
 * something else, the next report is the next edition and explains every difference. Writing again what was written
 * already gives the same edition, and the same bytes.
 */
public final class WriteReport {

    private final Desk desk;

    public WriteReport(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param edition  from 1, in this book and for this period
     * @param first    whether this edition was written for the first time
     * @param changed  figures that differ from the edition before
     */
    public record Written(Path file, int edition, boolean first, int changed, Figures figures) {
    }

    /**
     * Writes the report as docx or PDF, whichever the name of the file says.
     *
     * @throws Problem.InvalidInput {@code operation.reportKind}, or what is wrong with the office's own template
     */
    public Written run(Path file, Period period, Progress progress) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".docx") && !name.endsWith(".pdf")) {
            throw new Problem.InvalidInput("operation.reportKind", file.getFileName());
        }
        ReportFiles files = new ReportFiles(desk);
        ReportTemplate template = files.template();
        ReportWriter writer = new ReportWriter(template, files.wordings());

        CountIndicators counting = new CountIndicators(desk);
        Calculator calculator = new Counting(desk).run(counting.indicators(), period, progress);
        Figures figures = counting.figures(period, calculator);
        Editions editions = new Editions(desk.book().settings(), period);
        Edition counted = Edition.of(editions.last() + 1, desk.book().clock().instant().toEpochMilli(), figures, calculator);
        boolean first = editions.find(editions.last()).filter(counted::saysTheSameAs).isEmpty();
        Edition edition = first ? counted : counted.numbered(editions.last());

        EditionChanges differences = new EditionChanges(desk, calculator, sites());
        List<FigureChange> changes = editions.find(edition.number() - 1)
                .map(before -> differences.since(before, edition, figures)).orElse(List.of());
        Report report = new Report(desk.site().name(), figures, breakdowns(template, calculator), edition.definitions(),
                edition.number(), changes);
        OutsideFile.write(file, name.endsWith(".pdf") ? writer.pdf(report) : writer.docx(report));
        if (first) {
            editions.keep(edition);
        }
        return new Written(file, edition.number(), first, changes.size(), figures);
    }

    private static Map<Dimension, Breakdown> breakdowns(ReportTemplate template, Calculator calculator) {
        Map<Dimension, Breakdown> breakdowns = new EnumMap<>(Dimension.class);
        template.dimensions().forEach(by -> breakdowns.put(by, calculator.by(by, "")));
        return breakdowns;
    }

    private Map<String, Site> sites() {
        Map<String, Site> sites = new HashMap<>();
        new Credentials(desk.book()).trust().ifPresent(trust ->
                trust.devices().stream().map(Device::site).forEach(site -> sites.put(site.key(), site)));
        sites.put(desk.site().key(), desk.site());
        return sites;
    }
}
