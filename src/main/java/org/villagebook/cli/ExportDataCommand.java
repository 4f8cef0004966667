package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.villagebook.operation.ExportData;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "export-data", description = "cli.exportData")
final class ExportDataCommand extends Verb {

    @Parameters(paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Option(names = "-o", paramLabel = "DIR", descriptionKey = "cli.option.dataFolder")
    private Path folder;

    @Option(names = "--types", split = ",", paramLabel = "TYPE,...", descriptionKey = "cli.option.types")
    private List<String> types = List.of();

    @Option(names = "--with-personal", descriptionKey = "cli.option.withPersonal")
    private boolean personal;

    @Option(names = "--reason", paramLabel = "R", descriptionKey = "cli.option.disclosureReason")
    private String reason;

    @Option(names = "--log", descriptionKey = "cli.option.disclosures")
    private boolean log;

    @Spec
    private CommandSpec spec;

    ExportDataCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        ExportData export = new ExportData(session().desk(book));
        if (log) {
            return disclosures(export.disclosures());
        }
        if (folder == null) {
            throw new ParameterException(spec.commandLine(), "-o DIR");
        }
        if (personal && reason == null) {
            throw new Problem.InvalidInput("operation.exportReasonNeeded");
        }
        ExportData.Exported exported = export.run(folder, types, personal ? reason : null, Progress.SILENT);
        session().say(personal ? "cli.dataExportedPersonal" : "cli.dataExported", exported.records().size(),
                exported.records().values().stream().mapToInt(count -> count).sum());
        return Answer.of(Json.object("folder", folder.toString(), "files", exported.files(), "records", exported.records(),
                "personal", personal), String.join("\n", exported.files()));
    }

    private Answer disclosures(List<ExportData.Disclosure> disclosures) {
        return Answer.list(disclosures.stream().map(one -> Json.object("at", one.at().toString(), "who", one.who(), "what",
                one.what(), "records", one.records(), "reason", one.reason())).iterator(),
                out -> session().table(Set.of(2), "cli.column.at", "cli.column.who", "cli.column.records", "cli.column.reason")
                        .print(out, disclosures.stream().map(one -> List.of(session().moment(one.at()), one.who(),
                                Long.toString(one.records()), one.reason())).iterator()));
    }
}
