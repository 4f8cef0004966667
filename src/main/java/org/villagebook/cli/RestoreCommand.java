package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.Desk;
import org.villagebook.operation.VerifyBook;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "cli.restore")
final class RestoreCommand extends Verb {

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.param.backup")
    private Path backup;

    @Parameters(index = "1", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    RestoreCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        session().books().close(book);
        Desk desk = session().books().opener().restore(backup, book, () -> session().books().passwords().of(book));
        session().books().keep(book, desk);
        VerifyBook.Found found = new VerifyBook(desk).run(Progress.SILENT);
        return Answer.of(Json.object("code", desk.site().code(), "epoch", desk.epoch(), "records", found.records(),
                "changes", found.changes(), "hash", found.hash()),
                session().messages().get("cli.restored", desk.site().name(), found.records(), desk.epoch()));
    }
}
