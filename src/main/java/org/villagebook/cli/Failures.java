package org.villagebook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.SurpriseLog;
import org.villagebook.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where failures become sentences and exit codes; nobody is shown a stack trace. */
final class Failures {

    static final int REFUSED = 1;
    static final int WRONG_USAGE = 2;
    static final int UNEXPECTED = 3;

    private final Surroundings surroundings;
    private final Messages messages;

    Failures(Surroundings surroundings, Messages messages) {
        this.surroundings = surroundings;
        this.messages = messages;
    }

    /** A problem is told in its own words; anything else as a short code, and goes into the log. */
    int report(Throwable failed, boolean json) {
        if (failed instanceof Problem problem) {
            String code = problem instanceof Problem.PackageRejected rejected ? rejected.code() : null;
            tell(problem.key(), code, messages.of(problem), json);
            return REFUSED;
        }
        String code = SurpriseLog.code(failed);
        tell("outcome.surprise", code, messages.get("outcome.surprise", code), json);
        surroundings.surprises().write(failed).map(Path::getFileName)
                .ifPresent(file -> surroundings.err().println(messages.get("cli.logged", file)));
        return UNEXPECTED;
    }

    /** Words on the command line that make no sense, and how it is meant. */
    int usage(ParameterException wrong, boolean json) {
        CommandLine command = wrong.getCommandLine();
        String key = switch (wrong) {
            case MissingParameterException missing -> "cli.usage.missing";
            case UnmatchedArgumentException unknown -> "cli.usage.unknown";
            default -> wrong.getArgSpec() != null || wrong.getValue() != null ? "cli.usage.wrong" : "cli.usage.noCommand";
        };
        tell(key, null, messages.get(key, subject(wrong), wrong.getValue() == null ? "" : wrong.getValue()), json);
        surroundings.err().print(messages.get("cli.usage.synopsis") + " "
                + command.getHelp().synopsis(messages.get("cli.usage.synopsis").length() * 2 + 1));
        surroundings.err().println(messages.get("cli.usage.seeHelp", command.getCommandSpec().qualifiedName()));
        return WRONG_USAGE;
    }

    private static String subject(ParameterException wrong) {
        return switch (wrong) {
            case MissingParameterException missing -> missing.getMissing().stream().map(Failures::name)
                    .collect(Collectors.joining(" "));
            case UnmatchedArgumentException unknown -> String.join(" ", unknown.getUnmatched());
            default -> wrong.getArgSpec() == null ? "" : name(wrong.getArgSpec());
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private void tell(String key, String code, String sentence, boolean json) {
        surroundings.err().println(code == null || sentence.contains(code) ? sentence : code + " " + sentence);
        if (json) {
            try {
                Json.write(surroundings.out(), Json.object("error", Json.object("key", key, "code", code,
                        "message", sentence)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
