package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.villagebook.operation.Desk;
import org.villagebook.operation.ListDuplicates;
import org.villagebook.operation.ListDuplicates.Duplicate;
import org.villagebook.operation.ShowRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "duplicates", description = "cli.duplicates")
final class DuplicatesCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    DuplicatesCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Desk desk = session().desk(book);
        List<Duplicate> found = new ListDuplicates(desk).run();
        RecordText text = new RecordText(desk, false, session().locale());
        return Answer.list(found.stream().map(each -> Json.object("type", each.type(), "tag", each.tag(), "reasons",
                each.reasons().stream().map(reason -> reason.name().toLowerCase(Locale.ROOT)).toList(), "records",
                each.records().stream().map(text::json).toList())).iterator(), out -> session().table(Set.of(),
                        "cli.column.tag", "cli.column.reasons", "cli.column.title", "cli.column.id").print(out,
                        found.stream().flatMap(each -> each.records().stream().map(record -> List.of(each.tag(),
                                reasons(each), new ShowRecord(desk).title(record.id()), record.id().toString())))
                                .iterator()));
    }

    private String reasons(Duplicate duplicate) {
        return duplicate.reasons().stream().map(reason -> session().messages().get(switch (reason) {
            case SAME_ID_NUMBER -> "cli.reason.idNumber";
            case SAME_NAME -> "cli.reason.name";
            case SAME_BIRTH_DATE -> "cli.reason.birthDate";
            case SAME_PARENT -> "cli.reason.parent";
        })).collect(Collectors.joining(", "));
    }
}
