package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.MergeRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "merge", description = "cli.merge")
final class MergeCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "KEEP", descriptionKey = "cli.param.keep")
    private String keep;

    @Parameters(index = "2", paramLabel = "DROP", descriptionKey = "cli.param.drop")
    private String drop;

    MergeCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        int turned = new MergeRecords(session().desk(book)).run(session().id(keep), session().id(drop));
        return Answer.of(Json.object("id", session().id(keep).toString(), "references", turned),
                session().messages().get("cli.merged", turned));
    }
}
