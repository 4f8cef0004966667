package org.villagebook.output.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The shipped template as its source says it: words from `report-template.txt`, page and styles after GB/T 9704-2012.
final class TemplateSource {

    static final Path WORDS = Path.of("src/test/resources/org/villagebook/output/document/report-template.txt");

    /// Text area 156 x 225 mm, 22 lines of 28 characters: 28.95 pt a line and 15.79 pt a character.
    private static final String LINE = "579";
    /// 15.79 pt a character, in 4096ths of a point from the 16 pt of the text: -849, written unsigned as
    /// LibreOffice writes it; it misreads the signed form and sets the text wide apart.
    private static final String PORTRAIT = """
            <w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>\
            <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" \
            w:header="851" w:footer="1247" w:gutter="0"/><w:cols w:space="425"/>\
            <w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="4294966447"/></w:sectPr>""";
    /// The head of a lying page is at the binding edge; its tables keep no grid.
    private static final String LANDSCAPE = """
            <w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1587" w:right="2098" \
            w:bottom="1474" w:left="1984" w:header="851" w:footer="850" w:gutter="0"/><w:cols w:space="425"/></w:sectPr>""";
    private static final String NAMESPACES = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships\"""";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SONG = "宋体";
    private static final String FANGSONG = "仿宋";
    private static final String HEI = "黑体";
    private static final String KAI = "楷体";
    private static final String TITLE = "方正小标宋简体";

    private TemplateSource() {
    }

    /// Part name to its text.
    static Map<String, byte[]> parts() throws IOException {
        Map<String, String> parts = new TreeMap<>();
        parts.put(DocumentParts.TYPES, """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" ContentType="%1$s.document.main+xml"/>\
                <Override PartName="/word/styles.xml" ContentType="%1$s.styles+xml"/>\
                <Override PartName="/word/settings.xml" ContentType="%1$s.settings+xml"/>\
                <Override PartName="/word/fontTable.xml" ContentType="%1$s.fontTable+xml"/>\
                <Override PartName="/word/footer1.xml" ContentType="%1$s.footer+xml"/>\
                <Override PartName="/word/footer2.xml" ContentType="%1$s.footer+xml"/>\
                <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
                </Types>""".formatted("application/vnd.openxmlformats-officedocument.wordprocessingml"));
        parts.put("_rels/.rels", relations("officeDocument word/document.xml",
                "metadata/core-properties docProps/core.xml"));
        parts.put("word/_rels/document.xml.rels", relations("styles styles.xml", "settings settings.xml",
                "fontTable fontTable.xml", "footer footer1.xml", "footer footer2.xml"));
        parts.put("docProps/core.xml", """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>""");
        parts.put("word/settings.xml", """
                <w:settings %s><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>\
                <w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="%s"/>\
                <w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/>\
                <w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/>\
                <w:useFELayout/><w:compatSetting w:name="compatibilityMode" \
                w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>""".formatted(NAMESPACES, LINE));
        parts.put("word/fontTable.xml", "<w:fonts " + NAMESPACES + ">" + font(TITLE, "方正小标宋_GBK,小标宋,宋体,SimSun")
                + font(FANGSONG, "FangSong,仿宋_GB2312,华文仿宋") + font(KAI, "KaiTi,楷体_GB2312,华文楷体")
                + font(HEI, "SimHei,华文黑体") + font(SONG, "SimSun,华文宋体") + "</w:fonts>");
        parts.put("word/footer1.xml", footer("right", "right"));
        parts.put("word/footer2.xml", footer("left", "left"));
        parts.put("word/styles.xml", styles());
        parts.put(DocumentParts.BODY, body());
        Map<String, byte[]> bytes = new TreeMap<>();
        parts.forEach((name, text) -> bytes.put(name, (HEAD + text).getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        int id = 0;
        for (String relation : typesAndTargets) {
            String type = relation.split(" ")[0];
            xml.append("<Relationship Id=\"rId").append(++id).append("\" Type=\"http://schemas.openxmlformats.org/")
                    .append(type.startsWith("metadata") ? "package/2006/relationships/" : "officeDocument/2006/relationships/")
                    .append(type).append("\" Target=\"").append(relation.split(" ")[1]).append("\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    /// A name, and the fonts that stand in for it where it is not installed.
    private static String font(String name, String others) {
        return "<w:font w:name=\"" + name + "\"><w:altName w:val=\"" + others + "\"/><w:charset w:val=\"86\"/></w:font>";
    }

    /// — 1 — in 4th size Song, one character from the edge.
    private static String footer(String side, String indent) {
        String look = "<w:rPr>" + fonts(SONG) + "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/></w:rPr>";
        return "<w:ftr " + NAMESPACES + "><w:p><w:pPr><w:pStyle w:val=\"footer\"/><w:ind w:" + indent + "=\"280\"/><w:jc w:val=\""
                + side + "\"/></w:pPr><w:r>" + look + "<w:t xml:space=\"preserve\">— </w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r>"
                + look + "<w:t>1</w:t></w:r></w:fldSimple><w:r>" + look + "<w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>";
    }

    private static String fonts(String name) {
        return "<w:rFonts w:ascii=\"" + name + "\" w:hAnsi=\"" + name + "\" w:eastAsia=\"" + name + "\" w:cs=\"" + name + "\"/>";
    }

    private static String styles() {
        String exact = "<w:spacing w:line=\"" + LINE + "\" w:lineRule=\"exact\"/>";
        String indent = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"632\"/>";
        return "<w:styles " + NAMESPACES + "><w:docDefaults><w:rPrDefault><w:rPr>" + fonts(FANGSONG)
                + "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
                + "<w:pPrDefault/></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:qFormat/><w:pPr>"
                + "<w:jc w:val=\"both\"/></w:pPr><w:rPr><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/></w:rPr></w:style>"
                + style("text", "公文正文", exact + indent, "")
                + style("title", "公文标题", "<w:keepNext/><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"579\" w:line=\"720\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
                        fonts(TITLE) + "<w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>")
                + style("subtitle", "公文副题", "<w:spacing w:after=\"579\" w:line=\"579\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>", fonts(KAI))
                + style("to", "主送机关", exact + "<w:jc w:val=\"left\"/>", "")
                + style("h1", "heading 1", "<w:keepNext/>" + exact + indent + "<w:outlineLvl w:val=\"0\"/>", fonts(HEI))
                + style("h2", "heading 2", "<w:keepNext/>" + exact + indent + "<w:outlineLvl w:val=\"1\"/>", fonts(KAI))
                + style("list", "公文附件说明", exact + indent, "")
                + style("sign", "公文落款", exact + "<w:ind w:rightChars=\"400\" w:right=\"1263\"/><w:jc w:val=\"right\"/>", "")
                + style("picture", "公文插图", "<w:keepNext/><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"120\"/><w:jc w:val=\"center\"/>", "")
                + style("caption", "公文图题", "<w:snapToGrid w:val=\"0\"/><w:spacing w:after=\"120\" w:line=\"400\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
                        "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>")
                + style("attachment", "公文附件", exact + "<w:jc w:val=\"left\"/>", fonts(HEI))
                + style("attachmentTitle", "公文附件标题", "<w:spacing w:line=\"579\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
                        fonts(TITLE) + "<w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/>")
                + style("note", "公文附注", "<w:spacing w:before=\"80\" w:after=\"80\" w:line=\"320\" w:lineRule=\"exact\"/>",
                        "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>")
                + style("cell", "公文表格", "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"250\" w:lineRule=\"exact\"/>",
                        fonts(SONG) + "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>")
                + style("footer", "footer", "<w:snapToGrid w:val=\"0\"/>", "") + "</w:styles>";
    }

    private static String style(String id, String name, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"" + (name.matches("[a-z 12]+") ? "" : " w:customStyle=\"1\"")
                + "><w:name w:val=\"" + name + "\"/><w:basedOn w:val=\"a\"/><w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>"
                + run + "</w:rPr></w:style>";
    }

    private static String body() throws IOException {
        StringBuilder xml = new StringBuilder("<w:document " + NAMESPACES + "><w:body>");
        Map<String, String> ids = Map.of("公文标题", "title", "公文副题", "subtitle", "主送机关", "to", "公文正文", "text",
                "heading 1", "h1", "heading 2", "h2", "公文附件说明", "list", "公文落款", "sign");
        List<String> lines = Files.readAllLines(WORDS).stream().filter(line -> !line.startsWith("#")).toList();
        for (int i = 0; i < lines.size(); i++) {
            String[] styleAndText = lines.get(i).split("\\|", -1);
            if (styleAndText[0].equals("横排")) {
                continue;
            }
            boolean last = i + 1 < lines.size() && lines.get(i + 1).startsWith("横排");
            xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(ids.get(styleAndText[0])).append("\"/>")
                    .append(last ? PORTRAIT : "").append("</w:pPr>");
            String[] texts = styleAndText[1].split("⏎");
            for (int part = 0; part < texts.length; part++) {
                xml.append(part > 0 ? "<w:r><w:br/></w:r>" : "");
                if (!texts[part].isEmpty()) {
                    xml.append("<w:r><w:t xml:space=\"preserve\">").append(Xml.escape(texts[part])).append("</w:t></w:r>");
                }
            }
            xml.append("</w:p>");
        }
        return xml.append(LANDSCAPE).append("</w:body></w:document>").toString();
    }
}
