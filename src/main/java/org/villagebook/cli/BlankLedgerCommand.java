package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import org.villagebook.catalogue.RecordType;
import org.villagebook.operation.WriteBlankLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "blank-ledger", description = "cli.blankLedger")
final class BlankLedgerCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1..*", paramLabel = "TYPE", descriptionKey = "cli.param.types")
    private List<String> types = List.of();

    @Option(names = "-o", required = true, paramLabel = "FILE", descriptionKey = "cli.option.blankFile")
    private Path file;

    BlankLedgerCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        List<RecordType> written = new WriteBlankLedger(session().desk(book)).run(file, types, session().messages());
        session().say("cli.blankWritten", written.size());
        return Answer.of(Json.object("file", file.toString(), "types", written.stream().map(RecordType::id).toList()),
                file.toString());
    }
}
