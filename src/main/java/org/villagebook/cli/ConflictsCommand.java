package org.villagebook.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.villagebook.catalogue.RecordType;
import org.villagebook.operation.Desk;
import org.villagebook.operation.ListConflicts;
import org.villagebook.record.ConflictEntry;
import org.villagebook.record.Dot;
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
        List<ConflictEntry> conflicts = new ListConflicts(desk).run();
        Table table = session().table(Set.of(), "cli.column.conflict", "cli.column.type", "cli.column.value",
                "cli.column.site", "cli.column.at", "cli.column.write");
        return Answer.list(conflicts.stream().map(conflict -> json(desk, text, conflict)).iterator(),
                out -> table.print(out, conflicts.stream().flatMap(conflict -> rows(desk, text, conflict)).iterator()));
    }

    private static Map<String, Object> json(Desk desk, RecordText text, ConflictEntry conflict) {
        RecordType type = desk.catalogue().require(conflict.type());
        Map<Dot, String> authors = new ListConflicts(desk).authors(conflict.record());
        return Json.object("id", Conflicts.id(conflict), "record", conflict.record().toString(), "type", type.id(),
                "field", conflict.field(), "values", conflict.values().stream().map(value -> Json.object("write",
                        value.dot().toString(), "value", text.typed(type, conflict.field(), value.value()), "site",
                        authors.get(value.dot()), "at", Instant.ofEpochMilli(value.at()).toString())).toList());
    }

    private Stream<List<String>> rows(Desk desk, RecordText text, ConflictEntry conflict) {
        RecordType type = desk.catalogue().require(conflict.type());
        Map<Dot, String> authors = new ListConflicts(desk).authors(conflict.record());
        return conflict.values().stream().map(value -> List.of(Conflicts.id(conflict), type.label().in(session().locale()),
                text.shown(type, conflict.field(), value.value()), authors.getOrDefault(value.dot(), ""),
                session().moment(Instant.ofEpochMilli(value.at())), value.dot().toString()));
    }
}
