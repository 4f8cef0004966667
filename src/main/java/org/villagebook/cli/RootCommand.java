package org.villagebook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a command, and the options that every command has. */
@Command(name = "villagebook", description = "cli.villagebook", versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {

    @Option(names = "--json", scope = ScopeType.INHERIT, descriptionKey = "cli.option.json")
    private boolean json;

    @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "zh|en", descriptionKey = "cli.option.lang")
    Language language;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, descriptionKey = "cli.option.help")
    boolean help;

    @Option(names = "--version", versionHelp = true, descriptionKey = "cli.option.version")
    boolean version;

    @Spec
    private CommandSpec spec;

    private final boolean alwaysJson;

    /** @param alwaysJson whether the answer is JSON even if the line does not say so */
    RootCommand(boolean alwaysJson) {
        this.alwaysJson = alwaysJson;
    }

    boolean json() {
        return json || alwaysJson;
    }

    @Override
    public Integer call() {
        throw new ParameterException(new CommandLine(spec), "no command");
    }
}
