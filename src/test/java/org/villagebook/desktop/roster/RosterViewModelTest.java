package org.villagebook.desktop.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.check.Severity;
import org.villagebook.desktop.component.QuietWorkplace;
import org.villagebook.desktop.roster.RosterViewModel.Step;
import org.villagebook.operation.ImportWorkbook;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.SetFields;
import org.villagebook.operation.UndoLast;
import org.villagebook.record.RecordQuery;

class RosterViewModelTest {

    private static final String FAMILY = """
            户编号,人口编号,姓名,性别,出生日期,与户主关系,户主姓名
            51990001000001,5199000100000101,吉克曲布,男,1975-09-05,户主,吉克曲布
            51990001000001,5199000100000102,阿牛阿呷,男,1978-02-11,妻子,吉克曲布
            """;

    @TempDir
    Path folder;
    private QuietWorkplace place;
    private RosterViewModel model;

    @BeforeEach
    void open() {
        place = new QuietWorkplace(folder);
        model = new RosterViewModel(place.workplace());
    }

    @AfterEach
    void close() {
        place.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private long people() {
        return new ListRecords(place.desk()).count(RecordQuery.all("person"));
    }

    @Test
    void writesNothingBeforeItIsAskedTo() throws IOException {
        model.read(List.of(file("花名册.csv", FAMILY)));
        assertThat(model.step().get()).isEqualTo(Step.PREVIEW);
        assertThat(model.kind()).isEqualTo(ImportWorkbook.Kind.ROSTER);
        assertThat(model.tables().get().sum(PreviewTables.Counts::added)).isEqualTo(3);
        assertThat(people()).isZero();
        model.write();
        assertThat(model.step().get()).isEqualTo(Step.DONE);
        assertThat(people()).isEqualTo(2);
        assertThat(place.said()).containsExactly("已导入：新增 3 条，修改 0 条");
        new UndoLast(place.desk()).run();
        assertThat(people()).isZero();
    }

    @Test
    void importingAgainChangesNothing() throws IOException {
        Path file = file("花名册.csv", FAMILY);
        model.read(List.of(file));
        model.write();
        model.startAgain();
        model.read(List.of(file));
        assertThat(model.tables().get().writes()).isFalse();
        model.write();
        assertThat(model.step().get()).isEqualTo(Step.PREVIEW);
    }

    @Test
    void showsOldAndNewValues() throws IOException {
        Path file = file("花名册.csv", FAMILY);
        model.read(List.of(file));
        model.write();
        new SetFields(place.desk()).run(new ListRecords(place.desk()).run(RecordQuery.all("person")).getFirst().id(),
                Map.of("name", "吉克曲比"));
        model.read(List.of(file));
        assertThat(model.tables().get().changed()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo("吉克曲比");
            assertThat(change.after()).isIn("吉克曲布", "阿牛阿呷");
        });
    }

    @Test
    void theWorstFindingComesFirstAndCanBeCopied() throws IOException {
        model.read(List.of(file("花名册.csv", FAMILY + "51990001000001,5199000100000103,,男,2010-13-01,儿子,吉克曲布\n")));
        PreviewTables tables = model.tables().get();
        assertThat(tables.remarks()).isNotEmpty().isSortedAccordingTo(
                java.util.Comparator.comparing(PreviewTables.Remark::severity));
        assertThat(tables.remarks(Severity.ERROR)).isPositive();
        assertThat(tables.remarksAsText(place.workplace()).lines()).hasSize(tables.remarks().size())
                .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(5));
    }

    @Test
    void sheetsNamedByRecordTypesAreALedger() throws IOException {
        model.read(List.of(file("项目.csv", "项目名称\n村卫生室改建\n")));
        assertThat(model.kind()).isEqualTo(ImportWorkbook.Kind.LEDGER);
        assertThat(model.tables().get().added()).extracting(PreviewTables.Added::title).containsExactly("村卫生室改建");
    }

    @Test
    void aFileThatIsNoTableIsTold() throws IOException {
        model.read(List.of(file("holiday.xlsx", "no table")));
        assertThat(model.step().get()).isEqualTo(Step.CHOOSE);
        assertThat(model.trouble().get()).isNotBlank().doesNotContain("intake.");
        assertThat(model.busy().get()).isFalse();
        model.read(List.of(folder.resolve("a.csv"), folder.resolve("b.csv")));
        assertThat(model.trouble().get()).isEqualTo("一次只能导入一个文件，请逐个拖进来。");
    }

    @Test
    void readingAsTheWrongKindKeepsThePreview() throws IOException {
        model.read(List.of(file("花名册.csv", FAMILY)));
        model.readAs(ImportWorkbook.Kind.LEDGER);
        assertThat(model.step().get()).isEqualTo(Step.PREVIEW);
        assertThat(model.kind()).isEqualTo(ImportWorkbook.Kind.ROSTER);
        assertThat(place.said()).containsExactly("intake.noLedger");
    }
}
