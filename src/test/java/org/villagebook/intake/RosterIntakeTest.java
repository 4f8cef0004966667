package org.villagebook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.CatalogueReader;
import org.villagebook.check.Finding;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.Site;

class RosterIntakeTest {

    private static final Catalogue CATALOGUE = CatalogueReader.shipped();
    private static final Site SITE = new Site(Site.Role.VILLAGE, "V001", "示例村");
    private static final String HEADINGS = "户编号|人口编号|姓名|性别|出生日期|证件号码|与户主关系|户联系电话|务工时间（月）|务工所在地|民族";
    private static final String HEAD = "H1|P1|阿牛惹古|男|1945-06-15|519900194506156295|户主|18781941315|||彝族";
    private static final String WIFE = "H1|P2|曾㛃国|女|1980-09-07|519900198009075345|配偶||#6|县内|彝族";

    private final BookInMemory book = new BookInMemory();

    private IntakePlan plan(String... lines) {
        return new SheetIntake(CATALOGUE, SITE, book)
                .roster(Table.workbook(Table.sheet("Sheet1", lines)), Progress.SILENT);
    }

    private static List<String> told(IntakePlan plan) {
        return plan.findings().stream().map(finding -> finding.row() + " " + finding.rule()).toList();
    }

    private static Map<String, String> fields(IntakePlan plan, String name) {
        return plan.drafts().stream().filter(draft -> draft.after().text("name").equals(name)).findFirst()
                .orElseThrow().fields();
    }

    @Test
    void bringsPersonsAndTheirHousehold() {
        IntakePlan plan = plan(HEADINGS, HEAD, WIFE);

        assertThat(plan.rows()).isEqualTo(2);
        assertThat(plan.of("person")).isEqualTo(new IntakePlan.Counts(2, 0, 0, 0));
        assertThat(plan.of("household")).isEqualTo(new IntakePlan.Counts(1, 0, 0, 0));
        assertThat(plan.findings()).isEmpty();
        Draft household = plan.drafts().getFirst();
        assertThat(household.fields()).containsOnly(Map.entry("householdNo", "H1"), Map.entry("phone", "18781941315"));
        assertThat(fields(plan, "曾㛃国")).containsEntry("household", household.id().toString())
                .containsEntry("monthsAway", "6").containsEntry("sex", "女").doesNotContainKey("phone");
    }

    @Test
    void changesNothingTheSecondTime() {
        book.take(plan(HEADINGS, HEAD, WIFE));

        IntakePlan again = plan(HEADINGS, HEAD, WIFE);

        assertThat(again.drafts()).isEmpty();
        assertThat(again.of("person")).isEqualTo(new IntakePlan.Counts(0, 0, 2, 0));
        assertThat(again.of("household")).isEqualTo(new IntakePlan.Counts(0, 0, 1, 0));
    }

    @Test
    void twoLaptopsMeetInTheSameRecords() {
        assertThat(plan(HEADINGS, HEAD, WIFE).drafts()).extracting(Draft::id)
                .isEqualTo(plan(HEADINGS, HEAD, WIFE).drafts().stream().map(Draft::id).toList());
    }

