package org.villagebook.output.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.villagebook.outcome.Problem;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The words of a template, paragraph by paragraph, to be read and written without Word. */
public final class TemplateText {

    /** How a paragraph looks, as far as it matters when it is edited. */
    public enum Kind { TITLE, HEADING, TEXT }

    /**
     * A paragraph that has words.
     *
     * @param number of the paragraph in the body, from 0
     * @param text   with its placeholders; line breaks inside it are not shown
     */
    public record Paragraph(int number, Kind kind, String text) {
    }

    private final ReportTemplate template;
    private final DocumentParts parts;

    public TemplateText(ReportTemplate template) {
        this.template = template;
        this.parts = template.parts();
    }

    /** All paragraphs of the body that have words of their own; charts and attachments have none. */
    public List<Paragraph> paragraphs() {
        Map<String, String> styles = ReportTemplate.styles(parts);
        List<Element> elements = elements(Xml.parse(parts.get(DocumentParts.BODY)));
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            Element properties = Xml.child(elements.get(i), "pPr");
            String style = properties == null ? "" : Xml.attribute(Xml.child(properties, "pStyle"), "val");
            String text = Placeholder.text(elements.get(i));
            String whole = Placeholder.whole(elements.get(i));
            if (!text.isBlank() && (whole == null || !Values.standsAlone(whole))) {
                paragraphs.add(new Paragraph(i, kind(styles.getOrDefault(style, "")), text));
            }
        }
        return paragraphs;
    }

    private static Kind kind(String style) {
        return style.startsWith("公文标题") || style.startsWith("公文副题") ? Kind.TITLE
                : style.toLowerCase(java.util.Locale.ROOT).startsWith("heading") ? Kind.HEADING : Kind.TEXT;
    }

    private static List<Element> elements(Document body) {
        return Xml.children(Xml.child(body.getDocumentElement(), "body")).stream()
                .filter(element -> Xml.is(element, "p")).toList();
    }

    /**
     * The template with another text in one paragraph, as a docx file. Style, line breaks and the look of what stays
     * are kept.
     *
     * @param codes figures that placeholders may name
     * @throws Problem.InvalidInput {@code output.report.unknownPlaceholder}, {@code output.report.openPlaceholder},
     *                              {@code output.report.placeholderAlone}, {@code output.report.emptyParagraph}
     */
    public byte[] with(int number, String text, Set<String> codes) {
        if (text.isBlank()) {
            throw new Problem.InvalidInput("output.report.emptyParagraph");
        }
        Document body = Xml.parse(parts.get(DocumentParts.BODY));
        Element paragraph = elements(body).get(number);
        Placeholder.rewrite(paragraph, text.replaceAll("\\R", ""));
        List<String> names = Placeholder.names(paragraph);
        Values.mustKnow(new TreeSet<>(names), codes);
        String alone = names.stream().filter(name -> Values.isBlock(name, codes)).findFirst().orElse(null);
        if (alone != null && Placeholder.whole(paragraph) == null) {
            throw new Problem.InvalidInput("output.report.placeholderAlone", alone);
        }
        DocumentParts written = template.parts();
        written.put(DocumentParts.BODY, Xml.bytes(body));
        return written.zip();
    }
}
