package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.IssueCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "issue", description = "cli.catalogue.issue")
final class CatalogueIssueCommand extends Verb {

    @Parameters(paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Option(names = "-o", required = true, paramLabel = "FILE", descriptionKey = "cli.option.catalogueFile")
    private Path file;

    CatalogueIssueCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        IssueCatalogue.Issued issued = new IssueCatalogue(session().desk(book)).run(file);
        return Answer.of(Json.object("file", file.toString(), "number", issued.number(), "files", issued.files()),
                session().messages().get("cli.catalogueIssued", issued.number(), String.join(", ", issued.files())));
    }
}