    @Test
    void writesOnlyWhatDiffersAndTakesNothingAwayWithAnEmptyCell() {
        book.take(plan(HEADINGS, HEAD, WIFE));

        IntakePlan plan = plan(HEADINGS, HEAD, "H1|P2|曾㛃国|女||519900198009075345|配偶||#7||彝族");

        assertThat(plan.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.action()).isEqualTo(Draft.Action.CHANGED);
            assertThat(draft.fields()).containsOnly(Map.entry("monthsAway", "7"));
            assertThat(draft.before().text("birthDate")).isEqualTo("1980-09-07");
            assertThat(draft.after().text("workPlace")).isEqualTo("县内");
            assertThat(draft.row()).isEqualTo(3);
        });
    }

    @Test
    void takesACorrectedIdNumberAsAChange() {
        book.take(plan(HEADINGS, HEAD, "H1|P2|曾㛃国|女|1980-09-07|519900198009075346|配偶||||彝族"));

        IntakePlan plan = plan(HEADINGS, HEAD, WIFE);

        assertThat(plan.of("person")).isEqualTo(new IntakePlan.Counts(0, 1, 1, 0));
        assertThat(plan.drafts().getFirst().fields()).containsEntry("idNumber", "519900198009075345");
        assertThat(book.take(plan).all("person")).hasSize(2);
    }

    @Test
    void keepsAPersonWhoTookOverAnotherOnesPersonNumber() {
        book.take(plan(HEADINGS, HEAD, WIFE));

        // The wife left and a daughter was given her number: the daughter's ID number is her own.
        IntakePlan plan = plan(HEADINGS, HEAD, WIFE, "H1|P2|朴珍长|女|1997-11-27|519900199711270866|之女||||彝族");

        assertThat(plan.of("person")).isEqualTo(new IntakePlan.Counts(1, 0, 2, 0));
        assertThat(told(plan)).containsExactly("4 personNo.duplicate");
    }

    @Test
    void neverMatchesByName() {
        IntakePlan plan = plan(HEADINGS, HEAD, "H1|P4|阿牛惹古|男|2001-05-18|519901200105182737|之子||||彝族");

        assertThat(plan.of("person").added()).isEqualTo(2);
    }

    @Test
    void countsEqualRowsOnceAndRefusesContradictingOnes() {
        IntakePlan plan = plan(HEADINGS, HEAD, WIFE, WIFE, WIFE.replace("#6", "#7"));

        assertThat(plan.of("person")).isEqualTo(new IntakePlan.Counts(2, 0, 1, 1));
        assertThat(told(plan)).containsExactly("4 row.duplicate", "5 row.sameIdentity");
        assertThat(plan.findings()).extracting(Finding::args).containsExactly(List.of(3), List.of(3));
    }

    @Test
    void refusesAnIdNumberThatExcelMadeANumber() {
        IntakePlan plan = plan(HEADINGS,
                HEAD.replace("519900194506156295", "#5.1990019450615629E+17"),
                WIFE.replace("519900198009075345", "5.199E+17"),
                "H2|P3|朴珍长|女|1997-11-27|#519900199711270|户主||||彝族");

        assertThat(plan.of("person")).isEqualTo(new IntakePlan.Counts(0, 0, 0, 3));
        assertThat(plan.of("household")).isEqualTo(new IntakePlan.Counts(0, 0, 0, 2));
        assertThat(plan.drafts()).isEmpty();
        assertThat(told(plan)).containsExactly("2 id.digitsLost", "3 id.digitsLost", "4 id.digitsLost");
        assertThat(plan.hasErrors()).isTrue();
    }

    @Test
    void normalisesAnIdNumberOnlyIfItsCheckCharacterThenHolds() {
        IntakePlan plan = plan(HEADINGS,
                HEAD.replace("519900194506156295", "５１９９００１９４５０６１５６２９５"),
                WIFE.replace("519900198009075345", "５１９９００１９８００９０７５３４６"));

        assertThat(told(plan)).containsExactly("2 id.normalised", "3 id.malformed");
        assertThat(fields(plan, "阿牛惹古")).containsEntry("idNumber", "519900194506156295");
        assertThat(fields(plan, "曾㛃国")).containsEntry("idNumber", "５１９９００１９８００９０７５３４６");
    }

    @Test
    void doesNotTakeTwoPersonsWithoutIdNumberForOne() {
        IntakePlan plan = plan(HEADINGS, HEAD.replace("519900194506156295", "无"),
                WIFE.replace("519900198009075345", "无"));

        assertThat(plan.of("person").added()).isEqualTo(2);
        assertThat(told(plan)).containsExactly("2 id.none", "3 id.none");
    }

    @Test
    void losesOnlyTheCellThatIsWrongAndKeepsItsText() {
        IntakePlan plan = plan(HEADINGS, HEAD, WIFE.replace("1980-09-07", "1980-02-30").replace("#6", "#-6")
                .replace("女", "妇"));

        assertThat(told(plan)).containsExactly("3 code.unknown", "3 date.noSuchDay", "3 number.tooSmall");
        assertThat(fields(plan, "曾㛃国")).containsEntry("x:出生日期", "1980-02-30").containsEntry("x:务工时间（月）", "-6")
                .containsEntry("x:性别", "妇").doesNotContainKeys("birthDate", "monthsAway", "sex");
    }

    @Test
    void takesNoNumberForADate() {
        assertThat(told(plan(HEADINGS, HEAD.replace("1945-06-15", "#16603")))).containsExactly("2 date.number");
        assertThat(told(plan(HEADINGS, HEAD.replace("1945-06-15", "@1945-06-15T08:30")))).isEmpty();
    }

    @Test
    void refusesRowsWithoutHouseholdOrName() {
        IntakePlan plan = plan(HEADINGS, HEAD, WIFE.replaceFirst("H1", ""), WIFE.replace("曾㛃国", ""),
                WIFE.replaceFirst("H1", "#5.19900010000010E+17"));

        assertThat(plan.of("person")).isEqualTo(new IntakePlan.Counts(1, 0, 0, 3));
        assertThat(plan.of("household")).isEqualTo(new IntakePlan.Counts(1, 0, 0, 0));
        assertThat(told(plan)).containsExactly("3 parent.missing", "4 field.missing", "5 number.digitsLost",
                "5 parent.missing");
    }

    @Test
    void takesTheFirstSoundHouseholdValueAndReportsTheOther() {
        IntakePlan plan = plan(HEADINGS, HEAD.replace("18781941315", "1878194131"),
                WIFE.replace("配偶|", "配偶|18781941315"), "H1|P3|朴珍长|女|1997-11-27|519900199711270866|之女|18781941316|||彝族");

        assertThat(plan.drafts().getFirst().fields()).containsEntry("phone", "18781941315");
        assertThat(told(plan)).containsExactly("2 phone.form", "4 parent.differs");
        assertThat(plan.findings()).allSatisfy(finding ->
                assertThat(finding.args().toString()).doesNotContain("1878194131"));
    }

    @Test
    void keepsUnknownAndRepeatedColumns() {
        IntakePlan plan = plan(HEADINGS + "|爱好|民族|序号|", HEAD + "|唱歌|汉族|#1|无标题");

        assertThat(fields(plan, "阿牛惹古")).containsEntry("x:爱好", "唱歌").containsEntry("x:民族 (2)", "汉族")
                .containsEntry("x:O", "无标题").doesNotContainKey("x:序号").containsEntry("ethnicGroup", "彝族");
        assertThat(told(plan)).containsExactly("1 heading.unknown", "1 heading.again", "1 heading.unknown");
    }

    @Test
    void findsTheHeadingsBelowATitle() {
        IntakePlan plan = plan("扶贫对象信息导出", "示例村||导出时间：2019-12-10",
                HEADINGS.replace("人口编号", "人 编号").replace("（月）", "(月)"), HEAD, WIFE);

        assertThat(plan.rows()).isEqualTo(2);
        assertThat(plan.findings()).isEmpty();
    }

    @Test
    void tellsOneIdNumberInTwoHouseholds() {
        book.take(plan(HEADINGS, HEAD, WIFE));

        IntakePlan plan = plan(HEADINGS, WIFE.replace("H1|P2", "H2|P9").replace("配偶", "户主"));

        assertThat(plan.of("person").added()).isEqualTo(1);
        assertThat(told(plan)).containsExactly("2 id.duplicate", "2 household.noPhone");
    }

    @Test
    void checksAPartialRosterAgainstTheWholeHousehold() {
        book.take(plan(HEADINGS, HEAD, WIFE));

        assertThat(told(plan(HEADINGS, WIFE.replace("#6", "#7")))).isEmpty();
    }

    @Test
    void doesNotBringBackWhatWasDeleted() {
        book.take(plan(HEADINGS, HEAD, WIFE));
        Record wife = book.all("person").getLast();
        book.put(new Record(wife.id(), wife.type(), wife.fields(), true, 0));

        IntakePlan plan = plan(HEADINGS, HEAD, WIFE);

        assertThat(plan.of("person")).isEqualTo(new IntakePlan.Counts(0, 0, 1, 1));
        assertThat(told(plan)).containsExactly("3 row.deleted");
    }

    @Test
    void needsARoster() {
        assertThatThrownBy(() -> plan("日期|金额", "2019-01-01|#5"))
                .isInstanceOfSatisfying(Problem.InvalidInput.class,
                        problem -> assertThat(problem.key()).isEqualTo("intake.noRoster"));
    }

    @Test
    void leavesOutHiddenSheetsAndTellsHiddenRows() {
        Sheet shown = Table.sheet("花名册", HEADINGS, HEAD, WIFE);
        List<Sheet.Row> rows = List.of(shown.rows().get(0), shown.rows().get(1),
                new Sheet.Row(3, true, shown.rows().get(2).cells()));
        IntakePlan plan = new SheetIntake(CATALOGUE, SITE, book).roster(Table.workbook(
                new Sheet("花名册", false, rows), new Sheet("旧", true, shown.rows())), Progress.SILENT);

        assertThat(plan.of("person").added()).isEqualTo(2);
        assertThat(told(plan)).containsExactly("3 row.hidden", "0 sheet.hidden");
    }

    @Test
    void canBeCancelled() {
        Progress cancel = (done, total) -> {
            throw new Problem.Cancelled();
        };
        assertThatThrownBy(() -> new SheetIntake(CATALOGUE, SITE, book)
                .roster(Table.workbook(Table.sheet("", HEADINGS, HEAD)), cancel)).isInstanceOf(Problem.Cancelled.class);
    }
}
