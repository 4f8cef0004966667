package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import org.villagebook.operation.HouseholdEvents;
import org.villagebook.record.RecordId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "split", description = "cli.split")
final class SplitCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "NO", descriptionKey = "cli.param.householdNo")
    private String number;

    @Parameters(index = "2", paramLabel = "NEW", descriptionKey = "cli.param.newHouseholdNo")
    private String fresh;

    @Parameters(index = "3..*", paramLabel = "PERSON", descriptionKey = "cli.param.people")
    private List<String> people;

    SplitCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        HouseholdEvents events = new HouseholdEvents(session().desk(book));
        RecordId made = events.split(events.household(number), fresh, people.stream().map(session()::id).toList());
        return Answer.of(Json.object("id", made.toString()), made.toString());
    }
}
