package org.villagebook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.CatalogueReader;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.Site;

class LedgerIntakeTest {

    private static final Catalogue CATALOGUE = CatalogueReader.shipped();
    private static final Site SITE = new Site(Site.Role.VILLAGE, "V001", "示例村");
    private static final RecordId HOUSEHOLD = new RecordId(1, 1);
    private static final RecordId PERSON = new RecordId(2, 2);

    @TempDir
    private Path folder;

    private final BookInMemory book = new BookInMemory();

    @BeforeEach
    void oneHouseholdOfOne() {
        book.put(new Record(HOUSEHOLD, "household", Map.of("householdNo", "H1", "headName", "阿牛惹古"), false, 1));
        book.put(new Record(PERSON, "person", Map.of("household", HOUSEHOLD.toString(), "name", "阿牛惹古",
                "idNumber", "519900194506156295", "personNo", "P1"), false, 2));
    }

    private IntakePlan plan(Sheet... sheets) {
        return plan(CATALOGUE, sheets);
    }

    private IntakePlan plan(Catalogue catalogue, Sheet... sheets) {
        return new SheetIntake(catalogue, SITE, book).ledger(Table.workbook(sheets), Progress.SILENT);
    }

    private static List<String> told(IntakePlan plan) {
        return plan.findings().stream()
                .map(finding -> finding.sheet() + " " + finding.row() + " " + finding.rule()).toList();
    }

    @Test
    void findsTheHouseholdByItsNumberAndRefusesRowsWithoutOne() {
        IntakePlan plan = plan(Table.sheet("走访记录", "户编号|户主姓名|日期|走访人|内容", "H1|阿牛惹古|2019-05-06|吉文霞|看望",
                "H9|罗红玉|2019-05-06|吉文霞|看望", "|罗红玉|2019-05-06|吉文霞|看望"));

        assertThat(plan.of("visit")).isEqualTo(new IntakePlan.Counts(1, 0, 0, 2));
        assertThat(plan.drafts().getFirst().fields()).containsOnly(Map.entry("household", HOUSEHOLD.toString()),
                Map.entry("date", "2019-05-06"), Map.entry("visitor", "吉文霞"), Map.entry("content", "看望"));
        assertThat(told(plan)).containsExactly("走访记录 3 parent.notFound", "走访记录 4 parent.notFound");
    }

    @Test
    void keepsWhatTheSheetSaysOtherwiseAboutTheParent() {
        IntakePlan plan = plan(Table.sheet("入户走访", "户编号|户主姓名|日期|内容", "H1|罗红玉|2019-05-06|看望"));

        assertThat(plan.drafts().getFirst().fields()).containsEntry("x:户主姓名", "罗红玉");
    }

    @Test
    void findsPersonsByIdNumberNeverByName() {
        IntakePlan plan = plan(Table.sheet("慢病随访", "姓名|证件号码|日期|病种|收缩压|舒张压",
                "阿牛惹古|519900194506156295|2019-05-06|高血压|#150|#90", "阿牛惹古||2019-05-06|高血压|#150|#90"));

        assertThat(plan.of("follow_up")).isEqualTo(new IntakePlan.Counts(1, 0, 0, 1));
        assertThat(plan.drafts().getFirst().fields()).containsEntry("person", PERSON.toString())
                .doesNotContainKey("x:姓名");
    }

    @Test
    void findsAParentThatAnotherSheetBrings() {
        IntakePlan plan = plan(Table.sheet("项目进度", "项目名称|日期|进度(%)|累计支付(元)", "村道路|2019-05-06|#40|#1000.5"),
                Table.sheet("项目", "项目名称|项目类别|开工日期|总投资(元)", "村道路|道路|@2019-01-02|#2000000"));

        assertThat(plan.of("project_progress").added()).isEqualTo(1);
        assertThat(plan.drafts()).extracting(Draft::type).containsExactly("project", "project_progress");
        assertThat(plan.drafts().getLast().fields()).containsEntry("project", plan.drafts().getFirst().id().toString())
                .containsEntry("amountPaid", "100050");
    }

    @Test
    void goesOnAfterASheetOfUnknownNameOrWithoutHeadings() {
        IntakePlan plan = plan(Table.sheet("说明", "填表说明"), Table.sheet("捐赠", "甲|乙", "1|2"),
                Table.sheet("帮扶资金", "日期|金额(元)|用途", "2019-05-06|#12.30|健康"));

        assertThat(plan.of("fund").added()).isEqualTo(1);
        assertThat(told(plan)).containsExactly("说明 0 sheet.unknown", "捐赠 0 sheet.noHeading");
    }

