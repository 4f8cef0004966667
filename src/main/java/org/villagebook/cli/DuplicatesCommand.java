package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.villagebook.catalogue.RecordType;
import org.villagebook.operation.Desk;
import org.villagebook.operation.ListDuplicates;
import org.villagebook.operation.ListDuplicates.Duplicate;
import org.villagebook.operation.ListDuplicates.Entry;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "duplicates", description = "cli.duplicates")
final class DuplicatesCommand extends Verb {

    @Parameters(paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    DuplicatesCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Desk desk = session().desk(book);
        RecordText text = new RecordText(desk, false, session().locale());
        List<Duplicate> duplicates = new ListDuplicates(desk).run(Progress.SILENT);
        Table table = session().table(Set.of(0), "cli.column.number", "cli.column.type", "cli.column.site",
                "cli.column.village", "cli.column.record", "cli.column.id");
        return Answer.list(duplicates.stream().map(duplicate -> json(text, duplicate)).iterator(),
                out -> table.print(out, Stream.iterate(0, i -> i < duplicates.size(), i -> i + 1)
                        .flatMap(i -> rows(desk, text, i + 1, duplicates.get(i))).iterator()));
    }

    private static Map<String, Object> json(RecordText text, Duplicate duplicate) {
        return Json.object("type", duplicate.type(), "village", duplicate.place().village(), "villageName",
                duplicate.place().villageName(), "unit", duplicate.place().unit(), "unitName",
                duplicate.place().unitName(), "records", duplicate.entries().stream().map(entry -> {
                    Map<String, Object> json = text.json(entry.record());
                    json.put("site", entry.site());
                    json.put("counted", entry == duplicate.entries().getFirst());
                    return json;
                }).toList());
    }

    private Stream<List<String>> rows(Desk desk, RecordText text, int number, Duplicate duplicate) {
        RecordType type = desk.catalogue().require(duplicate.type());
        return duplicate.entries().stream().map(entry -> List.of(Integer.toString(number),
                type.label().in(session().locale()), entry.site(), duplicate.place().villageName(),
                words(type, text, entry), entry.record().id().toString()));
    }

    private static String words(RecordType type, RecordText text, Entry entry) {
        return String.join(" ", type.list().stream()
                .map(field -> text.shown(type, field, entry.record().fields().get(field)))
                .filter(word -> !word.isEmpty()).toList());
    }
}
