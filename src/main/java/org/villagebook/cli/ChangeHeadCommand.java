package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.HouseholdEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "change-head", description = "cli.changeHead")
final class ChangeHeadCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "NO", descriptionKey = "cli.param.householdNo")
    private String number;

    @Parameters(index = "2", paramLabel = "PERSON", descriptionKey = "cli.param.newHead")
    private String head;

    @Option(names = "--former", defaultValue = "其他", paramLabel = "RELATION", descriptionKey = "cli.option.former")
    private String before;

    ChangeHeadCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        HouseholdEvents events = new HouseholdEvents(session().desk(book));
        events.changeHead(events.household(number), session().id(head), before);
        return Answer.of(Json.object("id", session().id(head).toString()), session().messages().get("cli.headChanged"));
    }
}
