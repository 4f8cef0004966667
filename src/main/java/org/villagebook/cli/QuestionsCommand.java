package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.villagebook.operation.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "questions", description = "cli.questions")
final class QuestionsCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    QuestionsCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        List<Questions.Question> open = new Questions(session().desk(book)).open();
        return Answer.list(open.stream().map(each -> Json.object("id", each.id(), "record", each.record().toString(),
                "type", each.type(), "field", each.field(), "text", each.text())).iterator(), out ->
                session().table(Set.of(), "cli.column.question", "cli.column.text").print(out,
                        open.stream().map(each -> List.of(each.id(), each.text())).iterator()));
    }
}
