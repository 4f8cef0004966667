package org.villagebook.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The three steps of enrolment; alone it is wrong usage. */
@Command(name = "enrol", description = "cli.enrol")
final class EnrolCommand extends Verb {

    private final CommandLine command;

    private EnrolCommand(Session session) {
        super(session);
        command = new CommandLine(this)
                .addSubcommand("request", new EnrolRequestCommand(session))
                .addSubcommand("approve", new EnrolApproveCommand(session))
                .addSubcommand("accept", new EnrolAcceptCommand(session));
    }

    static CommandLine with(Session session) {
        return new EnrolCommand(session).command;
    }

    @Override
    Answer answer() {
        throw new ParameterException(command, "no command");
    }
}
