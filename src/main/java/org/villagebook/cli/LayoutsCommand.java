package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.villagebook.catalogue.Layout;
import org.villagebook.operation.FillLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "layouts", description = "cli.layouts")
final class LayoutsCommand extends Verb {

    private static final int NEWEST = 1000;

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Option(names = "--log", descriptionKey = "cli.option.handed")
    private boolean log;

    LayoutsCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        FillLayout filling = new FillLayout(session().desk(book));
        return log ? handed(filling.handed(NEWEST)) : layouts(filling.layouts());
    }

    private Answer layouts(List<Layout> layouts) {
        return Answer.list(layouts.stream().map(layout -> Json.object("id", layout.id(), "title",
                        layout.label().in(session().locale()), "office", layout.office().in(session().locale()),
                        "subject", layout.subject())).iterator(),
                out -> session().table(Set.of(), "cli.column.code", "cli.column.name", "cli.column.office").print(out,
                        layouts.stream().map(layout -> List.of(layout.id(), layout.label().in(session().locale()),
                                layout.office().in(session().locale()))).iterator()));
    }

    private Answer handed(List<FillLayout.Handed> files) {
        return Answer.list(files.stream().map(file -> Json.object("at", file.at().toString(), "layout",
                        file.layout().in(session().locale()), "to", file.whom(), "records", file.records(), "fullIds",
                        file.full(), "by", file.who(), "file", file.file())).iterator(),
                out -> session().table(Set.of(3), "cli.column.time", "cli.column.name", "cli.column.recipient",
                        "cli.column.records", "cli.column.idNumbers", "cli.column.person", "cli.column.file").print(out,
                        files.stream().map(file -> List.of(session().moment(file.at()), file.layout().in(session().locale()),
                                file.whom(), Integer.toString(file.records()), session().messages().get(file.full()
                                        ? "cli.idNumbers.full" : "cli.idNumbers.masked"), file.who(), file.file())).iterator()));
    }
}
