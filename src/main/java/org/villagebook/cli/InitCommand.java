package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.DeskOpener.NewDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "init", description = "cli.init")
final class InitCommand extends Verb {

    @Parameters(paramLabel = "BOOK", descriptionKey = "cli.param.newBook")
    private Path book;

    @Option(names = "--role", required = true, paramLabel = "village|unit|township|province",
            descriptionKey = "cli.option.role")
    private String role;

    @Option(names = "--code", required = true, paramLabel = "CODE", descriptionKey = "cli.option.code")
    private String code;

    @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "cli.option.name")
    private String name;

    @Option(names = "--suite", defaultValue = "intl", paramLabel = "intl|gm", descriptionKey = "cli.option.suite")
    private String suite;

    InitCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        NewDesk made = session().books().opener().create(book, role, code, name, suite,
                session().books().passwords().forNew(book));
        session().books().keep(book, made.desk());
        session().say("cli.recoveryCode", made.recoveryCode());
        return Answer.of(Json.object("role", made.desk().site().role().word(), "code", made.desk().site().code(),
                "name", made.desk().site().name()), session().messages().get("cli.made", made.desk().site().name()));
    }
}
