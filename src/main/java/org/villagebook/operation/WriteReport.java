package org.villagebook.operation;

import java.nio.file.Path;
import java.util.Locale;
import org.villagebook.indicator.Figures;
import org.villagebook.indicator.Period;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.output.document.ReportTemplate;
import org.villagebook.output.document.ReportWriter;

/**
 * Writes the annual report. The figures of a period that were reported once are an edition; when the records say
 * something else, the next report is the next edition and explains every difference. Writing again what was written
 * already gives the same edition, and the same bytes.
 */
public final class WriteReport {

    private final Desk desk;

    public WriteReport(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param edition  from 1, in this book and for this period
     * @param first    whether this edition was written for the first time
     * @param changed  figures that differ from the edition before
     */
    public record Written(Path file, int edition, boolean first, int changed, Figures figures) {
    }

    /**
     * Writes the report as docx or PDF, whichever the name of the file says.
     *
     * @throws Problem.InvalidInput {@code operation.reportKind}, or what is wrong with the office's own template
     */
    public Written run(Path file, Period period, Progress progress) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".docx") && !name.endsWith(".pdf")) {
            throw new Problem.InvalidInput("operation.reportKind", file.getFileName());
        }
        ReportTemplate template = new ReportFiles(desk).template();
        return run(file, ReportDraft.count(desk, period, template.dimensions(), progress));
    }

    /** Writes a report that was counted and looked at; it is an edition from then on. */
    public Written run(Path file, ReportDraft draft) {
        ReportFiles files = new ReportFiles(desk);
        ReportWriter writer = new ReportWriter(files.template(), files.wordings());
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean first = draft.first();
        OutsideFile.write(file, name.endsWith(".pdf") ? writer.pdf(draft.report()) : writer.docx(draft.report()));
        draft.keep();
        return new Written(file, draft.edition(), first, draft.changes().size(), draft.figures());
    }
}
