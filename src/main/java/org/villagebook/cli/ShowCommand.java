package org.villagebook.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.villagebook.catalogue.RecordType;
import org.villagebook.operation.Desk;
import org.villagebook.operation.ShowRecord;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Change;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "cli.show")
final class ShowCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "ID", descriptionKey = "cli.param.id")
    private String id;

    @Option(names = "--history", descriptionKey = "cli.option.history")
    private boolean history;

    @Mixin
    private FullNumbers fullNumbers = new FullNumbers();

    ShowCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Desk desk = session().desk(book);
        RecordId recordId = session().id(id);
        Record record = new ShowRecord(desk).run(recordId)
                .orElseThrow(() -> new Problem.InvalidInput("book.noSuchRecord"));
        RecordType type = desk.catalogue().require(record.type());
        RecordText text =
                new RecordText(desk, fullNumbers.shown(session(), desk, record.id().toString()), session().locale());
        List<HistoryEntry> entries = history ? new ShowRecord(desk).history(recordId) : List.of();
        Map<String, Object> json = text.json(record);
        json.put("deleted", record.deleted());
        if (history) {
            json.put("history", entries.stream().map(entry -> entryJson(text, type, entry)).toList());
        }
        return Answer.of(json, out -> {
            out.println(type.label().in(session().locale()) + "  " + record.id()
                    + (record.deleted() ? "  " + session().messages().get("cli.deleted") : ""));
            List<List<String>> rows = new ArrayList<>();
            record.fields().forEach((field, value) -> rows.add(List.of(
                    type.field(field).map(known -> known.label().in(session().locale())).orElse(field), field,
                    text.shown(type, field, value))));
            session().table(Set.of(), "cli.column.label", "cli.column.field", "cli.column.value").print(out, rows.iterator());
            if (history) {
                out.println();
                session().table(Set.of(), "cli.column.at", "cli.column.who", "cli.column.reason", "cli.column.field",
                        "cli.column.before", "cli.column.after").print(out, entries.stream()
                        .flatMap(entry -> entryRows(text, type, entry).stream()).iterator());
            }
        });
    }

    static Map<String, Object> entryJson(RecordText text, RecordType type, HistoryEntry entry) {
        Change change = entry.change();
        Map<String, Object> fields = new LinkedHashMap<>();
        change.writes().forEach((field, write) -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("before", text.typed(type, field, write.before()));
            values.put("after", text.typed(type, field, write.after()));
            fields.put(field, values);
        });
        HistoryEntry.Origin origin = entry.origin();
        return Json.object("write", change.dot().toString(), "at", change.at().toString(), "who", change.who(),
                "reason", change.reason(), "fields", fields, "package", origin == null ? null
                        : Json.object("site", origin.site(), "device", origin.device(), "epoch", origin.epoch(),
                                "seq", origin.seq()));
    }

    private List<List<String>> entryRows(RecordText text, RecordType type, HistoryEntry entry) {
        Change change = entry.change();
        List<List<String>> rows = new ArrayList<>();
        change.writes().forEach((field, write) -> rows.add(List.of(session().moment(change.at()), change.who(),
                change.reason(), field, text.shown(type, field, write.before()),
                text.shown(type, field, write.after()))));
        return rows;
    }
}
