package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.ApplyCatalogue;
import org.villagebook.operation.ApplyCatalogue.Brought;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "apply", description = "cli.catalogue.apply")
final class CatalogueApplyCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "cli.option.catalogueFile")
    private Path file;

    @Option(names = "--preview", descriptionKey = "cli.option.preview")
    private boolean preview;

    CatalogueApplyCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        ApplyCatalogue verb = new ApplyCatalogue(session().desk(book));
        Brought brought = preview ? verb.look(file) : verb.run(file);
        if (!preview && !brought.known()) {
            // The next command of a batch opens the book with its new types.
            session().books().close(book);
        }
        return Answer.of(Json.object("number", brought.number(), "known", brought.known(), "files", brought.files(), "added",
                        brought.added(), "newer", brought.newer()),
                session().messages().get(brought.known() ? "cli.catalogueKnown" : "cli.catalogueBrings", brought.number(),
                        brought.added().size(), brought.newer().size(), String.join("、", brought.added())));
    }
}
