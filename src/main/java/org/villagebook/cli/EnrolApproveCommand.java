package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.villagebook.operation.ApproveEnrolment;
import org.villagebook.operation.ApproveEnrolment.Approved;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "approve", description = "cli.enrol.approve")
final class EnrolApproveCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.param.requests")
    private List<Path> requests;

    @Option(names = "-o", required = true, paramLabel = "FILE", descriptionKey = "cli.option.trustFile")
    private Path file;

    EnrolApproveCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        List<Approved> approved = new ApproveEnrolment(session().desk(book)).run(requests, file);
        Table table = session().table(Set.of(), "cli.column.code", "cli.column.name", "cli.column.device",
                "cli.column.shortCode");
        return Answer.of(Json.object("file", file.toString(), "approved", approved.stream().map(one -> Json.object(
                        "role", one.site().role().word(), "code", one.site().code(), "name", one.site().name(), "device",
                        one.device(), "shortCode", one.shortCode())).toList()),
                out -> table.print(out, approved.stream().map(one -> List.of(one.site().code(), one.site().name(),
                        one.device(), one.shortCode())).iterator()));
    }
}
