package org.villagebook.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.villagebook.check.Severity;
import org.villagebook.operation.CheckRecords;
import org.villagebook.operation.Desk;
import org.villagebook.operation.ExportPackage;
import org.villagebook.operation.ExportPackage.Exported;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "cli.export")
final class ExportCommand extends Verb {

    @Parameters(paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Option(names = "-o", required = true, paramLabel = "DIR", descriptionKey = "cli.option.packageFolder")
    private Path folder;

    @Option(names = "--max-part", paramLabel = "10MB", converter = Size.class, descriptionKey = "cli.option.maxPart")
    private long maxPart;

    ExportCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Desk desk = session().desk(book);
        Exported exported = new ExportPackage(desk).run(folder, maxPart, Progress.SILENT);
        Map<Severity, Long> findings = new CheckRecords(desk, LocalDate.now()).count(Progress.SILENT);
        long errors = findings.getOrDefault(Severity.ERROR, 0L);
        long warnings = findings.getOrDefault(Severity.WARNING, 0L);
        List<String> files = exported.files().stream().map(Path::toString).toList();
        session().say("cli.exported", exported.seq(), exported.changes(), exported.bytes());
        if (errors + warnings > 0) {
            session().say("cli.exportFindings", errors, warnings);
        }
        return Answer.of(Json.object("files", files, "epoch", exported.epoch(), "seq", exported.seq(), "changes",
                exported.changes(), "bytes", exported.bytes(), "findings",
                Json.object("error", errors, "warning", warnings)), String.join("\n", files));
    }
}
