package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.Desk;
import org.villagebook.operation.ResolveConflict;
import org.villagebook.record.ConflictEntry;
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
        Desk desk = session().desk(book);
        ConflictEntry found = Conflicts.find(desk, conflict);
        new ResolveConflict(desk).run(found, Conflicts.write(write));
        return Answer.of(Json.object("id", found.record().toString()), found.record().toString());
    }
}
