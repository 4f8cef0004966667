package org.villagebook.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.villagebook.catalogue.RecordType;
import org.villagebook.operation.Desk;
import org.villagebook.operation.EnterSheet;
import org.villagebook.operation.OpenSheet;
import org.villagebook.operation.PrintForms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "sheet", description = "cli.sheet")
final class SheetCommand extends Verb {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "CODE", descriptionKey = "cli.param.sheetCode")
    private String code;

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "field=value", descriptionKey = "cli.param.fields")
    private List<String> fields = new ArrayList<>();

    @Option(names = "--seen", descriptionKey = "cli.option.seen")
    private boolean seen;

    SheetCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Desk desk = session().desk(book);
        OpenSheet sheets = new OpenSheet(desk, new PrintForms(desk));
        if (!fields.isEmpty()) {
            session().say(new EnterSheet(desk, sheets).run(code, Typed.texts(spec, fields), seen));
        }
        OpenSheet.Opened opened = sheets.run(code);
        RecordText text = new RecordText(desk, false, session().locale());
        RecordType type = desk.catalogue().require(opened.record().type());
        List<Map<String, Object>> changed = opened.changed().stream().map(change -> changed(desk, text, change)).toList();
        return Answer.of(Json.object("id", opened.record().id().toString(), "type", type.id(), "form",
                opened.form().id(), "stale", opened.stale(), "changed", changed, "fields",
                opened.fields().stream().map(field -> field.id()).toList()), out -> {
            out.println(opened.form().label().in(session().locale()) + "  "
                    + text.shown(type, type.title(), opened.record().text(type.title())) + "  " + opened.record().id());
            if (opened.stale()) {
                out.println(session().messages().get("cli.staleSheet"));
                session().table(Set.of(), "cli.column.field", "cli.column.before", "cli.column.after").print(out,
                        changed.stream().map(row -> List.of((String) row.get("label"), (String) row.get("shownBefore"),
                                (String) row.get("shownNow"))).iterator());
            }
            session().table(Set.of(), "cli.column.label", "cli.column.field", "cli.column.value").print(out,
                    opened.fields().stream().map(field -> List.of(field.label().in(session().locale()), field.id(),
                            text.shown(type, field.id(), opened.record().fields().get(field.id())))).iterator());
        });
    }

    private Map<String, Object> changed(Desk desk, RecordText text, OpenSheet.Changed change) {
        RecordType type = desk.catalogue().require(change.record().type());
        String field = change.field().id();
        return Json.object("record", change.record().id().toString(), "field", field,
                "before", text.typed(type, field, change.before()), "now", text.typed(type, field, change.now()),
                "label", change.field().label().in(session().locale()),
                "shownBefore", text.shown(type, field, change.before()), "shownNow", text.shown(type, field, change.now()));
    }
}
