package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.villagebook.catalogue.RecordType;
import org.villagebook.operation.Desk;
import org.villagebook.operation.ListDoubleReports;
import org.villagebook.operation.ListDoubleReports.DoubleReport;
import org.villagebook.operation.ListDoubleReports.Entry;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "double-reports", description = "cli.doubleReports")
final class DoubleReportsCommand extends Verb {

    @Parameters(paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    DoubleReportsCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Desk desk = session().desk(book);
        RecordText text = new RecordText(desk, false, session().locale());
        List<DoubleReport> doubles = new ListDoubleReports(desk).run(Progress.SILENT);
        Table table = session().table(Set.of(0), "cli.column.number", "cli.column.type", "cli.column.site",
                "cli.column.village", "cli.column.record", "cli.column.id");
        return Answer.list(doubles.stream().map(doubled -> json(text, doubled)).iterator(),
                out -> table.print(out, Stream.iterate(0, i -> i < doubles.size(), i -> i + 1)
                        .flatMap(i -> rows(desk, text, i + 1, doubles.get(i))).iterator()));
    }

    private static Map<String, Object> json(RecordText text, DoubleReport doubled) {
        return Json.object("type", doubled.type(), "village", doubled.place().village(), "villageName",
                doubled.place().villageName(), "unit", doubled.place().unit(), "unitName",
                doubled.place().unitName(), "records", doubled.entries().stream().map(entry -> {
                    Map<String, Object> json = text.json(entry.record());
                    json.put("site", entry.site());
                    json.put("counted", entry == doubled.entries().getFirst());
                    return json;
                }).toList());
    }

    private Stream<List<String>> rows(Desk desk, RecordText text, int number, DoubleReport doubled) {
        RecordType type = desk.catalogue().require(doubled.type());
        return doubled.entries().stream().map(entry -> List.of(Integer.toString(number),
                type.label().in(session().locale()), entry.site(), doubled.place().villageName(),
                words(type, text, entry), entry.record().id().toString()));
    }

    private static String words(RecordType type, RecordText text, Entry entry) {
        return String.join(" ", type.list().stream()
                .map(field -> text.shown(type, field, entry.record().fields().get(field)))
                .filter(word -> !word.isEmpty()).toList());
    }
}
