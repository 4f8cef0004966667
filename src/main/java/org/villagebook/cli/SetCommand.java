package org.villagebook.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.villagebook.operation.SetFields;
import org.villagebook.record.RecordId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "set", description = "cli.set")
final class SetCommand extends Verb {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "ID", descriptionKey = "cli.param.id")
    private String id;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "field=value", descriptionKey = "cli.param.fields")
    private List<String> fields = new ArrayList<>();

    SetCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        RecordId record = session().id(id);
        Map<String, String> texts = Typed.texts(spec, fields);
        session().say(new SetFields(session().desk(book)).run(record, texts));
        return Answer.of(Json.object("id", record.toString()), record.toString());
    }
}
