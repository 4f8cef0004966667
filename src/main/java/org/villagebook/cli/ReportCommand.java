package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.WriteReport;
import org.villagebook.operation.WriteReport.Written;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "report", description = "cli.report")
final class ReportCommand extends Verb {

    @Parameters(paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Mixin
    private PeriodOptions period;

    @Option(names = "-o", required = true, paramLabel = "report.docx|report.pdf", descriptionKey = "cli.option.reportFile")
    private Path file;

    ReportCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Written written = new WriteReport(session().desk(book)).run(file, period.period(), Progress.SILENT);
        session().say(!written.first() ? "cli.reportWrittenAgain" : written.edition() == 1 ? "cli.reportWrittenFirst"
                : "cli.reportWritten", written.edition(),
                written.figures().figures().size(), written.changed());
        return Answer.of(Json.object("file", written.file().toString(), "edition", written.edition(), "new",
                written.first(), "figures", written.figures().figures().size(), "changed", written.changed(), "enrolled",
                written.figures().enrolled(), "reporting", written.figures().reporting()), written.file().toString());
    }
}
