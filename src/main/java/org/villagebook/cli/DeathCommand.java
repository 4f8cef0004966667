package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.HouseholdEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "death", description = "cli.death")
final class DeathCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "PERSON", descriptionKey = "cli.param.id")
    private String person;

    @Option(names = "--date", required = true, paramLabel = "DATE", descriptionKey = "cli.option.deathDate")
    private String date;

    DeathCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        new HouseholdEvents(session().desk(book)).death(session().id(person), date);
        return Answer.of(Json.object("id", session().id(person).toString()), session().messages().get("cli.closed"));
    }
}
