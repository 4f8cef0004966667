package org.villagebook.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.villagebook.operation.MakeDemo;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "demo", description = "cli.demo")
final class DemoCommand extends Verb {

    @Parameters(paramLabel = "DIR", descriptionKey = "cli.param.demo")
    private Path folder;

    @Option(names = "--villages", defaultValue = "3", paramLabel = "N", descriptionKey = "cli.option.villages")
    private int villages;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", descriptionKey = "cli.option.seed")
    private long seed;

    @Option(names = "--today", paramLabel = "DATE", descriptionKey = "cli.option.today")
    private LocalDate today;

    DemoCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        LocalDate day = today == null ? LocalDate.now() : today;
        List<Path> made = new MakeDemo(session().books().opener()).province(folder, villages, seed, day, Progress.SILENT);
        List<String> books = made.stream().map(Path::toString).toList();
        session().say("cli.demoPassword", MakeDemo.PASSWORD);
        return Answer.of(Json.object("books", books, "password", MakeDemo.PASSWORD), String.join("\n", books));
    }
}
