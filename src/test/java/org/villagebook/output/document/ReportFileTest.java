package org.villagebook.output.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.villagebook.outcome.Problem;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportFileTest {

    /** For eyes. */
    private static final Path FILES = Path.of("target/report");

    @TempDir
    private Path folder;

    private static ReportWriter writer() {
        return new ReportWriter(ReportTemplate.shipped(), Wordings.shipped());
    }

    private static List<String> wordings() {
        return InventedReport.FIGURES.lines().map(line -> line.split(" ")[2]).toList();
    }

    /** The words of a Word file without our program's own reader of paragraphs. */
    private static String text(byte[] docx) {
        return new String(DocumentParts.read(docx).get(DocumentParts.BODY), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
    }

    @Test
    void everyFigureStandsInTheReportAsItIsWorded() {
        String report = text(writer().docx(InventedReport.first()));
        String words = report.substring(0, report.indexOf("特此报告"));
        assertThat(words).contains(wordings()).doesNotContain("{{", "｛").contains("2014年1月1日", "2019年12月31日");
        // One indicator, two places, one number.
        assertThat(words).contains("村101个", "面向101个帮扶村");
    }

    @Test
    void theEvidenceHasALineForEveryFigureAndSaysWhatIsDoubtful() {
        String report = text(writer().docx(InventedReport.first()));
        String evidence = report.substring(report.indexOf("统计期间："));
        assertThat(evidence).contains(InventedReport.FIGURES.lines().map(line -> line.split(" ")[0]).toList())
                .contains(InventedReport.FIGURES.lines().map(line -> line.split(" ")[1]).toList())
                .contains("应报站点 143 个，已报 143 个", "指纹 3F9A-71C2", "涉及 1 项指标").doesNotContain("与上一版");
    }

    @Test
    void theSecondEditionSaysWhatBecameOfTheFirst() {
        String report = text(writer().docx(InventedReport.second()));
        assertThat(report).contains("附件：1. 数据来源与核对表", "2. 与上一版的差异", "第 2 版与第 1 版相比，有 2 项指标的数字不同",
                "新增 8 条：V017 石门村，数据包 V017-3f9a-1-0007、V017-3f9a-1-0008（+8）", "撤回 2 条：V003 青杉村",
                "指标口径有变化。", "修改 1 条：U01 省人民医院，由本账本操作（+13250）");
    }

    @Test
    void equalReportsAreEqualBytes() {
        assertThat(writer().docx(InventedReport.second())).isEqualTo(writer().docx(InventedReport.second()));
        assertThat(writer().pdf(InventedReport.first())).isEqualTo(writer().pdf(InventedReport.first()));
    }

    @Test
    void thePdfHasEveryWordingAndPageNumbers() throws Exception {
        Files.createDirectories(FILES);
        Path pdf = FILES.resolve("report.pdf");
        Files.write(pdf, writer().pdf(InventedReport.second()));
        OtherPrograms programs = new OtherPrograms(folder);
        String text = programs.text(pdf).replaceAll("\\s", "");
        assertThat(text).contains(wordings()).contains("图4", "数据来源与核对表", "与上一版的差异", "—1—", "—10—");
        assertThat(programs.pages(pdf)).isEqualTo(10);
    }

    @Test
    void libreOfficeLosesNothing() throws Exception {
        Files.createDirectories(FILES);
        Path docx = FILES.resolve("report.docx");
        Files.write(docx, writer().docx(InventedReport.second()));
        OtherPrograms programs = new OtherPrograms(folder);
        Path pdf = programs.pdfOf(docx);
        String text = programs.text(pdf).replaceAll("\\s", "");
        assertThat(text).contains(wordings()).contains("图1", "图2", "图3", "图4", "—1—", "—11—", "附件2");
        assertThat(programs.pages(pdf)).isEqualTo(11);
        // The header of the evidence stands on each of its four pages.
        assertThat(text.split("报告用语", -1)).hasSize(5);
    }

    /** A Word file with one paragraph, cut into runs as given. */
    private static byte[] cut(String... runs) {
        String body = List.of(runs).stream().map(run -> "<w:r><w:t>" + run + "</w:t></w:r><w:proofErr w:type=\"spellStart\"/>")
                .collect(Collectors.joining());
        DocumentParts parts = DocumentParts.read(ReportTemplate.shippedFile());
        parts.put(DocumentParts.BODY, ("<w:document xmlns:w=\"" + Xml.W + "\"><w:body><w:p>" + body + "</w:p></w:body></w:document>")
                .getBytes(StandardCharsets.UTF_8));
        return parts.zip();
    }

    private static String filled(byte[] template) {
        return text(new ReportWriter(ReportTemplate.read(template), Wordings.shipped()).docx(InventedReport.first()));
    }

    @Test
    void placeholdersSurviveHoweverWordCutsThem() {
        String written = "夜校{{NIGHT_CNT}}场，图书{{ BOOKS }}册，｛｛BOOKS：准确｝｝册";
        String expected = "夜校4036场，图书2.6万余册，26431册";
        for (int first = 0; first <= written.length(); first++) {
            for (int second : new int[] {first + 1, first + 7}) {
                int to = Math.min(second, written.length());
                assertThat(filled(cut(written.substring(0, first), written.substring(first, to), written.substring(to))))
                        .as("cut at %d and %d", first, to).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"共{{NIGHT_CNTS}}场，{{BOKS}}册, output.report.unknownPlaceholder, BOKS、NIGHT_CNTS",
            "{{图:NIGHT_CNTS:年度}}, output.report.unknownPlaceholder, 图:NIGHT_CNTS:年度",
            "共{{NIGHT_CNT}场, output.report.openPlaceholder, 共{{NIGHT_CNT}场",
            "见{{核对表}}, output.report.placeholderAlone, 核对表"})
    void aPlaceholderThatCannotBeFilledIsNamed(String written, String key, String named) {
        assertThatThrownBy(() -> filled(cut(written))).isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.arguments()).first().isEqualTo(named);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no zip at all", "PK\u0003\u0004 but not really"})
    void whatIsNoWordFileIsRefused(String file) {
        assertThatThrownBy(() -> ReportTemplate.read(file.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Problem.InvalidInput.class).hasMessage("output.report.notWord");
    }

    @Test
    void aTemplateCannotReachOutOfItself() {
        DocumentParts parts = DocumentParts.read(ReportTemplate.shippedFile());
        parts.put(DocumentParts.BODY, "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><x>&f;</x>"
                .getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ReportTemplate.read(parts.zip())).isInstanceOf(Problem.InvalidInput.class)
                .hasMessage("output.report.notWord");
    }

    @Test
    void anOfficeChangesWordingsOfItsOwn() {
        Wordings own = Wordings.shippedWith("NIGHT_CNT=约 1000\n");
        String report = text(new ReportWriter(ReportTemplate.shipped(), own).docx(InventedReport.first()));
        assertThat(report).contains("开课4000余场", "2.6万余册");
        assertThatThrownBy(() -> Wordings.shippedWith("NIGHT_CNT=大约")).isInstanceOfSatisfying(Problem.InvalidInput.class,
                problem -> assertThat(problem.arguments()).containsExactly("NIGHT_CNT", "大约"));
    }

    @Test
    void theTemplateIsWhatItsSourceSays() throws IOException {
        DocumentParts committed = DocumentParts.read(ReportTemplate.shippedFile());
        var source = TemplateSource.parts();
        assertThat(committed.names()).as("regenerate with ReportTemplateGenerator").isEqualTo(source.keySet());
        source.forEach((name, bytes) -> assertThat(committed.get(name)).as("regenerate " + name).isEqualTo(bytes));
    }

    /** GB/T 9704-2012: A4, 22 lines of 28 characters in 156 x 225 mm, tables that carry on properly. */
    @Test
    void thePageIsThatOfAnOfficialDocument() {
        Document body = Xml.parse(DocumentParts.read(writer().docx(InventedReport.first())).get(DocumentParts.BODY));
        Element upright = (Element) body.getElementsByTagNameNS(Xml.W, "sectPr").item(0);
        Element size = Xml.child(upright, "pgSz");
        Element margin = Xml.child(upright, "pgMar");
        Element grid = Xml.child(upright, "docGrid");
        int width = number(size, "w") - number(margin, "left") - number(margin, "right");
        int height = number(size, "h") - number(margin, "top") - number(margin, "bottom");
        assertThat(millimetres(width)).isBetween(155.5, 156.5);
        assertThat(millimetres(height)).isBetween(224.5, 225.5);
        assertThat(Xml.attribute(grid, "type")).isEqualTo("linesAndChars");
        assertThat(height / number(grid, "linePitch")).isEqualTo(22);
        double pitch = 16 + (int) Long.parseLong(Xml.attribute(grid, "charSpace")) / 4096.0;
        assertThat((int) (width / 20.0 / pitch)).isEqualTo(28);

        List<Element> rows = new ArrayList<>();
        var found = body.getElementsByTagNameNS(Xml.W, "tr");
        for (int i = 0; i < found.getLength(); i++) {
            rows.add((Element) found.item(i));
        }
        assertThat(rows).hasSize(46).allSatisfy(row -> assertThat(Xml.child(Xml.child(row, "trPr"), "cantSplit")).isNotNull());
        assertThat(rows.stream().filter(row -> Xml.child(Xml.child(row, "trPr"), "tblHeader") != null)).hasSize(1);
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(Xml.attribute(element, attribute));
    }

    private static double millimetres(int twips) {
        return twips / 1440.0 * 25.4;
    }
}
