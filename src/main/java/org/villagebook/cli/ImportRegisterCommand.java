package org.villagebook.cli;

import org.villagebook.operation.ImportWorkbook;
import picocli.CommandLine.Command;

@Command(name = "import-register", description = "cli.importRegister")
final class ImportRegisterCommand extends ImportVerb {

    ImportRegisterCommand(Session session) {
        super(session, ImportWorkbook.Kind.REGISTER);
    }
}
