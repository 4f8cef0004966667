package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.villagebook.catalogue.Layout;
import org.villagebook.operation.Desk;
import org.villagebook.operation.FillLayout;
import org.villagebook.operation.PrintChoice;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "fill-layout", description = "cli.fillLayout")
final class FillLayoutCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "LAYOUT", descriptionKey = "cli.param.layout")
    private String word;

    @Option(names = "--household", paramLabel = "NO", arity = "1..*", descriptionKey = "cli.option.household")
    private List<String> households = List.of();

    @Option(names = "--group", defaultValue = "", descriptionKey = "cli.option.group")
    private String group;

    @Option(names = "--to", required = true, paramLabel = "WHOM", descriptionKey = "cli.option.recipient")
    private String whom;

    @Option(names = "-o", required = true, paramLabel = "FILE.xlsx", descriptionKey = "cli.option.workbook")
    private Path file;

    @Mixin
    private FullNumbers fullNumbers = new FullNumbers();

    FillLayoutCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Desk desk = session().desk(book);
        FillLayout filling = new FillLayout(desk);
        Layout layout = filling.layout(word);
        boolean full = fullNumbers.shown(session(), desk, layout.label().zh() + " → " + whom);
        FillLayout.Written written = filling.run(layout,
                new PrintChoice(Set.of(), households, "", group, false, false), whom, full, file, Progress.SILENT);
        session().say("cli.layoutFilled", written.sheets(), written.records(), whom);
        return Answer.of(Json.object("file", file.toString(), "to", whom, "sheets", written.sheets(), "records",
                written.records(), "bytes", written.bytes()), file.toString());
    }
}
