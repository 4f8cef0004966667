package org.villagebook.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.villagebook.indicator.Figures;
import org.villagebook.indicator.Indicator;
import org.villagebook.indicator.Indicators;
import org.villagebook.outcome.Problem;
import org.villagebook.output.document.TemplateText;
import org.villagebook.output.document.Wordings;

/** The words around the figures and the wording of each number, as this book's office has them. */
public final class ReportWording {

    private final Desk desk;
    private final ReportFiles files;

    public ReportWording(Desk desk) {
        this.desk = desk;
        this.files = new ReportFiles(desk);
    }

    /** The paragraphs of the template in their order. */
    public List<TemplateText.Paragraph> paragraphs() {
        return new TemplateText(files.template()).paragraphs();
    }

    /** Whether the book has a template of its own. */
    public boolean own() {
        return files.own();
    }

    /** By code, how each number is worded: {@code 约 100}. */
    public Map<String, String> numbers() {
        Wordings wordings = files.wordings();
        Map<String, String> written = new LinkedHashMap<>();
        Indicators.of(desk.catalogue()).forEach(one -> written.put(one.code(), wordings.written(one.code())));
        return written;
    }

    /** By code, each number as the report prints it, without its unit. */
    public Map<String, String> printed(Figures figures) {
        Wordings wordings = files.wordings();
        Map<String, String> printed = new LinkedHashMap<>();
        figures.figures().forEach((code, figure) -> printed.put(code, wordings.number(figure)));
        return printed;
    }

    /**
     * Writes another text into a paragraph of the book's own template; without one, a copy of the shipped one becomes it.
     *
     * @param before the text that the person saw; if the file was written meanwhile, nothing happens
     * @throws Problem.InvalidInput {@code operation.wordingMoved}, or what is wrong with the text; nothing is written
     */
    public void save(int paragraph, String before, String text) {
        TemplateText template = new TemplateText(files.template());
        if (template.paragraphs().stream().noneMatch(one -> one.number() == paragraph && one.text().equals(before))) {
            throw new Problem.InvalidInput("operation.wordingMoved");
        }
        files.keepTemplate(template.with(paragraph, text, codes()));
    }

    private Set<String> codes() {
        return Indicators.of(desk.catalogue()).stream().map(Indicator::code).collect(Collectors.toSet());
    }

    /**
     * Words a number another way.
     *
     * @param written 准确, 自动, or 约, 余, 近 with a round unit
     * @throws Problem.InvalidInput {@code output.report.wording}
     */
    public void word(String code, String written) {
        files.keepWording(Wordings.with(files.wordingText(), code, written));
    }

    /** Back to the words that come with the program; those of the office stay beside them in a file of their own. */
    public void reset() {
        files.layAside();
    }
}
