package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;

/** A block of cells from the clipboard: previewed like a workbook, written at once, taken back at once. */
class PasteTest {

    private static final List<String> COLUMNS = List.of("headName", "householdNo", "group", "memberCount");

    @TempDir
    Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new DeskOpener(InstantSource.system(), new SecureRandom()).create(folder.resolve("book"), "village",
                "V001", "金岭村", "intl", "一个好密码 2026".toCharArray()).desk();
        new PutRecord(desk).run("household", Map.of("householdNo", "51990001000001", "headName", "阿牛惹古",
                "headIdNumber", "519901198001010018"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ImportPreview plan(String block) {
        return new ImportWorkbook(desk).plan(block, "household", COLUMNS, Progress.SILENT);
    }

    private List<Record> households() {
        return new ListRecords(desk).run(RecordQuery.all("household"));
    }

    @Test
    void headingsInTheBlockDecide() {
        ImportPreview preview = plan("户编号\t村民小组\t户主姓名\r\n51990001000001\t一组\t阿牛惹古\r\n51990001000002\t二组\t曾国\r\n");
        assertThat(preview.rows()).isEqualTo(2);
        new ImportWorkbook(desk).write(preview, Progress.SILENT);
        assertThat(households()).extracting(record -> record.text("group")).containsExactly("一组", "二组");
        new UndoLast(desk).run();
        assertThat(households()).extracting(record -> record.text("group")).containsExactly("");
    }

    @Test
    void withoutHeadingsTheColumnsOfTheListDecide() {
        ImportPreview preview = plan("曾国\t51990001000002\t\"二组\n坡上\"\t4\n格桑·旺姆\t51990001000003\t三组\t两个\n");
        assertThat(preview.rows()).isEqualTo(2);
        assertThat(preview.findings()).anySatisfy(finding -> assertThat(finding.row()).isEqualTo(2));
        new ImportWorkbook(desk).write(preview, Progress.SILENT);
        assertThat(households()).extracting(record -> record.text("headName"))
                .containsExactly("阿牛惹古", "曾国", "格桑·旺姆");
        assertThat(households().get(1).text("memberCount")).isEqualTo("4");
    }

    @Test
    void numbersThatWereCopiedMaskedSayNothing() {
        ImportPreview preview = plan("户编号\t户主证件号码\t村民小组\n51990001000001\t51990119800101****\t一组");
        assertThat(preview.findings()).isEmpty();
        new ImportWorkbook(desk).write(preview, Progress.SILENT);
        assertThat(households().getFirst().text("headIdNumber")).isEqualTo("519901198001010018");
    }

    @Test
    void anEmptyBlockIsRefused() {
        assertThatThrownBy(() -> plan("\t\n\n")).isInstanceOf(Problem.InvalidInput.class);
    }
}
