package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.villagebook.operation.ReportLoss;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "loss-report", description = "cli.lossReport")
final class LossReportCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "DEVICE", descriptionKey = "cli.param.device")
    private String device;

    LossReportCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        ReportLoss.Loss loss = new ReportLoss(session().desk(book)).run(device);
        String heard = loss.heardAt() == null ? "–" : session().moment(loss.heardAt());
        return Answer.of(Json.object("device", loss.device(), "site", loss.site().key(), "persons",
                loss.persons(), "records", loss.records(), "sensitive", loss.sensitive(), "encryption",
                "ChaCha20-Poly1305, Argon2id", "epoch", loss.epoch(), "lastNumber", loss.lastNumber(), "heardAt",
                loss.heardAt() == null ? null : loss.heardAt().toString(), "revoked", loss.revoked()), out -> {
            out.println(session().messages().get("cli.loss", loss.site().name(), loss.persons(), heard,
                    loss.lastNumber()));
            out.println(session().messages().get(loss.revoked() ? "cli.lossRevoked" : "cli.lossNotRevoked"));
            session().table(Set.of(1), "cli.column.field", "cli.column.records").print(out, loss.sensitive().entrySet()
                    .stream().map(field -> List.of(field.getKey(), field.getValue().toString())).iterator());
        });
    }
}
