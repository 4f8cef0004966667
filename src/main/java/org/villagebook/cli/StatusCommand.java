package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.villagebook.operation.SiteStatus;
import org.villagebook.operation.SiteStatus.Board;
import org.villagebook.operation.SiteStatus.OutboxLine;
import org.villagebook.operation.SiteStatus.SiteLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "status", description = "cli.status")
final class StatusCommand extends Verb {

    @Parameters(paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    StatusCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Board board = new SiteStatus(session().desk(book)).run();
        return Answer.of(Json.object("enrolled", board.enrolled(), "unsent", board.unsent(), "sites",
                board.sites().stream().map(StatusCommand::json).toList(), "outbox",
                board.outbox().stream().map(StatusCommand::json).toList()), out -> {
            out.println(session().messages().get(board.enrolled() ? "cli.isEnrolled" : "cli.isNotEnrolled",
                    board.unsent()));
            if (!board.sites().isEmpty()) {
                out.println();
                session().table(Set.of(2, 3, 5, 6), "cli.column.code", "cli.column.name", "cli.column.epoch",
                        "cli.column.received", "cli.column.gaps", "cli.column.daysSilent", "cli.column.conflicts")
                        .print(out, board.sites().stream().map(StatusCommand::row).iterator());
            }
            if (!board.outbox().isEmpty()) {
                out.println();
                session().table(Set.of(0, 1, 3), "cli.column.epoch", "cli.column.seq", "cli.column.state",
                        "cli.column.changes", "cli.column.at").print(out, board.outbox().stream().map(this::row)
                        .iterator());
            }
        });
    }

    private static Map<String, Object> json(SiteLine line) {
        return Json.object("code", line.site().code(), "name", line.site().name(), "device", line.device(), "epoch",
                line.epoch(), "received", line.received(), "gaps", line.gaps(), "daysSilent", line.daysSilent(),
                "zeroReport", line.zeroReport(), "conflicts", line.conflicts(), "frozen", line.frozen());
    }

    private static Map<String, Object> json(OutboxLine line) {
        return Json.object("epoch", line.epoch(), "seq", line.seq(), "state", line.state(), "changes", line.changes(),
                "bytes", line.bytes(), "madeAt", line.madeAt().toString(), "file", line.file());
    }

    private static List<String> row(SiteLine line) {
        return List.of(line.site().code(), line.site().name(), Integer.toString(line.epoch()),
                Long.toString(line.received()),
                line.gaps().stream().map(String::valueOf).collect(Collectors.joining("、")),
                line.daysSilent() == null ? "–" : line.daysSilent().toString(), Long.toString(line.conflicts()));
    }

    private List<String> row(OutboxLine line) {
        return List.of(Integer.toString(line.epoch()), Long.toString(line.seq()),
                session().messages().get(switch (line.state()) {
                    case "received" -> "cli.state.received";
                    case "carried" -> "cli.state.carried";
                    default -> "cli.state.made";
                }), Long.toString(line.changes()), session().moment(line.madeAt()));
    }
}