    @Test
    void refusesAnEventWhoseRequiredCellIsWrong() {
        IntakePlan plan = plan(Table.sheet("帮扶资金", "日期|金额(元)|用途", "2019-02-30|#12.30|健康", "2019-05-06|约五百|健康",
                "|#5|健康", "2019-05-07|#12.345|健康"));

        assertThat(plan.of("fund")).isEqualTo(new IntakePlan.Counts(0, 0, 0, 4));
        assertThat(told(plan)).containsExactly("帮扶资金 2 date.noSuchDay", "帮扶资金 3 amount.unreadable",
                "帮扶资金 4 field.missing", "帮扶资金 5 amount.partOfAFen");
    }

    @Test
    void namesEveryMistakeByPlaceAndTakesInTheRest() {
        IntakePlan plan = plan(
                Table.sheet("帮扶资金台帐", "日期|金额(元)", "2019-05-06|#5"),
                Table.sheet("消费帮扶", "日期|产品|数量", "2019-05-06|蜂蜜|#3", "2019-05-07|花椒|#4"),
                Table.sheet("党员发展", "姓名|证件号码|阶段|日期", "吉克曲布|519900194506156295|党外人士|2019-05-06",
                        "吉克曲布|519900194506156295|预备党员|2019-02-30", "吉克曲布|519900194506156295|预备党员|@2019-03-01"),
                Table.sheet("帮扶资金", "日期|金额(元)|用途", "2019-05-06|#-5|健康", "2019-05-07|约五百|健康", "2019-05-08|#5|健康",
                        "合计||", "总 计：|#5|"));

        assertThat(plan.findings()).extracting(finding -> finding.sheet() + " " + finding.row() + " " + finding.column()
                + " " + finding.rule()).containsExactly(
                "帮扶资金台帐 0 null sheet.unknown",
                "消费帮扶 1 金额 heading.missing",
                "党员发展 2 阶段 code.unknown",
                "党员发展 3 日期 date.noSuchDay",
                "帮扶资金 2 金额(元) number.tooSmall",
                "帮扶资金 3 金额(元) amount.unreadable",
                "帮扶资金 5 null row.total",
                "帮扶资金 6 null row.total");
        assertThat(plan.of("purchase")).isEqualTo(new IntakePlan.Counts(0, 0, 0, 2));
        assertThat(plan.of("party_member")).isEqualTo(new IntakePlan.Counts(2, 0, 0, 1));
        assertThat(plan.of("fund")).isEqualTo(new IntakePlan.Counts(1, 0, 0, 2));
        assertThat(plan.rows()).isEqualTo(8);
    }

    @Test
    void entersTheFirstDayWhereOnlyTheMonthIsKnownAndSaysSo() {
        IntakePlan plan = plan(Table.sheet("帮扶资金", "日期|金额(元)", "201905|#1", "2019.06|#2", "2019年7月|#3", "#201908|#4",
                "2019-09|#5", "#20191031|#6", "#43600|#7", "2019.13|#8"));

        assertThat(plan.drafts()).extracting(draft -> draft.fields().get("date")).containsExactly("2019-05-01", "2019-06-01",
                "2019-07-01", "2019-08-01", "2019-09-01", "2019-10-31");
        assertThat(told(plan)).containsExactly("帮扶资金 2 date.monthOnly", "帮扶资金 3 date.monthOnly",
                "帮扶资金 4 date.monthOnly", "帮扶资金 5 date.monthOnly", "帮扶资金 6 date.monthOnly", "帮扶资金 8 date.number",
                "帮扶资金 9 date.noSuchDay");
    }

    @Test
    void linksARowToThePersonAndTheHouseholdThatItsNumbersName() {
        IntakePlan plan = plan(Table.sheet("就业帮扶", "姓名|证件号码|就业日期|务工单位", "阿牛惹古|519900194506156295|2019-05-06|龙金厂",
                        "罗红玉|519900197911251812|2019-05-06|龙金厂"),
                Table.sheet("住房改造", "户主姓名|户编号|建设方式|完工日期|投入(元)", "阿牛惹古|H1|改造|@2016-02-20|#20000",
                        "罗红玉|H9|新建|@2016-02-20|#30000"));

        assertThat(plan.drafts()).filteredOn(draft -> draft.type().equals("job"))
                .extracting(draft -> draft.fields().get("person")).containsExactly(PERSON.toString(), null);
        assertThat(plan.drafts()).filteredOn(draft -> draft.type().equals("housing_work"))
                .extracting(draft -> draft.fields().get("household")).containsExactly(HOUSEHOLD.toString(), null);
        assertThat(plan.findings()).isEmpty();
    }

