package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.RevokeDevice;
import org.villagebook.outcome.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "revoke", description = "cli.revoke")
final class RevokeCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "DEVICE", descriptionKey = "cli.param.device")
    private String device;

    @Option(names = "--from", paramLabel = "EPOCH.SEQ", descriptionKey = "cli.option.revokeFrom")
    private String from;

    @Option(names = "-o", required = true, paramLabel = "FILE", descriptionKey = "cli.option.trustFile")
    private Path file;

    RevokeCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        RevokeDevice.Revoked revoked = new RevokeDevice(session().desk(book)).run(device, number(0), number(1), file);
        return Answer.of(Json.object("device", revoked.device(), "epoch", revoked.epoch(), "seq", revoked.seq(),
                "version", revoked.version()), session().messages().get("cli.revoked", revoked.epoch(), revoked.seq()));
    }

    /** The epoch or the number; 0 where none was given. */
    private int number(int part) {
        if (from == null) {
            return 0;
        }
        String[] parts = from.split("\\.");
        try {
            return Integer.parseUnsignedInt(parts.length == 2 ? parts[part] : "");
        } catch (NumberFormatException wrong) {
            throw new Problem.InvalidInput(wrong, "cli.notANumber", from);
        }
    }
}
