package org.villagebook.output.document;

import java.util.Base64;
import java.util.Map;
import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A filled template as one XHTML page, for the PDF: the same texts, tables, pictures and page settings. */
final class WebPage {

    private static final double POINTS_A_TWIP = 1 / 20.0;

    /** Name of a style as Word shows it to class of the style sheet. */
    private static final Map<String, String> CLASSES = Map.of("公文标题", "title", "公文副题", "subtitle", "主送机关", "to",
            "公文落款", "sign", "heading 1", "h1", "heading 2", "h2", "title", "title");

    private final Filling filling;
    private final Map<String, String> styles;
    private final StringBuilder pages = new StringBuilder();
    private final StringBuilder section = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private int sections;

    WebPage(Filling filling) {
        this.filling = filling;
        this.styles = ReportTemplate.styles(filling.parts());
    }

    /** @param styleSheet CSS without page settings */
    String html(String title, String styleSheet) {
        Element last = null;
        for (Filling.Piece piece : filling.pieces()) {
            if (piece.blocks() == null) {
                element(piece.element());
            } else {
                piece.blocks().forEach(this::block);
            }
            Element ends = Xml.is(piece.element(), "p") ? Filling.section(piece.element()) : null;
            if (ends != null) {
                close(ends);
            }
            last = Xml.is(piece.element(), "sectPr") ? piece.element() : last;
        }
        close(last);
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\"><head><title>" + Xml.escape(title)
                + "</title><style>" + styleSheet + pages + "</style></head><body>" + html + "</body></html>";
    }

    private void element(Element element) {
        if (Xml.is(element, "p")) {
            String style = name(Xml.child(element, "pPr"));
            boolean empty = Placeholder.text(element).isBlank();
            // The paragraph that only carries a page setting takes a line in neither.
            if (!empty || Filling.section(element) == null) {
                section.append("<p class=\"").append(style).append("\">");
                runs(element);
                section.append(empty ? "&#160;</p>" : "</p>");
            }
        } else if (Xml.is(element, "tbl")) {
            section.append("<table>");
            for (Element row : Xml.children(element)) {
                if (Xml.is(row, "tr")) {
                    row(row);
                }
            }
            section.append("</table>");
        } else if (Xml.is(element, "sdt") || Xml.is(element, "sdtContent")) {
            Xml.children(element).forEach(this::element);
        }
    }

    private void row(Element row) {
        section.append("<tr>");
        for (Element cell : Xml.children(row)) {
            if (Xml.is(cell, "tc")) {
                section.append("<td>");
                Xml.children(cell).forEach(this::element);
                section.append("</td>");
            }
        }
        section.append("</tr>");
    }

    private String name(Element properties) {
        String id = properties == null ? "" : Xml.attribute(Xml.child(properties, "pStyle"), "val");
        String name = styles.getOrDefault(id, "");
        return CLASSES.getOrDefault(name, CLASSES.getOrDefault(name.toLowerCase(Locale.ROOT), "text"));
    }

    private void runs(Node node) {
        for (Element child : Xml.children(node)) {
            if (Xml.is(child, "t")) {
                section.append(Marks.links(Xml.escape(child.getTextContent())));
            } else if (Xml.is(child, "br")) {
                section.append(Xml.attribute(child, "type").equals("page") ? "" : "<br/>");
            } else if (Xml.is(child, "r") && isBold(child)) {
                section.append("<b>");
                runs(child);
                section.append("</b>");
            } else if (!Xml.is(child, "pPr") && !Xml.is(child, "rPr")) {
                runs(child);
            }
        }
    }

    private static boolean isBold(Element run) {
        Element properties = Xml.child(run, "rPr");
        Element bold = properties == null ? null : Xml.child(properties, "b");
        return bold != null && !Xml.attribute(bold, "val").matches("0|false");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Line line -> section.append("<p class=\"").append(line.style().name().toLowerCase(Locale.ROOT))
                    .append(line.newPage() ? " new" : "").append("\">").append(Xml.escape(line.text())).append("</p>");
            case Block.Picture picture -> section.append("<div class=\"picture\"><img style=\"width:").append(picture.width())
                    .append("mm;height:").append(picture.height()).append("mm\" alt=\"")
                    .append(Xml.escape(picture.caption())).append("\" src=\"data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(picture.png())).append("\"/><p class=\"caption\">")
                    .append(Xml.escape(picture.caption())).append("</p></div>");
            case Block.Table table -> table(table);
        }
    }

    private void table(Block.Table table) {
        section.append("<table class=\"grid\"><thead><tr>");
        for (Block.Column column : table.columns()) {
            // Without the padding of the style sheet, 3 pt on both sides: the library adds it.
            section.append(String.format(Locale.ROOT, "<th style=\"width:%.2fpt\">", column.width() * 72 / 25.4 - 6))
                    .append(Xml.escape(column.heading())).append("</th>");
        }
        section.append("</tr></thead><tbody>");
        for (var row : table.rows()) {
            section.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                section.append(table.columns().get(i).numbers() ? "<td class=\"number\">" : "<td>")
                        .append(Xml.escape(row.get(i)).replace("\n", "<br/>")).append("</td>");
            }
            section.append("</tr>");
        }
        section.append("</tbody></table>");
    }

    /**
     * Pages of one size. The first section is the page of the style sheet, the others are named ones; each says its
     * width, because text is laid out in the width of the first page otherwise.
     */
    private void close(Element setting) {
        String name = sections++ == 0 ? "" : "s" + sections;
        Element size = setting == null ? null : Xml.child(setting, "pgSz");
        Element margin = setting == null ? null : Xml.child(setting, "pgMar");
        double width = points(size, "w", 11906);
        double left = points(margin, "left", 1587);
        double right = points(margin, "right", 1474);
        pages.append(String.format(Locale.ROOT, "@page %s{size:%.2fpt %.2fpt;margin:%.2fpt %.2fpt %.2fpt %.2fpt}", name,
                width, points(size, "h", 16838), points(margin, "top", 2098), right, points(margin, "bottom", 1984), left));
        html.append(String.format(Locale.ROOT, "<div class=\"section\" style=\"width:%.2fpt;%s\">", width - left - right,
                name.isEmpty() ? "" : "page:" + name)).append(section).append("</div>");
        section.setLength(0);
    }

    private static double points(Element element, String attribute, int otherwise) {
        String twips = Xml.attribute(element, attribute);
        return (twips.matches("\\d{1,5}") ? Integer.parseInt(twips) : otherwise) * POINTS_A_TWIP;
    }
}
