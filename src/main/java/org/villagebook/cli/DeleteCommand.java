package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.DeleteRecord;
import org.villagebook.record.RecordId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "delete", description = "cli.delete")
final class DeleteCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "ID", descriptionKey = "cli.param.id")
    private String id;

    @Option(names = "--reason", required = true, paramLabel = "R", descriptionKey = "cli.option.reason")
    private String reason;

    DeleteCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        RecordId record = session().id(id);
        new DeleteRecord(session().desk(book)).run(record, reason);
        return Answer.of(Json.object("id", record.toString()), record.toString());
    }
}