    @Test
    void theCompletionOfAHouseChangesItsRecordAndASecondHouseIsOneOfItsOwn() {
        book.take(plan(Table.sheet("住房改造", "户编号|建设方式", "H9|新建")));

        IntakePlan completed = plan(Table.sheet("住房改造", "户编号|建设方式|完工日期|投入(元)", "H9|新建|@2016-02-20|#30000"));
        book.take(completed);
        IntakePlan second = plan(Table.sheet("住房改造", "户编号|建设方式|完工日期|投入(元)", "H9|改造|@2018-02-20|#5000"));

        assertThat(completed.of("housing_work")).isEqualTo(new IntakePlan.Counts(0, 1, 0, 0));
        assertThat(second.of("housing_work")).isEqualTo(new IntakePlan.Counts(1, 0, 0, 0));
    }

    @Test
    void changesNothingTheSecondTime() {
        Sheet[] sheets = {Table.sheet("捐赠", "日期|名称|数量|折价(元)", "2019-05-06|棉被|#10|#800", "2019-05-06|棉被|#20|#1600"),
            Table.sheet("项目", "项目名称|开工日期", "村道路|", "村路灯|2019-03-01")};
        IntakePlan first = plan(sheets);
        book.take(first);

        IntakePlan again = plan(sheets);

        assertThat(first.of("project").added()).isEqualTo(2);
        assertThat(again.drafts()).isEmpty();
        assertThat(again.of("project").unchanged()).isEqualTo(2);
    }

    @Test
    void givesARowWithoutKeyAnIdFromAllItsValues() throws IOException {
        Sheet sheet = Table.sheet("家庭账", "收入|支出|说明", "#5|#3|卖羊", "#5|#3|卖牛", "#5|#3|卖羊");
        Catalogue catalogue = with("""
                id: cash_book
                zh: 家庭账
                en: Cash book
                order: 900
                group: ledger
                title: note
                list: [income, note]
                fields:
                  income: { zh: 收入, en: Income, type: money }
                  expense: { zh: 支出, en: Expense, type: money }
                  note: { zh: 说明, en: Note }
                form:
                  - { zh: 账目, en: Entry, fields: [income, expense, note] }
                """);

        IntakePlan plan = plan(catalogue, sheet);
        assertThat(plan.of("cash_book")).isEqualTo(new IntakePlan.Counts(2, 0, 1, 0));
        book.take(plan);
        assertThat(plan(catalogue, sheet).of("cash_book")).isEqualTo(new IntakePlan.Counts(0, 0, 3, 0));
    }

    @Test
    void importsATypeThatOneMoreFileDefines() throws IOException {
        IntakePlan plan = plan(with("""
                id: house_repair
                zh: 房屋修缮
                en: House repair
                order: 900
                parent: household
                group: household
                title: mode
                list: [household, mode, endDate]
                key: [household, mode, endDate]
                fields:
                  household: { zh: 农户, en: Household, type: reference, to: household, required: true, headings: [户编号] }
                  mode: { zh: 建设方式, en: Mode, type: code, codes: buildMode }
                  endDate: { zh: 完工日期, en: Completed, type: date }
                  amount: { zh: 投入, en: Amount, type: money, unit: { zh: 元, en: yuan } }
                form:
                  - { zh: 住房, en: Housing, fields: [household, mode, endDate, amount] }
                """), Table.sheet("房屋修缮", "户主姓名|户编号|建设方式|完工日期|投入(元)", "阿牛惹古|H1|改造|@2016-02-20|#20000"));

        assertThat(plan.of("house_repair").added()).isEqualTo(1);
        assertThat(plan.drafts().getFirst().fields()).containsOnly(Map.entry("household", HOUSEHOLD.toString()),
                Map.entry("mode", "改造"), Map.entry("endDate", "2016-02-20"), Map.entry("amount", "2000000"));
        assertThat(plan.findings()).isEmpty();
    }

    private Catalogue with(String file) throws IOException {
        Files.writeString(folder.resolve("more.yaml"), file);
        return CatalogueReader.shippedWith(CatalogueReader.in(folder));
    }

    @Test
    void needsASheetThatIsNamedByAType() {
        assertThatThrownBy(() -> plan(Table.sheet("Sheet1", "日期", "2019-05-06")))
                .isInstanceOfSatisfying(Problem.InvalidInput.class,
                        problem -> assertThat(problem.key()).isEqualTo("intake.noLedger"));
    }
}
