package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.villagebook.operation.HandOver;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "hand-over", description = "cli.handOver")
final class HandOverCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "CODE", descriptionKey = "cli.param.siteCode")
    private String code;

    @Option(names = "-o", required = true, paramLabel = "DIR", descriptionKey = "cli.option.packageFolder")
    private Path folder;

    @Option(names = "--max-part", paramLabel = "10MB", converter = Size.class, descriptionKey = "cli.option.maxPart")
    private long maxPart;

    HandOverCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        List<HandOver.Given> given = new HandOver(session().desk(book)).run(code, folder, maxPart, Progress.SILENT);
        return Answer.list(given.stream().map(one -> Json.object("device", one.device(), "changes", one.changes(),
                "files", one.files().stream().map(Path::toString).toList())).iterator(), out -> session().table(
                        Set.of(1, 2), "cli.column.device", "cli.column.changes", "cli.column.files").print(out,
                        given.stream().map(one -> List.of(one.device(), Long.toString(one.changes()),
                                Integer.toString(one.files().size()))).iterator()));
    }
}
