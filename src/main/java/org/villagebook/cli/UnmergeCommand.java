package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.MergeRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "unmerge", description = "cli.unmerge")
final class UnmergeCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "DROP", descriptionKey = "cli.param.drop")
    private String drop;

    UnmergeCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        new MergeRecords(session().desk(book)).undo(session().id(drop));
        return Answer.of(Json.object("id", session().id(drop).toString()), session().messages().get("cli.unmerged"));
    }
}
