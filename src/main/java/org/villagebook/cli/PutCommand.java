package org.villagebook.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.villagebook.operation.PutRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "put", description = "cli.put")
final class PutCommand extends Verb {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "TYPE", descriptionKey = "cli.param.type")
    private String type;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "field=value", descriptionKey = "cli.param.fields")
    private List<String> fields = new ArrayList<>();

    PutCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Map<String, String> texts = Typed.texts(spec, fields);
        PutRecord.Added added = new PutRecord(session().desk(book)).run(type, texts);
        session().say(added.remarks());
        return Answer.of(Json.object("id", added.id().toString()), added.id().toString());
    }
}
