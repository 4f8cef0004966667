package org.villagebook.cli;

import org.villagebook.operation.ImportWorkbook;
import picocli.CommandLine.Command;

@Command(name = "import-roster", description = "cli.importRoster")
final class ImportRosterCommand extends ImportVerb {

    ImportRosterCommand(Session session) {
        super(session, ImportWorkbook.Kind.ROSTER);
    }
}
