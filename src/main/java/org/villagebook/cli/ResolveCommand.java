package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.ResolveConflict;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Dot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "resolve", description = "cli.resolve")
final class ResolveCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "CONFLICT", descriptionKey = "cli.param.conflict")
    private String conflict;

    @Option(names = "--keep", required = true, paramLabel = "WRITE", descriptionKey = "cli.option.keep")
    private String write;

    ResolveCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        new ResolveConflict(session().desk(book)).run(conflict.strip(), dot());
        return Answer.of(Json.object("id", conflict.strip()), conflict.strip());
    }

    private Dot dot() {
        try {
            return Dot.parse(write.strip());
        } catch (IllegalArgumentException notADot) {
            throw new Problem.InvalidInput(notADot, "cli.notAWrite", write);
        }
    }
}
