package org.villagebook.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.villagebook.operation.ExplainFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "explain", description = "cli.explain")
final class ExplainCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "RECORD", descriptionKey = "cli.param.id")
    private String record;

    @Parameters(index = "2", paramLabel = "RULE", descriptionKey = "cli.param.rule")
    private String rule;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "cli.option.findingReason")
    private String reason;

    ExplainCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        String id = new ExplainFinding(session().desk(book), LocalDate.now()).run(session().id(record), rule.strip(), reason)
                .toString();
        return Answer.of(Json.object("id", id), id);
    }
}
