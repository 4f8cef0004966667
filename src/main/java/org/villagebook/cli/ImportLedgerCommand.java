package org.villagebook.cli;

import org.villagebook.operation.ImportWorkbook;
import picocli.CommandLine.Command;

@Command(name = "import-ledger", description = "cli.importLedger")
final class ImportLedgerCommand extends ImportVerb {

    ImportLedgerCommand(Session session) {
        super(session, ImportWorkbook.Kind.LEDGER);
    }
}
