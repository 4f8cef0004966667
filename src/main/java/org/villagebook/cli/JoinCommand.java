package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.HouseholdEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "join", description = "cli.join")
final class JoinCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "INTO", descriptionKey = "cli.param.householdNo")
    private String into;

    @Parameters(index = "2", paramLabel = "FROM", descriptionKey = "cli.param.joining")
    private String from;

    JoinCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        HouseholdEvents events = new HouseholdEvents(session().desk(book));
        int turned = events.join(events.household(into), events.household(from));
        return Answer.of(Json.object("references", turned), session().messages().get("cli.merged", turned));
    }
}
