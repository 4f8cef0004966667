package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.villagebook.catalogue.RecordType;
import org.villagebook.operation.Desk;
import org.villagebook.operation.ListConflicts;
import org.villagebook.operation.ListConflicts.Conflict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "conflicts", description = "cli.conflicts")
final class ConflictsCommand extends Verb {

    @Parameters(paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    ConflictsCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Desk desk = session().desk(book);
        RecordText text = new RecordText(desk, false, session().locale());
        List<Conflict> conflicts = new ListConflicts(desk).run();
        Table table = session().table(Set.of(), "cli.column.conflict", "cli.column.type", "cli.column.value",
                "cli.column.site", "cli.column.at", "cli.column.write");
        return Answer.list(conflicts.stream().map(conflict -> json(desk, text, conflict)).iterator(),
                out -> table.print(out, conflicts.stream().flatMap(conflict -> rows(desk, text, conflict)).iterator()));
    }

    private static Map<String, Object> json(Desk desk, RecordText text, Conflict conflict) {
        RecordType type = desk.catalogue().require(conflict.type());
        return Json.object("id", conflict.id(), "record", conflict.record().toString(), "type", type.id(), "field",
                conflict.field(), "values", conflict.values().stream().map(value -> Json.object("write",
                        value.write().toString(), "value", text.typed(type, conflict.field(), value.value()), "site",
                        value.site(), "at", value.at().toString())).toList());
    }

    private Stream<List<String>> rows(Desk desk, RecordText text, Conflict conflict) {
        RecordType type = desk.catalogue().require(conflict.type());
        return conflict.values().stream().map(value -> List.of(conflict.id(), type.label().in(session().locale()),
                text.shown(type, conflict.field(), value.value()), value.site(), session().moment(value.at()),
                value.write().toString()));
    }
}
