package org.villagebook.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.villagebook.operation.CountIndicators;
import org.villagebook.operation.Desk;
import org.villagebook.operation.MakeChart;
import org.villagebook.operation.WriteChart;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "chart", description = "cli.chart")
final class ChartCommand extends Verb {

    private static final int YEARS = 6;

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", descriptionKey = "cli.param.chart")
    private String name;

    @Option(names = "-o", paramLabel = "FILE.png|svg|pdf", descriptionKey = "cli.option.picture")
    private Path file;

    @Option(names = "--list", descriptionKey = "cli.option.listCharts")
    private boolean list;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "cli.option.firstDay")
    private LocalDate from;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "cli.option.lastDay")
    private LocalDate asOf;

    @Option(names = "--indicator", paramLabel = "CODE", descriptionKey = "cli.option.indicator")
    private String indicator;

    @Spec
    private CommandSpec spec;

    ChartCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Desk desk = session().desk(book);
        return list ? offered(new MakeChart(desk, session().messages()).offered()) : written(desk);
    }

    private Answer offered(List<MakeChart.Offer> offers) {
        return Answer.list(offers.stream().map(offer -> Json.object("name", offer.name(), "title", offer.title(),
                "indicator", offer.ofFigure())).iterator(), out -> session().table(Set.of(), "cli.column.name", "cli.column.chart")
                .print(out, offers.stream().map(offer -> List.of(offer.name(), offer.title())).iterator()));
    }

    /** Without days the chart ends today and begins some years before. */
    private Answer written(Desk desk) {
        if (name == null || file == null) {
            throw new ParameterException(spec.commandLine(), "a name and a file, or --list");
        }
        LocalDate end = asOf == null ? LocalDate.now() : asOf;
        LocalDate start = from == null ? LocalDate.of(end.getYear() - YEARS + 1, 1, 1) : from;
        WriteChart.Written written = new WriteChart(desk, session().messages()).run(
                new MakeChart.Request(name, CountIndicators.period(start, end), indicator), file, Progress.SILENT);
        session().say("cli.chartWritten", written.title());
        return Answer.of(Json.object("file", file.toString(), "title", written.title(), "marks", written.marks(), "bytes",
                written.bytes()), file.toString());
    }
}
