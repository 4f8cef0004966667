package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.villagebook.operation.Consequences;
import org.villagebook.operation.WithdrawPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "withdraw", description = "cli.withdraw")
final class WithdrawCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "DEVICE", descriptionKey = "cli.param.device")
    private String device;

    @Parameters(index = "2", paramLabel = "EPOCH", descriptionKey = "cli.param.epoch")
    private int epoch;

    @Parameters(index = "3", paramLabel = "SEQ", descriptionKey = "cli.param.seq")
    private long seq;

    @Option(names = "--preview", descriptionKey = "cli.option.preview")
    private boolean preview;

    WithdrawCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        WithdrawPackage withdrawing = new WithdrawPackage(session().desk(book));
        Consequences found = preview ? withdrawing.look(device, epoch, seq) : withdrawing.run(device, epoch, seq);
        Map<String, Object> types = new TreeMap<>();
        found.types().forEach((type, undone) -> types.put(type,
                Json.object("gone", undone.gone(), "changed", undone.changed(), "back", undone.back())));
        List<Map<String, Object>> packages = found.packages().stream().map(left ->
                Json.object("epoch", left.epoch(), "seq", left.seq(), "changes", left.changes())).toList();
        List<Map<String, Object>> builtOn = found.builtOn().stream().map(on -> Json.object("record",
                on.record().toString(), "type", on.type(), "field", on.field())).toList();
        return Answer.of(Json.object("packages", packages, "changes", found.changes(), "records", types, "builtOn",
                builtOn, "orphans", found.orphans().stream().map(Object::toString).toList()), out -> {
            out.println(session().messages().get(preview ? "cli.wouldWithdraw" : "cli.withdrawn",
                    found.packages().size(), found.changes()));
            session().table(Set.of(1, 2, 3), "cli.column.type", "cli.column.gone", "cli.column.changed",
                    "cli.column.back").print(out, found.types().entrySet().stream().map(type -> List.of(
                            session().desk(book).catalogue().require(type.getKey()).label().in(session().locale()),
                            Integer.toString(type.getValue().gone()), Integer.toString(type.getValue().changed()),
                            Integer.toString(type.getValue().back()))).iterator());
            if (!found.builtOn().isEmpty() || !found.orphans().isEmpty()) {
                out.println(session().messages().get("cli.withdrawnBelow", found.builtOn().size(),
                        found.orphans().size()));
            }
        });
    }
}
