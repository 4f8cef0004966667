package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.RequestEnrolment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "request", description = "cli.enrol.request")
final class EnrolRequestCommand extends Verb {

    @Parameters(paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Option(names = "-o", required = true, paramLabel = "FILE", descriptionKey = "cli.option.requestFile")
    private Path file;

    EnrolRequestCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        new RequestEnrolment(session().desk(book)).run(file);
        return Answer.of(Json.object("file", file.toString()), file.toString());
    }
}
