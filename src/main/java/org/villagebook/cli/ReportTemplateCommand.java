package org.villagebook.cli;

import java.nio.file.Path;
import org.villagebook.operation.ReportFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "report-template", description = "cli.reportTemplate")
final class ReportTemplateCommand extends Verb {

    @Parameters(paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    ReportTemplateCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Path folder = new ReportFiles(session().desk(book)).lay();
        session().say("cli.reportTemplateLaid");
        return Answer.of(Json.object("folder", folder.toString()), folder.toString());
    }
}
