package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.villagebook.operation.Effect;
import org.villagebook.operation.ReceivePackages;
import org.villagebook.operation.Received;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "receive", description = "cli.receive")
final class ReceiveCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE|DIR", descriptionKey = "cli.param.files")
    private List<Path> files;

    @Option(names = "--receipts", paramLabel = "DIR", descriptionKey = "cli.option.receipts")
    private Path receipts;

    @Option(names = "--preview", descriptionKey = "cli.option.preview")
    private boolean preview;

    ReceiveCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        ReceivePackages receiving = new ReceivePackages(session().desk(book));
        ReceivePackages.Preview looked = preview ? receiving.look(files, Progress.SILENT) : null;
        List<Received> results = preview ? looked.files() : receiving.run(files, receipts, Progress.SILENT);
        Table table = session().table(Set.of(2), "cli.column.file", "cli.column.state", "cli.column.changes",
                "cli.column.code", "cli.column.message", "cli.column.effect");
        return new Answer(results.stream().map(result -> json(result, looked)).iterator(), out -> table.print(out, results.stream()
                .map(result -> List.of(result.file().getFileName().toString(), state(result.state()),
                        Long.toString(result.changes()), result.code(), session().messages().of(result.message()), text(result.effect())))
                .iterator()), results.stream().anyMatch(result -> result.state().refused()) ? Failures.REFUSED : 0);
    }

    /** In a preview each file names the figures that all files together would change. */
    private Map<String, Object> json(Received result, ReceivePackages.Preview looked) {
        Map<String, Object> json = json(result);
        if (looked != null) {
            json.put("effects", Json.object("figures", looked.figures().stream().map(figure -> Json.object("code",
                    figure.indicator().code(), "before", figure.before(), "now", figure.now())).toList()));
        }
        return json;
    }

    private Map<String, Object> json(Received result) {
        return Json.object("file", result.file().toString(), "state", result.state().word(), "code", result.code(),
                "changes", result.changes(), "missing", result.missing(), "message",
                session().messages().of(result.message()), "effect", json(result.effect()));
    }

    private static Map<String, Object> json(Effect effect) {
        Map<String, Object> types = new TreeMap<>();
        effect.types().forEach((type, count) -> types.put(type,
                Json.object("added", count.added(), "changed", count.changed(), "deleted", count.deleted())));
        return Json.object("records", types, "conflicts", effect.conflicts(), "flagged", effect.flagged(), "orphans",
                effect.orphans());
    }

    /** Per record type: how many come in, change, and go. */
    private String text(Effect effect) {
        return effect.types().entrySet().stream().map(type -> session().messages().get("cli.effect",
                session().desk(book).catalogue().require(type.getKey()).label().in(session().locale()),
                type.getValue().added(), type.getValue().changed(), type.getValue().deleted()))
                .collect(Collectors.joining(session().messages().get("cli.effectComma")));
    }

    private String state(Received.State state) {
        return session().messages().get(switch (state) {
            case APPLIED -> "cli.state.applied";
            case DUPLICATE -> "cli.state.duplicate";
            case WAITING -> "cli.state.waiting";
            case REFUSED -> "cli.state.refused";
            case FROZEN -> "cli.state.frozen";
            case KEPT -> "cli.state.kept";
        });
    }
}
