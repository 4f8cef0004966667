package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import org.villagebook.operation.UndoLast;
import org.villagebook.record.RecordId;
import org.villagebook.record.Touched;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "undo", description = "cli.undo")
final class UndoCommand extends Verb {

    @Parameters(paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    UndoCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Touched touched = new UndoLast(session().desk(book)).run();
        List<String> records = touched.records().stream().sorted().map(RecordId::toString).toList();
        return Answer.of(Json.object("types", touched.types().stream().sorted().toList(), "records", records),
                session().messages().get("cli.undone", records.size()));
    }
}
