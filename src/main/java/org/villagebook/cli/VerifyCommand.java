package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.VerifyBook;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "verify", description = "cli.verify")
final class VerifyCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    VerifyCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        VerifyBook.Found found = new VerifyBook(session().desk(book)).run(Progress.SILENT);
        return new Answer(Json.object("whole", found.whole(), "records", found.records(), "changes", found.changes(),
                "differ", found.differ(), "hash", found.hash()), out -> out.println(session().messages().get(
                        found.whole() ? "cli.whole" : "cli.notWhole", found.records(), found.changes(), found.differ(),
                        found.hash())), found.whole() ? 0 : Failures.REFUSED);
    }
}
