package org.villagebook.output.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A template with the values of one report in it: what Word and PDF are both written from. */
final class Filling {

    /**
     * A paragraph or table of the body, in order.
     *
     * @param element of the template, filled in
     * @param blocks  what takes its place; null where the element itself stays
     */
    record Piece(Element element, List<Block> blocks) {
    }

    private final DocumentParts parts;
    private final Map<String, Document> texts = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();

    /** @param texts what takes the place of a placeholder in the text */
    Filling(ReportTemplate template, Values values, UnaryOperator<String> texts) {
        values.mustKnow(template.placeholders());
        parts = template.parts();
        for (String name : ReportTemplate.textParts(parts)) {
            this.texts.put(name, Xml.parse(parts.get(name)));
        }
        int pictures = 0;
        for (Element element : Xml.children(Xml.child(body().getDocumentElement(), "body"))) {
            String whole = Xml.is(element, "p") ? Placeholder.whole(element) : null;
            if (whole != null && values.isBlock(whole)) {
                List<Block> blocks = values.blocks(whole, pictures + 1);
                pictures += (int) blocks.stream().filter(Block.Picture.class::isInstance).count();
                Placeholder.fill(element, name -> "");
                pieces.add(new Piece(element, blocks));
            } else {
                pieces.add(new Piece(element, null));
            }
        }
        this.texts.values().forEach(part -> ReportTemplate.paragraphs(part)
                .forEach(paragraph -> Placeholder.fill(paragraph, texts)));
    }

    DocumentParts parts() {
        return parts;
    }

    /** Part name to its filled text. */
    Map<String, Document> texts() {
        return texts;
    }

    Document body() {
        return texts.get(DocumentParts.BODY);
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The page setting that ends with this paragraph, or null. */
    static Element section(Element paragraph) {
        Element properties = Xml.child(paragraph, "pPr");
        return properties == null ? null : Xml.child(properties, "sectPr");
    }
}
