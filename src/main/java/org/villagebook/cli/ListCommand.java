package org.villagebook.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.villagebook.catalogue.RecordType;
import org.villagebook.operation.Desk;
import org.villagebook.operation.ExportList;
import org.villagebook.operation.ListRecords;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "list", description = "cli.list")
final class ListCommand extends Verb {

    private static final int PAGE = 500;

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "TYPE", descriptionKey = "cli.param.type")
    private String type;

    @Mixin
    private FullNumbers fullNumbers = new FullNumbers();

    @Option(names = "--xlsx", paramLabel = "FILE", descriptionKey = "cli.option.listWorkbook")
    private Path workbook;

    ListCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Desk desk = session().desk(book);
        RecordType recordType = desk.catalogue().require(type);
        if (workbook != null) {
            return written(desk, recordType);
        }
        RecordText text =
                new RecordText(desk, fullNumbers.shown(session(), desk, recordType.label().zh()), session().locale());
        ListRecords.Pages pages = new ListRecords(desk).open(RecordQuery.all(recordType.id()));
        Iterator<Record> records = IntStream.iterate(0, from -> from < pages.size(), from -> from + PAGE)
                .mapToObj(from -> pages.read(from, from + PAGE)).flatMap(List::stream).iterator();
        return Answer.list(new Mapped<>(records, text::json),
                out -> text.table(recordType).print(out, new Mapped<>(records, record -> text.row(recordType, record))));
    }

    private Answer written(Desk desk, RecordType recordType) {
        int records = new ExportList(desk, session().messages()).run(RecordQuery.all(recordType.id()), recordType.list(),
                workbook, Progress.SILENT);
        session().say("cli.listWritten", records);
        return Answer.of(Json.object("file", workbook.toString(), "records", records), workbook.toString());
    }

    /** An iterator seen through a function. */
    private static final class Mapped<A, B> implements Iterator<B> {
        private final Iterator<A> from;
        private final Function<A, B> to;

        Mapped(Iterator<A> from, Function<A, B> to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public boolean hasNext() {
            return from.hasNext();
        }

        @Override
        public B next() {
            return to.apply(from.next());
        }
    }
}
