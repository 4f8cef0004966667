package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.WriteStatistics;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "statistics", description = "cli.statistics")
final class StatisticsCommand extends Verb {

    @Parameters(paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Mixin
    private PeriodOptions period;

    @Option(names = "-o", required = true, paramLabel = "FILE.xlsx", descriptionKey = "cli.option.workbook")
    private Path file;

    StatisticsCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        WriteStatistics.Written written = new WriteStatistics(session().desk(book), session().messages())
                .run(period.period(), file, Progress.SILENT);
        session().say("cli.statisticsWritten", written.sheets(), written.figures());
        return Answer.of(Json.object("file", file.toString(), "sheets", written.sheets(), "figures", written.figures(),
                "bytes", written.bytes()), file.toString());
    }
}
