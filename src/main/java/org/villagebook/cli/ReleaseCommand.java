package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import org.villagebook.operation.ReleaseDevice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "release", description = "cli.release")
final class ReleaseCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "DEVICE", descriptionKey = "cli.param.device")
    private String device;

    ReleaseCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        List<Long> aside = new ReleaseDevice(session().desk(book)).run(device);
        return Answer.of(Json.object("device", device, "aside", aside),
                session().messages().get("cli.released", aside.size()));
    }
}
