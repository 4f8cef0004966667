package org.villagebook.cli;

import org.villagebook.operation.ImportWorkbook;
import picocli.CommandLine.Command;

@Command(name = "import-findings", description = "cli.importFindings")
final class ImportFindingsCommand extends ImportVerb {

    ImportFindingsCommand(Session session) {
        super(session, ImportWorkbook.Kind.FINDINGS);
    }
}
