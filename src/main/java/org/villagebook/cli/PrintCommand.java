package org.villagebook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.villagebook.operation.PrintChoice;
import org.villagebook.operation.PrintForms;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "print", description = "cli.print")
final class PrintCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "FORM", descriptionKey = "cli.param.form")
    private String form;

    @Option(names = "--household", paramLabel = "NO", arity = "1..*", descriptionKey = "cli.option.household")
    private List<String> households = List.of();

    @Option(names = "--record", paramLabel = "ID", arity = "1..*", descriptionKey = "cli.option.record")
    private List<String> records = List.of();

    @Option(names = "--village", defaultValue = "", descriptionKey = "cli.option.village")
    private String village;

    @Option(names = "--group", defaultValue = "", descriptionKey = "cli.option.group")
    private String group;

    @Option(names = "--changed", descriptionKey = "cli.option.changed")
    private boolean changed;

    @Option(names = "-o", required = true, paramLabel = "FILE|DIR", descriptionKey = "cli.option.paper")
    private Path target;

    PrintCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        PrintForms printing = new PrintForms(session().desk(book));
        PrintForms.Asked asked = printing.form(form);
        boolean folder = Files.isDirectory(target) || !target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
        PrintForms.Printed printed = printing.run(asked.form(),
                new PrintChoice(records.stream().map(session()::id).collect(Collectors.toSet()), households, village, group, changed, asked.blank()), target, folder, Progress.SILENT);
        List<String> files = printed.files().stream().map(Path::toString).toList();
        session().say("cli.printed", printed.sheets(), printed.pages(), printed.bytes());
        if (!printed.missing().isEmpty()) {
            session().say("cli.missingGlyphs", String.join(" ", printed.missing().stream()
                    .map(c -> "U+" + Integer.toHexString(c).toUpperCase(Locale.ROOT)).toList()));
        }
        return Answer.of(Json.object("files", files, "run", printed.run(), "sheets", printed.sheets(), "pages",
                printed.pages(), "bytes", printed.bytes()), String.join("\n", files));
    }
}
