package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "answer", description = "cli.answer")
final class AnswerCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "QUESTION", descriptionKey = "cli.param.questionId")
    private String question;

    @Parameters(index = "2", paramLabel = "TEXT", descriptionKey = "cli.param.answer")
    private String text;

    @Option(names = "--value", paramLabel = "VALUE", descriptionKey = "cli.option.value")
    private String value;

    AnswerCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        new Questions(session().desk(book)).answer(question.strip(), text, value);
        return Answer.of(Json.object("id", question.strip()), question.strip());
    }
}
