package org.villagebook.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.villagebook.check.Finding;
import org.villagebook.operation.Desk;
import org.villagebook.operation.ImportPreview;
import org.villagebook.operation.ImportWorkbook;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that import a workbook have in common. */
abstract class ImportVerb extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "cli.param.workbook")
    private Path file;

    @Option(names = "--dry-run", descriptionKey = "cli.option.dryRun")
    private boolean dryRun;

    private final ImportWorkbook.Kind kind;

    ImportVerb(Session session, ImportWorkbook.Kind kind) {
        super(session);
        this.kind = kind;
    }

    @Override
    final Answer answer() {
        Desk desk = session().desk(book);
        ImportWorkbook importing = new ImportWorkbook(desk);
        ImportPreview preview = importing.plan(file, kind, Progress.SILENT);
        if (!dryRun) {
            importing.write(preview, Progress.SILENT);
        }
        Map<String, Object> records = new LinkedHashMap<>();
        preview.records().forEach((type, counts) -> records.put(type, Json.object("added", counts.added(), "changed",
                counts.changed(), "unchanged", counts.unchanged(), "refused", counts.refused())));
        return new Answer(Json.object("rows", preview.rows(), "records", records, "findings",
                preview.findings().stream().map(session()::json).toList()), out -> {
            out.println(session().messages().get("cli.rows", preview.rows()));
            session().table(Set.of(1, 2, 3, 4), "cli.column.type", "cli.column.added", "cli.column.changed",
                    "cli.column.unchanged", "cli.column.refused").print(out, preview.records().entrySet().stream()
                    .map(entry -> List.of(desk.catalogue().require(entry.getKey()).label().in(session().locale()),
                            text(entry.getValue().added()), text(entry.getValue().changed()),
                            text(entry.getValue().unchanged()), text(entry.getValue().refused()))).iterator());
            if (!preview.findings().isEmpty()) {
                out.println();
                session().table(Set.of(1), "cli.column.sheet", "cli.column.row", "cli.column.column",
                        "cli.column.severity", "cli.column.finding").print(out, preview.findings().stream()
                        .map(this::row).iterator());
            }
        }, preview.hasErrors() ? Failures.REFUSED : 0);
    }

    private List<String> row(Finding finding) {
        return List.of(finding.sheet() == null ? "" : finding.sheet(), finding.row() == 0 ? "" : text(finding.row()),
                finding.column() == null ? "" : finding.column(), session().severity(finding),
                session().messages().get(finding.key(), finding.args()));
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
