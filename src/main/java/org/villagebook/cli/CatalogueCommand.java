package org.villagebook.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Record types and rules on their way from the province to its sites; alone it is wrong usage. */
@Command(name = "catalogue", description = "cli.catalogue")
final class CatalogueCommand extends Verb {

    private final CommandLine command;

    private CatalogueCommand(Session session) {
        super(session);
        command = new CommandLine(this)
                .addSubcommand("issue", new CatalogueIssueCommand(session))
                .addSubcommand("apply", new CatalogueApplyCommand(session));
    }

    static CommandLine with(Session session) {
        return new CatalogueCommand(session).command;
    }

    @Override
    Answer answer() {
        throw new ParameterException(command, "no command");
    }
}
