package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.villagebook.indicator.Period;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.output.document.FigureChange;
import org.villagebook.output.document.ReportPages;
import org.villagebook.output.document.TemplateText.Paragraph;

/** The office rewords its report without Word, looks at it, and keeps editions of it. */
class ReportWordingTest {

    private static final Period PERIOD = new Period(LocalDate.of(2014, 1, 1), LocalDate.of(2019, 12, 31));

    @TempDir
    private Path folder;
    private Province province;
    private Desk village;
    private ReportWording wording;

    @BeforeEach
    void open() {
        province = new Province(folder);
        village = province.site("village", "V001");
        wording = new ReportWording(province.desk);
    }

    @AfterEach
    void close() {
        province.close();
    }

    private void school(String date, int people) {
        new PutRecord(village).run("night_school", Map.of("date", date, "topicClass", "政策宣传", "topic", "讲习",
                "headcount", Integer.toString(people)));
    }

    private ReportDraft draft() {
        return ReportDraft.count(province.desk, PERIOD, Progress.SILENT);
    }

    private Paragraph paragraph(String part) {
        return wording.paragraphs().stream().filter(one -> one.text().contains(part)).findFirst().orElseThrow();
    }

    private Path own() {
        return province.desk.folder().resolve("templates").resolve("report.docx");
    }

    private static String body(Path docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(docx)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no words in " + docx);
    }

    @Test
    void anEditedParagraphIsInWordAndPdfWithItsFiguresAndStyle() throws IOException {
        school("2019-03-01", 40);
        province.trip(village, folder.resolve("one"));
        Paragraph before = paragraph("{{NIGHT_CNT}}");
        String text = before.text().replace("依托农民夜校讲政策、教技术、树新风", "办好村口的农民夜校");
        wording.save(before.number(), before.text(), text);
        assertThat(paragraph("{{NIGHT_CNT}}").text()).isEqualTo(text).contains("办好村口的农民夜校，开课{{NIGHT_CNT}}场");
        assertThat(wording.own()).isTrue();

        Path word = folder.resolve("r.docx");
        new WriteReport(province.desk).run(word, draft());
        assertThat(body(word).replaceAll("<[^>]+>", "")).contains("办好村口的农民夜校，开课1场，参加群众40人次")
                .doesNotContain("{{", "树新风");
        Path pdf = folder.resolve("r.pdf");
        new WriteReport(province.desk).run(pdf, draft());
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", "")).contains("办好村口的农民夜校，开课1场");
        }
        assertThat(body(word).split("<w:pStyle", -1)).hasSameSizeAs(body(shippedReport()).split("<w:pStyle", -1));
    }

    private Path shippedReport() {
        wording.reset();
        Path file = folder.resolve("shipped.docx");
        new WriteReport(province.desk).run(file, draft());
        return file;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            开课{{NIGHT_CNTT}}场, output.report.unknownPlaceholder, NIGHT_CNTT
            开课{{NIGHT_CNT}场,   output.report.openPlaceholder,    开课{{NIGHT_CNT}场
            见{{核对表}},          output.report.placeholderAlone,   核对表
            ' ',                  output.report.emptyParagraph,
            """)
    void whatCannotBePrintedIsNamedAndNotSaved(String text, String key, String named) {
        Paragraph before = paragraph("{{NIGHT_CNT}}");
        assertThatThrownBy(() -> wording.save(before.number(), before.text(), text))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> {
                    assertThat(problem.key()).isEqualTo(key);
                    assertThat(problem.arguments()).isEqualTo(named == null ? List.of() : List.of(named));
                });
        assertThat(own()).doesNotExist();
        assertThat(paragraph("{{NIGHT_CNT}}")).isEqualTo(before);
    }

    @Test
    void aTemplateThatWasWrittenMeanwhileIsNotOverwritten() {
        Paragraph seen = paragraph("特此报告");
        wording.save(seen.number(), seen.text(), "特此报告，请审示。");
        assertThatThrownBy(() -> wording.save(seen.number(), seen.text(), "以上报告。"))
                .isInstanceOf(Problem.InvalidInput.class).hasMessage("operation.wordingMoved");
        assertThat(paragraph("特此报告").text()).isEqualTo("特此报告，请审示。");
        wording.reset();
        assertThat(paragraph("特此报告")).isEqualTo(seen);
        assertThat(own().resolveSibling("report.before.docx")).isNotEmptyFile();
    }

    @Test
    void aNumberIsWordedAsTheOfficeWants() {
        for (int i = 1; i <= 9; i++) {
            school("2019-03-0" + i, 137);
        }
        province.trip(village, folder.resolve("one"));
        assertThat(wording.numbers()).containsEntry("NIGHT_BENEF", "约 10000 前").containsEntry("NIGHT_CNT", "准确");
        wording.word("NIGHT_BENEF", "近 100");
        assertThat(wording.printed(draft().figures())).containsEntry("NIGHT_BENEF", "近1300").containsEntry("NIGHT_CNT", "9");
        assertThatThrownBy(() -> wording.word("NIGHT_BENEF", "大约")).hasMessage("output.report.wording");
        assertThat(wording.numbers()).containsEntry("NIGHT_BENEF", "近 100");
    }

    @Test
    void aPreviewKeepsNothingAndKnowsWhereFiguresStand() {
        school("2019-03-01", 40);
        province.trip(village, folder.resolve("one"));
        ReportDraft draft = draft();
        ReportPages pages = new PreviewReport(province.desk).run(draft);
        assertThat(pages.pages().stream().flatMap(page -> page.spots().stream()).map(ReportPages.Spot::code))
                .contains("NIGHT_CNT", "NIGHT_BENEF", "FUND_TOTAL");
        assertThat(pages.pages()).allSatisfy(page -> assertThat(page.spots()).allSatisfy(spot -> {
            assertThat(spot.x()).isBetween(0.0, page.width() - spot.width());
            assertThat(spot.y()).isBetween(0.0, page.height() - spot.height());
        }));
        assertThat(new ListEditions(province.desk).run(PERIOD)).isEmpty();
        draft.keep();
        draft.keep();
        assertThat(draft.first()).isFalse();
        assertThat(new ListEditions(province.desk).run(PERIOD)).extracting(ListEditions.Kept::number).containsExactly(1);
    }

    @Test
    void keptEditionsExplainTheirDifferences() {
        school("2019-03-01", 40);
        province.trip(village, folder.resolve("one"));
        draft().keep();
        school("2019-04-01", 25);
        province.trip(village, folder.resolve("two"));
        draft().keep();
        ListEditions editions = new ListEditions(province.desk);
        assertThat(editions.run(PERIOD)).extracting(ListEditions.Kept::number, ListEditions.Kept::changed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 2), org.assertj.core.groups.Tuple.tuple(1, 0));
        assertThat(editions.changes(PERIOD, 1)).isEmpty();
        FigureChange people = editions.changes(PERIOD, 2).stream()
                .filter(change -> change.indicator().code().equals("NIGHT_BENEF")).findFirst().orElseThrow();
        assertThat(people.before()).isEqualByComparingTo("40");
        assertThat(people.now()).isEqualByComparingTo("65");
        FigureChange.Cause cause = people.causes().getFirst();
        assertThat(cause.kind()).isEqualTo(FigureChange.Kind.ADDED);
        assertThat(cause.effect()).isEqualByComparingTo("25");
        assertThat(cause.packages()).singleElement().asString().startsWith("V001-").endsWith("-0002");
    }
}
