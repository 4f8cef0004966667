package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.HouseholdEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "move", description = "cli.move")
final class MoveCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "NO", descriptionKey = "cli.param.householdNo")
    private String number;

    @Parameters(index = "2", paramLabel = "CODE", descriptionKey = "cli.param.siteCode")
    private String site;

    @Parameters(index = "3", paramLabel = "VILLAGE", descriptionKey = "cli.param.villageName")
    private String village;

    MoveCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        HouseholdEvents events = new HouseholdEvents(session().desk(book));
        int records = events.move(events.household(number), "village:" + site, village);
        return Answer.of(Json.object("records", records), session().messages().get("cli.moved", records));
    }
}
