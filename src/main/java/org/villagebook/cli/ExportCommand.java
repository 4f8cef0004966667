package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
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
        Exported exported = new ExportPackage(session().desk(book)).run(folder, maxPart, Progress.SILENT);
        List<String> files = exported.files().stream().map(Path::toString).toList();
        session().say("cli.exported", exported.seq(), exported.changes(), exported.bytes());
        return Answer.of(Json.object("files", files, "epoch", exported.epoch(), "seq", exported.seq(), "changes",
                exported.changes(), "bytes", exported.bytes()), String.join("\n", files));
    }
}
