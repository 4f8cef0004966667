package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** A book is checked, a reason holds until a value changes, lists from above are matched, and duties are told. */
class CheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;
    private Desk desk;
    private RecordId household;

    @BeforeEach
    void aHousehold() {
        desk = new DeskOpener(InstantSource.system(), new SecureRandom())
                .create(folder.resolve("book"), "village", "V001", "金岭村", "intl", "一个好密码 2026".toCharArray()).desk();
        household = put("household", "householdNo=1 headName=甲山 phone=18781941315 group=一组 monitoringCategory=边缘易致贫户 "
                + "riskCleared=否 risks=因病");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private RecordId put(String type, String fields) {
        Map<String, String> values = new java.util.LinkedHashMap<>();
        for (String field : fields.split(" ")) {
            values.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        return new PutRecord(desk).run(type, values).id();
    }

    private RecordId person(String fields) {
        return put("person", "household=" + household + " relationToHead=户主 health=长期慢性病 labourSkill=普通劳动力 sex=女 "
                + fields);
    }

    private List<CheckRecords.Found> found(String rule) {
        try (Stream<CheckRecords.Found> all = new CheckRecords(desk, TODAY).run(Progress.SILENT)) {
            return all.filter(found -> found.finding().rule().equals(rule)).toList();
        }
    }

    @Test
    void aReasonHoldsUntilAValueChanges() {
        RecordId person = person("name=甲山 birthDate=1949-12-31 idNumber=11010519491231002X monthsAway=8 workPlace=省外");
        assertThat(found("work.old")).singleElement().satisfies(one -> {
            assertThat(one.open()).isTrue();
            assertThat(one.title()).isEqualTo("甲山");
            assertThat(one.group()).isEqualTo("一组");
        });

        new ExplainFinding(desk, TODAY).run(person, "work.old", "身体好，随女儿在外帮工");
        assertThat(found("work.old")).singleElement().satisfies(one ->
                assertThat(one.reason()).isEqualTo("身体好，随女儿在外帮工"));

        new SetFields(desk).run(person, Map.of("monthsAway", "11"));
        assertThat(found("work.old")).singleElement().satisfies(one -> assertThat(one.open()).isTrue());
        new ExplainFinding(desk, TODAY).run(person, "work.old", "核实过，确有其事");
        assertThat(new ListRecords(desk).count(RecordQuery.all("finding_reason"))).isEqualTo(1);
        assertThatThrownBy(() -> new ExplainFinding(desk, TODAY).run(person, "id.sex", "没有这个疑点"))
                .isInstanceOf(Problem.InvalidInput.class).hasMessage("operation.noSuchFinding");
    }

    @Test
    void oneNumberInTwoHouseholdsIsFoundAndCanBeExplained() {
        person("name=甲山 idNumber=11010519491231002X");
        RecordId other = put("household", "householdNo=2 headName=乙山");
        RecordId twin = put("person", "household=" + other + " name=乙山 idNumber=11010519491231002X43");

        List<CheckRecords.Found> twice = found("id.duplicate");
        assertThat(twice).singleElement().satisfies(one -> assertThat(one.finding().record()).isEqualTo(twin));
        new ExplainFinding(desk, TODAY).run(twin, "id.duplicate", "公安登记重号，已报");
        assertThat(found("id.duplicate")).singleElement().satisfies(one -> assertThat(one.open()).isFalse());
    }

    @Test
    void rulesSpeakWhileAFieldIsTyped() {
        RecordId person = person("name=甲山 birthDate=1949-12-31");
        Record record = new ShowRecord(desk).run(person).orElseThrow();

        assertThat(new SetFields(desk).check(record, Map.of("birthDate", "2015-03-01")))
                .anySatisfy(remark -> assertThat(remark.field()).isEqualTo("birthDate"));
        assertThat(new SetFields(desk).check(record, Map.of("labourSkill", "无劳动力"))).isEmpty();
        assertThat(new PutRecord(desk).check("income", Map.of("household", household.toString(), "year", "2025",
                "totalIncome", "5000", "wageIncome", "1000"))).anySatisfy(remark -> {
            assertThat(remark.must()).isTrue();
            assertThat(remark.blocks()).isFalse();
        });
    }

    @Test
    void aListFromTheCountyIsMatched() throws IOException {
        RecordId person = person("name=甲山 idNumber=11010519491231002X");
        Path list = folder.resolve("下发.csv");
        Files.writeString(list, """
                序号,姓名,身份证号码,户编号,问题描述
                1,甲山,11010519491231002X,,养老保险与人社部门不一致
                2,甲山,,1,住房面积为空
                3,丙山,440524188001010014,99,查无此人
                """);
        ImportWorkbook importing = new ImportWorkbook(desk);
        importing.write(importing.plan(list, ImportWorkbook.Kind.FINDINGS, Progress.SILENT), Progress.SILENT);

        List<Record> kept = new ListRecords(desk).run(RecordQuery.all("county_finding"));
        assertThat(kept).hasSize(3).allSatisfy(one -> assertThat(one.text("state")).isEqualTo("待核实"));
        assertThat(kept.stream().filter(one -> one.reference("person").filter(person::equals).isPresent())).hasSize(2);
        assertThat(kept.stream().filter(one -> one.reference("household").filter(household::equals).isPresent())).hasSize(2);
    }

    @Test
    void dutiesAreToldWithTheirDay() {
        RecordId person = person("name=甲山 birthDate=1949-12-31 chronicDiseases=高血压");
        put("follow_up", "person=" + person + " date=2026-11-01 kind=高血压 outcome=控制不满意");
        put("monitoring", "household=" + household + " state=核实中 clueDate=2026-11-15");

        List<ListDue.Item> due = new ListDue(desk, TODAY).run(Progress.SILENT);

        assertThat(due).anySatisfy(item -> {
            assertThat(item.rule()).isEqualTo("followUp.unsatisfactory");
            assertThat(item.on()).isEqualTo("2026-11-15");
            assertThat(item.daysLate()).isEqualTo(9);
        }).anySatisfy(item -> {
            assertThat(item.rule()).isEqualTo("case.recognition");
            assertThat(item.on()).isEqualTo("2026-11-30");
            assertThat(item.late()).isFalse();
        }).extracting(ListDue.Item::rule).contains("checkUp.old", "visit.monitored").doesNotContain("followUp.quarter");
    }
}
