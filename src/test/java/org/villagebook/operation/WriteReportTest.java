package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.indicator.Period;
import org.villagebook.operation.WriteReport.Written;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.RecordId;

/** A village reports to the province, and the province writes its report again and again. */
class WriteReportTest {

    private static final Period PERIOD = new Period(LocalDate.of(2014, 1, 1), LocalDate.of(2019, 12, 31));

    @TempDir
    private Path folder;
    private Province province;
    private Desk village;

    @BeforeEach
    void newProvince() {
        province = new Province(folder);
        village = province.site("village", "V001");
    }

    @AfterEach
    void close() {
        province.close();
    }

    private RecordId school(String date, int people) {
        return new PutRecord(village).run("night_school", Map.of("date", date, "topicClass", "政策宣传", "topic", "讲习",
                "headcount", Integer.toString(people))).id();
    }

    private void deliver(String stick) {
        province.trip(village, folder.resolve(stick));
    }

    private Written report(String name) {
        return new WriteReport(province.desk).run(folder.resolve(name), PERIOD, Progress.SILENT);
    }

    private String words(String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(name))))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
                }
            }
        }
        throw new AssertionError("no words in " + name);
    }

    @Test
    void theSameFiguresAreTheSameEditionAndTheSameBytes() {
        school("2019-03-01", 40);
        deliver("one");
        Written first = report("1.docx");
        assertThat(first.edition()).isEqualTo(1);
        assertThat(first.first()).isTrue();
        assertThat(first.figures().figure("NIGHT_BENEF").orElseThrow().value()).isEqualByComparingTo("40");
        Written again = report("2.docx");
        assertThat(again.edition()).isEqualTo(1);
        assertThat(again.first()).isFalse();
        assertThat(folder.resolve("2.docx")).hasSameBinaryContentAs(folder.resolve("1.docx"));
        assertThat(report("3.pdf").edition()).isEqualTo(1);
        assertThat(folder.resolve("3.pdf")).content(StandardCharsets.ISO_8859_1).startsWith("%PDF-");
    }

    @Test
    void theNextEditionNamesSiteAndPackageOfEveryDifference() throws IOException {
        RecordId larger = school("2019-03-01", 40);
        RecordId mistake = school("2019-04-01", 25);
        school("2019-05-01", 30);
        deliver("one");
        report("1.docx");
        assertThat(words("1.docx")).contains("开课3场，参加群众90余人次").doesNotContain("与上一版的差异");

        new SetFields(village).run(larger, Map.of("headcount", "45"));
        new DeleteRecord(village).run(mistake, "没有开课");
        school("2019-06-01", 11);
        school("2019-07-01", 12);
        deliver("two");
        Written second = report("2.docx");
        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.changed()).isEqualTo(2);
        String package2 = "V001 V001，数据包 V001-" + village.book().settings().deviceId().substring(0, 4) + "-1-0002";
        assertThat(words("2.docx")).contains("开课4场，参加群众近100人次", "第 2 版与第 1 版相比，有 2 项指标的数字不同",
                "新增 2 条：" + package2 + "（+2）", "撤回 1 条：" + package2 + "（-1）",
                "新增 2 条：" + package2 + "（+23）", "修改 1 条：" + package2 + "（+5）", "撤回 1 条：" + package2 + "（-25）");
        // Written again, it compares with the first edition still.
        report("3.docx");
        assertThat(folder.resolve("3.docx")).hasSameBinaryContentAs(folder.resolve("2.docx"));
    }

    @Test
    void aWithdrawnPackageIsNamed() throws IOException {
        school("2019-03-01", 40);
        deliver("one");
        school("2019-04-01", 25);
        deliver("two");
        report("1.docx");
        String device = village.book().settings().deviceId();
        new WithdrawPackage(province.desk).run(device, 1, 2);
        assertThat(report("2.docx").edition()).isEqualTo(2);
        assertThat(words("2.docx")).contains("撤回 1 条：V001 V001，数据包 V001-" + device.substring(0, 4) + "-1-0002（-25）");
    }

    @Test
    void anOfficeWritesItsOwnTemplate() throws IOException {
        Path own = new ReportFiles(province.desk).lay();
        assertThat(own.resolve("report.docx")).isNotEmptyFile();
        Files.writeString(own.resolve("wording.properties"), "UNIT_CNT=准确\n");
        assertThatThrownBy(() -> new ReportFiles(province.desk).lay()).isInstanceOf(Problem.InvalidInput.class)
                .hasMessage("operation.templateExists");
        assertThat(report("1.docx").edition()).isEqualTo(1);
        Files.writeString(own.resolve("report.docx"), "damaged");
        assertThatThrownBy(() -> report("2.docx")).isInstanceOf(Problem.InvalidInput.class)
                .hasMessage("output.report.notWord");
        assertThat(folder.resolve("2.docx")).doesNotExist();
    }

    @Test
    void theNameOfTheFileSaysItsKind() {
        assertThatThrownBy(() -> report("report.doc")).isInstanceOf(Problem.InvalidInput.class)
                .hasMessage("operation.reportKind");
    }
}
