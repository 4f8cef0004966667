package org.villagebook.desktop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.QuietWorkplace;
import org.villagebook.operation.ListEditions;
import org.villagebook.output.document.TemplateText.Paragraph;

class ReportViewModelTest {

    @TempDir
    private Path folder;
    private QuietWorkplace place;
    private ReportViewModel model;

    @BeforeEach
    void open() {
        place = new QuietWorkplace(folder.resolve("p"), "province", "P51", "省级专班");
        model = new ReportViewModel(place.workplace(), () -> LocalDate.of(2020, 3, 1));
        school("2019-03-01", "40");
        model.open();
    }

    @AfterEach
    void close() {
        place.close();
    }

    private void school(String date, String people) {
        place.put("night_school", Map.of("date", date, "topicClass", "政策宣传", "topic", "讲习", "headcount", people));
    }

    private NumberLine number(String code) {
        return model.numbers().stream().filter(line -> line.figure().code().equals(code)).findFirst().orElseThrow();
    }

    private Paragraph paragraph(String part) {
        return model.wording().paragraphs().stream().filter(one -> one.text().contains(part)).findFirst().orElseThrow();
    }

    @Test
    void opensWithTheLastWholeYearAndKeepsNothing() {
        assertThat(model.from().get()).isEqualTo(LocalDate.of(2019, 1, 1));
        assertThat(model.asOf().get()).isEqualTo(LocalDate.of(2019, 12, 31));
        assertThat(model.pages().get().pages()).hasSizeGreaterThan(3);
        assertThat(model.numbers()).hasSize(45);
        assertThat(model.busy().get()).isFalse();
        assertThat(model.editions()).isEmpty();
        ReportViewModel again = new ReportViewModel(place.workplace(), () -> LocalDate.of(2030, 1, 1));
        again.open();
        assertThat(again.asOf().get()).as("the period that was looked at last").isEqualTo(LocalDate.of(2019, 12, 31));
    }

    @Test
    void editionsAreKeptOnceAndExplainThemselves() {
        model.keep();
        model.keep();
        assertThat(model.editions()).extracting(ListEditions.Kept::number).containsExactly(1);
        school("2019-04-01", "25");
        model.touched();
        assertThat(model.stale().get()).isTrue();
        model.count();
        assertThat(model.stale().get()).isFalse();
        assertThat(model.draft().get().edition()).isEqualTo(2);
        model.save(folder.resolve("r.docx"));
        assertThat(folder.resolve("r.docx")).isNotEmptyFile();
        assertThat(model.editions()).extracting(ListEditions.Kept::changed).containsExactly(2, 0);
        model.compare(model.editions().getFirst());
        assertThat(model.differences().get()).extracting(DifferenceLine::code).containsExactly("NIGHT_CNT", "NIGHT_BENEF");
        assertThat(model.differences().get().getLast().difference()).isEqualByComparingTo("25");
    }

    @Test
    void aParagraphIsSavedPrintedAndTakenBack() {
        Paragraph last = paragraph("特此报告");
        boolean[] saved = {false};
        Object before = model.pages().get();
        model.wording().save(last, "特此报告，请审示。", () -> saved[0] = true);
        assertThat(saved[0]).isTrue();
        assertThat(model.pages().get()).isNotSameAs(before);
        assertThat(model.wording().own().get()).isTrue();
        model.wording().undo();
        assertThat(paragraph("特此报告")).isEqualTo(last);
        assertThat(model.wording().undoable().get()).isFalse();
    }

    @Test
    void aWrongPlaceholderIsToldAndNothingIsSaved() {
        Paragraph last = paragraph("特此报告");
        model.wording().save(last, "共{{NOTHING}}。", () -> {
            throw new AssertionError("not to be saved");
        });
        assertThat(model.wording().trouble().get()).contains("NOTHING");
        assertThat(model.wording().own().get()).isFalse();
    }

    @Test
    void aNumberIsWordedAndAFigureOpened() {
        school("2019-05-01", "297");
        model.count();
        assertThat(number("NIGHT_BENEF").printed()).isEqualTo("300余");
        model.word("NIGHT_BENEF", "余 10");
        assertThat(number("NIGHT_BENEF").printed()).isEqualTo("330余");
        model.openFigure("NIGHT_BENEF");
        assertThat(place.visited()).containsExactly(new Place.Count("NIGHT_BENEF", LocalDate.of(2019, 1, 1),
                LocalDate.of(2019, 12, 31)));
    }

    @Test
    void aPageIsDrawnAtTheSizeThatIsAskedFor() {
        model.draw(0, 72, image -> {
            assertThat(image.width()).isEqualTo(595);
            assertThat(image.pixels()).hasSize(image.width() * image.height());
        });
    }
}
