package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.RenewDevice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "renew", description = "cli.renew")
final class RenewCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Option(names = "--as-new-device", paramLabel = "FILE", descriptionKey = "cli.option.newDevice")
    private Path request;

    RenewCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        RenewDevice renewing = new RenewDevice(session().desk(book));
        if (request != null) {
            renewing.asNewDevice(request);
            return Answer.of(Json.object("request", request.toString()), session().messages().get("cli.renewedDevice"));
        }
        int epoch = renewing.asNewEpoch();
        return Answer.of(Json.object("epoch", epoch), session().messages().get("cli.renewedEpoch", epoch));
    }
}
