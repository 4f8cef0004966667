package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "ask", description = "cli.ask")
final class AskCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "ID", descriptionKey = "cli.param.id")
    private String record;

    @Parameters(index = "2", paramLabel = "FIELD", descriptionKey = "cli.param.field")
    private String field;

    @Parameters(index = "3", paramLabel = "TEXT", descriptionKey = "cli.param.question")
    private String text;

    AskCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Questions.Question asked = new Questions(session().desk(book)).ask(session().id(record), field, text);
        return Answer.of(Json.object("id", asked.id()), asked.id());
    }
}
