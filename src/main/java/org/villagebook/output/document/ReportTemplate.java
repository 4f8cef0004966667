package org.villagebook.output.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.villagebook.indicator.Dimension;
import org.villagebook.outcome.Problem;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The report as the office writes it in Word or WPS: its own words, with placeholders such as {@code {{NIGHT_CNT}}} in
 * the places of figures. Which placeholders there are is said in {@link Values}.
 */
public final class ReportTemplate {

    private static final String SHIPPED = "report.docx";

    private final DocumentParts parts;
    private final Set<String> placeholders = new TreeSet<>();

    private ReportTemplate(DocumentParts parts) {
        this.parts = parts;
        for (String name : textParts(parts)) {
            for (Element paragraph : paragraphs(Xml.parse(parts.get(name)))) {
                placeholders.addAll(Placeholder.names(paragraph));
            }
        }
    }

    /**
     * A template from a docx file.
     *
     * @throws Problem.InvalidInput {@code output.report.notWord}, {@code output.report.openPlaceholder}
     */
    public static ReportTemplate read(byte[] docx) {
        return new ReportTemplate(DocumentParts.read(docx));
    }

    /** The template that comes with the program. */
    public static ReportTemplate shipped() {
        return read(shippedFile());
    }

    /** The file of the shipped template, for an office that wants to begin its own with it. */
    public static byte[] shippedFile() {
        try (InputStream in = ReportTemplate.class.getResourceAsStream(SHIPPED)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names in the template, for example {@code NIGHT_CNT}. */
    public Set<String> placeholders() {
        return Set.copyOf(placeholders);
    }

    /** By what the charts of the template break figures down. */
    public Set<Dimension> dimensions() {
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        placeholders.forEach(name -> ChartPlace.of(name).ifPresent(place -> dimensions.add(place.by())));
        return dimensions;
    }

    DocumentParts parts() {
        return parts.copy();
    }

    /** The parts of a Word file that people write in: the body, headers and footers, notes. */
    static List<String> textParts(DocumentParts parts) {
        return parts.names().stream()
                .filter(name -> name.matches("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml"))
                .sorted().toList();
    }

    static List<Element> paragraphs(Document part) {
        NodeList found = part.getElementsByTagNameNS(Xml.W, "p");
        List<Element> paragraphs = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            paragraphs.add((Element) found.item(i));
        }
        return paragraphs;
    }

    /** Style id to the name that people see; ids change whenever another program saves the file, names do not. */
    static Map<String, String> styles(DocumentParts parts) {
        Map<String, String> names = new HashMap<>();
        if (parts.has("word/styles.xml")) {
            for (Element style : Xml.children(Xml.parse(parts.get("word/styles.xml")).getDocumentElement())) {
                if (Xml.is(style, "style")) {
                    names.put(Xml.attribute(style, "styleId"), Xml.attribute(Xml.child(style, "name"), "val"));
                }
            }
        }
        return names;
    }
}
