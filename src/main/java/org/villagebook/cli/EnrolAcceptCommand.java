package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.AcceptEnrolment;
import org.villagebook.operation.AcceptEnrolment.Accepted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "accept", description = "cli.enrol.accept")
final class EnrolAcceptCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "cli.param.trustFile")
    private Path file;

    EnrolAcceptCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Accepted accepted = new AcceptEnrolment(session().desk(book)).run(file);
        return Answer.of(Json.object("province", Json.object("code", accepted.province().code(), "name",
                        accepted.province().name()), "shortCode", accepted.shortCode()),
                session().messages().get("cli.enrolled", accepted.province().name(), accepted.shortCode()));
    }
}
