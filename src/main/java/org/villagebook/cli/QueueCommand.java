package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.villagebook.operation.Desk;
import org.villagebook.operation.ListOrphans;
import org.villagebook.operation.ShowRecord;
import org.villagebook.record.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "queue", description = "cli.queue")
final class QueueCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    QueueCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Desk desk = session().desk(book);
        List<Record> orphans = new ListOrphans(desk).run();
        RecordText text = new RecordText(desk, false, session().locale());
        return Answer.list(orphans.stream().map(text::json).iterator(), out -> session().table(Set.of(),
                "cli.column.type", "cli.column.title", "cli.column.id").print(out, orphans.stream().map(record ->
                        List.of(desk.catalogue().require(record.type()).label().in(session().locale()),
                                new ShowRecord(desk).title(record.id()), record.id().toString())).iterator()));
    }
}
