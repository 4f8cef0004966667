package org.villagebook.output.document;

import java.util.Locale;
import org.villagebook.outcome.Problem;
import org.villagebook.text.Messages;

/** Writes reports; always in Chinese, whatever language the screen has. Equal reports are equal bytes. */
public final class ReportWriter {

    private final ReportTemplate template;
    private final Wordings wordings;
    private final Messages messages = new Messages(Locale.SIMPLIFIED_CHINESE);
    private final ReportCharts charts = new ReportCharts(messages);

    public ReportWriter(ReportTemplate template, Wordings wordings) {
        this.template = template;
        this.wordings = wordings;
    }

    /**
     * The docx file, which the office can go on writing in.
     *
     * @throws Problem.InvalidInput {@code output.report.unknownPlaceholder}, {@code output.report.placeholderAlone}
     */
    public byte[] docx(Report report) {
        return new WordFile(filled(report)).bytes(report.office(), report.figures().period().asOf());
    }

    /** The same report as PDF. */
    public byte[] pdf(Report report) {
        return new PdfFile(filled(report)).bytes(report.office(), report.figures().period().asOf());
    }

    /** The same pages to be looked at, with the place of every figure on them. */
    public ReportPages preview(Report report) {
        Values values = values(report);
        Filling marked = new Filling(template, values, name -> values.figure(name)
                .map(figure -> Marks.put(figure.code(), values.text(name))).orElseGet(() -> values.text(name)));
        return ReportPages.read(new PdfFile(marked).bytes(report.office(), report.figures().period().asOf()));
    }

    private Filling filled(Report report) {
        Values values = values(report);
        return new Filling(template, values, values::text);
    }

    private Values values(Report report) {
        return new Values(report, wordings, charts, messages);
    }
}
