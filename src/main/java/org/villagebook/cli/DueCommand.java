package org.villagebook.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.villagebook.operation.ListDue;
import org.villagebook.operation.ListDue.Item;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "due", description = "cli.due")
final class DueCommand extends Verb {

    @Parameters(paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "cli.option.checkDay")
    private LocalDate asOf;

    DueCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        List<Item> items = new ListDue(session().desk(book), asOf == null ? LocalDate.now() : asOf).run(Progress.SILENT);
        Table table = session().table(Set.of(1), "cli.column.on", "cli.column.late", "cli.column.kind", "cli.column.due");
        return Answer.list(items.stream().map(this::json).iterator(),
                out -> table.print(out, items.stream().map(this::row).iterator()));
    }

    private Map<String, Object> json(Item item) {
        return Json.object("rule", item.rule(), "type", item.type(), "record",
                item.record() == null ? null : item.record().toString(), "title", item.title(), "village", item.village(),
                "on", item.on().toString(), "daysLate", item.daysLate(), "message",
                session().messages().of(item.phrase()));
    }

    private List<String> row(Item item) {
        return List.of(item.on().toString(), item.late() ? Long.toString(item.daysLate()) : "",
                item.group().in(session().locale()), session().messages().of(item.phrase()));
    }
}
