package org.villagebook.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import org.villagebook.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Runs one line of words. Only the command that the line names is built: most of a start-up would go into the rest. */
final class Line {

    /** All commands in the order of the help. */
    private static final Map<String, Function<Session, Object>> COMMANDS = commands();

    private final Surroundings surroundings;
    private final OpenBooks books;
    private final Language language;
    private final boolean json;
    private final Set<String> offered;

    /**
     * @param language unless the line asks for another one
     * @param json     whether the line prints JSON even if it does not say so
     */
    private Line(Surroundings surroundings, OpenBooks books, Language language, boolean json, Set<String> offered) {
        this.surroundings = surroundings;
        this.books = books;
        this.language = language;
        this.json = json;
        this.offered = offered;
    }

    static Line ofProgram(Surroundings surroundings, OpenBooks books, Language language) {
        return new Line(surroundings, books, language, false, COMMANDS.keySet());
    }

    /** A line of a batch file; a batch in a batch could call itself for ever. */
    static Line ofBatch(Session session, boolean json) {
        Set<String> offered = new LinkedHashSet<>(COMMANDS.keySet());
        offered.remove("batch");
        return new Line(session.surroundings(), session.books(), session.language(), json, offered);
    }

    private static Map<String, Function<Session, Object>> commands() {
        Map<String, Function<Session, Object>> commands = new LinkedHashMap<>();
        commands.put("init", InitCommand::new);
        commands.put("enrol", EnrolCommand::with);
        commands.put("catalogue", CatalogueCommand::with);
        commands.put("import-register", ImportRegisterCommand::new);
        commands.put("import-roster", ImportRosterCommand::new);
        commands.put("import-ledger", ImportLedgerCommand::new);
        commands.put("blank-ledger", BlankLedgerCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("receive", ReceiveCommand::new);
        commands.put("withdraw", WithdrawCommand::new);
        commands.put("release", ReleaseCommand::new);
        commands.put("renew", RenewCommand::new);
        commands.put("revoke", RevokeCommand::new);
        commands.put("hand-over", HandOverCommand::new);
        commands.put("loss-report", LossReportCommand::new);
        commands.put("password", PasswordCommand::new);
        commands.put("backup", BackupCommand::new);
        commands.put("restore", RestoreCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("status", StatusCommand::new);
        commands.put("list", ListCommand::new);
        commands.put("show", ShowCommand::new);
        commands.put("search", SearchCommand::new);
        commands.put("put", PutCommand::new);
        commands.put("set", SetCommand::new);
        commands.put("delete", DeleteCommand::new);
        commands.put("undo", UndoCommand::new);
        commands.put("import-findings", ImportFindingsCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("due", DueCommand::new);
        commands.put("conflicts", ConflictsCommand::new);
        commands.put("resolve", ResolveCommand::new);
        commands.put("print", PrintCommand::new);
        commands.put("layouts", LayoutsCommand::new);
        commands.put("fill-layout", FillLayoutCommand::new);
        commands.put("indicators", IndicatorsCommand::new);
        commands.put("trace", TraceCommand::new);
        commands.put("report", ReportCommand::new);
        commands.put("report-template", ReportTemplateCommand::new);
        commands.put("double-reports", DoubleReportsCommand::new);
        commands.put("questions", QuestionsCommand::new);
        commands.put("ask", AskCommand::new);
        commands.put("answer", AnswerCommand::new);
        commands.put("duplicates", DuplicatesCommand::new);
        commands.put("merge", MergeCommand::new);
        commands.put("unmerge", UnmergeCommand::new);
        commands.put("queue", QueueCommand::new);
        commands.put("split", SplitCommand::new);
        commands.put("join", JoinCommand::new);
        commands.put("change-head", ChangeHeadCommand::new);
        commands.put("death", DeathCommand::new);
        commands.put("move", MoveCommand::new);
        commands.put("sheet", SheetCommand::new);
        commands.put("demo", DemoCommand::new);
        commands.put("simulate", SimulateCommand::new);
        commands.put("export-data", ExportDataCommand::new);
        commands.put("chart", ChartCommand::new);
        commands.put("statistics", StatisticsCommand::new);
        commands.put("batch", BatchCommand::new);
        return commands;
    }

    int run(String... words) {
        Session session = new Session(surroundings, books, Language.asked(words, language));
        Failures failures = new Failures(surroundings, session.messages());
        boolean asksJson = json || Arrays.asList(words).contains("--json");
        try {
            CommandLine tree = new CommandLine(new RootCommand(json));
            String named = Arrays.stream(words).filter(offered::contains).findFirst().orElse("");
            for (String name : named.isEmpty() ? offered : Set.of(named)) {
                tree.addSubcommand(name, COMMANDS.get(name).apply(session));
            }
            translate(tree, session.messages());
            // After the commands are there: these settings are handed down to them.
            return tree.setCaseInsensitiveEnumValuesAllowed(true)
                    .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                    .setUsageHelpWidth(100)
                    .setOut(new PrintWriter(surroundings.out(), true))
                    .setParameterExceptionHandler((wrong, given) -> failures.usage(wrong, asksJson))
                    .setExecutionExceptionHandler((failed, command, parsed) -> failures.report(failed, asksJson))
                    .execute(words);
        } catch (RuntimeException | Error failed) {
            return failures.report(failed, asksJson);
        }
    }

    /** Puts words where the commands have keys. */
    private static void translate(CommandLine command, Messages messages) {
        CommandSpec spec = command.getCommandSpec();
        UsageMessageSpec usage = spec.usageMessage();
        usage.description(messages.get(usage.description()[0]));
        usage.synopsisHeading(messages.get("cli.usage.synopsis") + " ");
        usage.descriptionHeading("%n");
        usage.parameterListHeading("%n" + messages.get("cli.usage.parameters") + "%n");
        usage.optionListHeading("%n" + messages.get("cli.usage.options") + "%n");
        usage.commandListHeading("%n" + messages.get("cli.usage.commands") + "%n");
        usage.adjustLineBreaksForWideCJKCharacters(true);
        usage.sortOptions(false);
        Map<String, String> words = new LinkedHashMap<>();
        for (ArgSpec argument : spec.args()) {
            if (argument.descriptionKey() != null) {
                words.put(argument.descriptionKey(), messages.get(argument.descriptionKey()));
            }
        }
        spec.resourceBundle(new Bundle(words));
        command.getSubcommands().values().forEach(subcommand -> translate(subcommand, messages));
    }

    /** Words by key, in the form that picocli asks for. */
    private static final class Bundle extends ResourceBundle {
        private final Map<String, String> words;

        Bundle(Map<String, String> words) {
            this.words = words;
        }

        @Override
        protected Object handleGetObject(String key) {
            return words.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(words.keySet());
        }
    }
}
