package org.villagebook.output.document;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A filled template as docx. Its bytes follow from the report alone: no clock, no random ids. */
final class WordFile {

    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
    private static final int EMU_A_MILLIMETRE = 36_000;
    private static final double TWIPS_A_MILLIMETRE = 1440 / 25.4;

    private final Filling filling;
    private final DocumentParts parts;
    private final Map<String, String> styleIds = new HashMap<>();
    private final StringBuilder relations = new StringBuilder();
    private int pictures;

    WordFile(Filling filling) {
        this.filling = filling;
        this.parts = filling.parts();
        ReportTemplate.styles(parts).forEach((id, name) -> styleIds.put(name, id));
    }

    /** The docx file. @param asOf stands as the time of its making */
    byte[] bytes(String office, LocalDate asOf) {
        for (Filling.Piece piece : filling.pieces()) {
            if (piece.blocks() != null) {
                put(piece);
            }
        }
        filling.texts().forEach((name, text) -> parts.put(name, Xml.bytes(text)));
        if (pictures > 0) {
            relate();
        }
        parts.put(PROPERTIES, properties(office, asOf));
        return parts.zip();
    }

    private void put(Filling.Piece piece) {
        Element place = piece.element();
        for (Block block : piece.blocks()) {
            for (Element element : Xml.elements(filling.body(), source(block))) {
                place.getParentNode().insertBefore(element, place);
            }
        }
        // A page setting lives in the last paragraph of its pages: that one stays, empty.
        if (Filling.section(place) == null) {
            place.getParentNode().removeChild(place);
        }
    }

    private String source(Block block) {
        return switch (block) {
            case Block.Line line -> paragraph(line.style(), line.newPage() ? "<w:pageBreakBefore/>" : "", run(line.text()));
            case Block.Picture picture -> paragraph(Block.Style.PICTURE, "<w:keepNext/>", drawing(picture))
                    + paragraph(Block.Style.CAPTION, "", run(picture.caption()));
            case Block.Table table -> table(table);
        };
    }

    private String paragraph(Block.Style style, String properties, String runs) {
        String id = styleIds.get(style.word());
        return "<w:p><w:pPr>" + (id == null ? "" : "<w:pStyle w:val=\"" + Xml.escape(id) + "\"/>") + properties
                + "</w:pPr>" + runs + "</w:p>";
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + Xml.escape(text) + "</w:t></w:r>";
    }

    private String drawing(Block.Picture picture) {
        pictures++;
        String relation = "villagebook" + pictures;
        String file = "media/" + picture.name() + ".png";
        parts.put("word/" + file, picture.png());
        relations.append("<Relationship Id=\"").append(relation).append("\" Type=\"").append(IMAGE)
                .append("\" Target=\"").append(file).append("\"/>");
        String size = "cx=\"" + (long) picture.width() * EMU_A_MILLIMETRE + "\" cy=\""
                + (long) picture.height() * EMU_A_MILLIMETRE + "\"";
        String name = "id=\"" + (1000 + pictures) + "\" name=\"" + Xml.escape(picture.name()) + "\"";
        return "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " + size
                + "/><wp:docPr " + name + " descr=\"" + Xml.escape(picture.caption()) + "\"/><a:graphic>"
                + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
                + "<pic:cNvPr " + name + "/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"" + relation
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext "
                + size + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
                + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    }

    private String table(Block.Table table) {
        StringBuilder xml = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"").append(twips(table.columns().stream()
                .mapToInt(Block.Column::width).sum())).append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        xml.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"28\" w:type=\"dxa\"/>"
                + "<w:left w:w=\"57\" w:type=\"dxa\"/><w:bottom w:w=\"28\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        table.columns().forEach(column -> xml.append("<w:gridCol w:w=\"").append(twips(column.width())).append("\"/>"));
        xml.append("</w:tblGrid>");
        row(xml, table.columns(), table.columns().stream().map(Block.Column::heading).toList(), true);
        table.rows().forEach(row -> row(xml, table.columns(), row, false));
        // Word wants a paragraph between a table and whatever follows it.
        return xml.append("</w:tbl><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
                + "</w:pPr></w:p>").toString();
    }

    private void row(StringBuilder xml, List<Block.Column> columns, List<String> texts, boolean head) {
        xml.append("<w:tr><w:trPr><w:cantSplit/>").append(head ? "<w:tblHeader/>" : "").append("</w:trPr>");
        for (int i = 0; i < texts.size(); i++) {
            String side = head ? "center" : columns.get(i).numbers() ? "right" : "left";
            xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(twips(columns.get(i).width()))
                    .append("\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>");
            for (String line : texts.get(i).split("\n", -1)) {
                xml.append(paragraph(Block.Style.CELL, "<w:jc w:val=\"" + side + "\"/>",
                        head ? "<w:r><w:rPr><w:b/></w:rPr>" + run(line).substring("<w:r>".length()) : run(line)));
            }
            xml.append("</w:tc>");
        }
        xml.append("</w:tr>");
    }

    private static long twips(int millimetres) {
        return Math.round(millimetres * TWIPS_A_MILLIMETRE);
    }

    /** Names the pictures to the body, and what a png is to the file. */
    private void relate() {
        append(RELATIONS, "http://schemas.openxmlformats.org/package/2006/relationships", relations.toString());
        Document types = Xml.parse(parts.get(DocumentParts.TYPES));
        boolean known = Xml.children(types.getDocumentElement()).stream()
                .anyMatch(type -> type.getAttribute("Extension").equalsIgnoreCase("png"));
        if (!known) {
            append(DocumentParts.TYPES, "http://schemas.openxmlformats.org/package/2006/content-types",
                    "<Default Extension=\"png\" ContentType=\"image/png\"/>");
        }
    }

    private void append(String part, String namespace, String source) {
        Document document = Xml.parse(parts.has(part) ? parts.get(part)
                : ("<Relationships xmlns=\"" + namespace + "\"/>").getBytes(StandardCharsets.UTF_8));
        Document added = Xml.parse(("<x xmlns=\"" + namespace + "\">" + source + "</x>").getBytes(StandardCharsets.UTF_8));
        for (Element element : Xml.children(added.getDocumentElement())) {
            document.getDocumentElement().appendChild(document.importNode(element, true));
        }
        parts.put(part, Xml.bytes(document));
    }

    private static byte[] properties(String office, LocalDate asOf) {
        String time = "<dcterms:%1$s xsi:type=\"dcterms:W3CDTF\">" + asOf + "T00:00:00Z</dcterms:%1$s>";
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:creator>" + Xml.escape(office)
                + "</dc:creator>" + String.format(time, "created") + String.format(time, "modified")
                + "</cp:coreProperties>").getBytes(StandardCharsets.UTF_8);
    }
}
