package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.BackUpBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "backup", description = "cli.backup")
final class BackupCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Option(names = "-o", required = true, paramLabel = "DIR", descriptionKey = "cli.option.backupFolder")
    private Path folder;

    BackupCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        BackUpBook.Made made = new BackUpBook(session().desk(book)).run(folder);
        return Answer.of(Json.object("file", made.file().toString(), "bytes", made.bytes()),
                session().messages().get("cli.backedUp", made.file().getFileName(), made.bytes()));
    }
}
