package org.villagebook.operation;

import org.villagebook.outcome.Problem;
import org.villagebook.output.document.ReportPages;
import org.villagebook.output.document.ReportWriter;

/** Shows the report as it would be printed; no edition comes of it and no file is written. */
public final class PreviewReport {

    private final Desk desk;

    public PreviewReport(Desk desk) {
        this.desk = desk;
    }

    /**
     * The pages of a counted report with the words that the office has now.
     *
     * @throws Problem.InvalidInput what is wrong with the office's own template or wordings
     */
    public ReportPages run(ReportDraft draft) {
        ReportFiles files = new ReportFiles(desk);
        return new ReportWriter(files.template(), files.wordings()).preview(draft.report());
    }
}
