package org.villagebook.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.villagebook.indicator.Breakdown;
import org.villagebook.indicator.Dimension;
import org.villagebook.indicator.Figure;
import org.villagebook.indicator.Figures;
import org.villagebook.indicator.Indicator;
import org.villagebook.indicator.Period;
import org.villagebook.operation.CountIndicators;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "indicators", description = "cli.indicators")
final class IndicatorsCommand extends Verb {

    /** Key of the records that do not say where they belong; no year, county, village or unit is called so. */
    private static final String REMAINDER = "remainder";

    @Parameters(paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Mixin
    private PeriodOptions period;

    @Option(names = "--by", paramLabel = "year|month|county|village|unit", descriptionKey = "cli.option.by")
    private Dimension by;

    IndicatorsCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        CountIndicators counting = new CountIndicators(session().desk(book));
        CountIndicators.Result result = counting.run(period.period(), by == null ? List.of() : List.of(by),
                session().messages().get("cli.remainder"), Progress.SILENT);
        return Answer.of(json(result), out -> {
            if (by == null) {
                print(out, result.figures());
            } else {
                print(out, result.figures(), result.breakdowns().getFirst());
            }
        });
    }

    private Map<String, Object> json(CountIndicators.Result result) {
        Figures figures = result.figures();
        Period time = figures.period();
        Map<String, Object> total = new LinkedHashMap<>();
        Map<String, Object> details = new LinkedHashMap<>();
        figures.figures().forEach((code, figure) -> {
            total.put(code, figure.value());
            details.put(code, detail(figure));
        });
        Map<String, Object> groups = new LinkedHashMap<>();
        Map<String, Object> names = new LinkedHashMap<>();
        result.breakdowns().forEach(breakdown -> breakdown.groups().forEach(group -> {
            String key = group.key().isEmpty() ? REMAINDER : group.key();
            groups.put(key, group.values());
            names.put(key, group.name());
        }));
        return Json.object("asOf", time.asOf().toString(), "from", time.from().toString(), "total", total, "by", groups,
                "names", names, "overlapping", figures.figures().values().stream().map(Figure::indicator)
                        .filter(Indicator::overlaps).map(Indicator::code).toList(),
                "figures", details, "enrolled", figures.enrolled(), "reporting", figures.reporting());
    }

    private Map<String, Object> detail(Figure figure) {
        return Json.object("name", figure.indicator().name().in(session().locale()), "unit",
                figure.indicator().unit().in(session().locale()), "value", figure.value(), "records", figure.records(),
                "villages", figure.villages(), "sites", figure.sites(), "packages", figure.packages(), "disputed",
                figure.disputed(), "unproven", figure.unproven());
    }

    private void print(PrintStream out, Figures figures) {
        session().table(Set.of(2, 4, 5, 6, 7), "cli.column.code", "cli.column.indicator", "cli.column.figure",
                "cli.column.unit", "cli.column.recordsCounted", "cli.column.packages", "cli.column.disputed",
                "cli.column.unproven").print(out, figures.figures().values().stream().map(this::row).iterator());
        if (figures.enrolled() > 0) {
            out.println(session().messages().get("cli.reporting", figures.enrolled(), figures.reporting()));
        }
    }

    private List<String> row(Figure figure) {
        return List.of(figure.code(), figure.indicator().name().in(session().locale()), text(figure.value()),
                figure.indicator().unit().in(session().locale()), Long.toString(figure.records()),
                Long.toString(figure.packages()), text(figure.disputed()), text(figure.unproven()));
    }

    /** One line for each figure of each group that has one. */
    private void print(PrintStream out, Figures figures, Breakdown breakdown) {
        session().table(Set.of(3), "cli.column.breakdown", "cli.column.code", "cli.column.indicator", "cli.column.figure",
                "cli.column.unit").print(out, breakdown.groups().stream().flatMap(group -> rows(figures, group)).iterator());
        out.println(session().messages().get("cli.overlapping"));
    }

    private Stream<List<String>> rows(Figures figures, Breakdown.Group group) {
        String name = group.key().equals(group.name()) ? group.name() : (group.key() + ' ' + group.name()).strip();
        return group.values().entrySet().stream().map(value -> {
            Indicator indicator = figures.figure(value.getKey()).orElseThrow().indicator();
            return List.of(name, indicator.code(), indicator.name().in(session().locale()), text(value.getValue()),
                    indicator.unit().in(session().locale()));
        });
    }

    private static String text(BigDecimal value) {
        return value.toPlainString();
    }
}
