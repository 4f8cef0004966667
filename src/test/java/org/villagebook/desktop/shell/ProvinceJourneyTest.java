package org.villagebook.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.Place;
import org.villagebook.operation.Desk;
import org.villagebook.operation.ListRecords;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/**
 * From three empty folders to a receipt, through the screens alone: province, village and unit are made and enrolled,
 * the village imports its roster and writes its days down, both export, the province receives, the receipts go home.
 */
class ProvinceJourneyTest {

    private static final Path ROSTER = Path.of(System.getProperty("villagebook.shared", "../shared"),
            "data", "province", "rosters", "V001.xlsx");

    @TempDir
    Path folder;
    private Path stick;
    private OfficePerson province;
    private OfficePerson village;
    private OfficePerson unit;

    @BeforeEach
    void threeComputersAndAStick() throws IOException {
        stick = Files.createDirectory(folder.resolve("stick"));
        province = new OfficePerson(Files.createDirectory(folder.resolve("province")));
        village = new OfficePerson(Files.createDirectory(folder.resolve("village")));
        unit = new OfficePerson(Files.createDirectory(folder.resolve("unit")));
    }

    @AfterEach
    void switchOff() {
        province.close();
        village.close();
        unit.close();
    }

    @Test
    void recordsReachTheProvinceAndTheReceiptComesHome() throws IOException {
        village.makeBook("village", "V001", "金岭村");
        request(village, "V001");
        unit.makeBook("unit", "U01", "省第一医院");
        request(unit, "U01");
        province.makeBook("province", "P51", "省级专班");
        List<String> codes = approve();

        village.arrive();
        accept(village, codes);
        importTheRoster();
        writeTheVillagesDays();
        Map<RecordId, Map<String, String>> villages = records(village.desk());
        export(village);
        unit.arrive();
        accept(unit, codes);
        fund(unit);
        Map<RecordId, Map<String, String>> units = records(unit.desk());
        export(unit);

        province.arrive();
        receive();
        villages.putAll(units);
        assertThat(records(province.desk())).isEqualTo(villages);
        province.leave();
        receiptGoesHome(village, "V001");
        receiptGoesHome(unit, "U01");
    }

    private void request(OfficePerson person, String code) {
        Path request = stick.resolve(code + ".vbq");
        person.command("同步");
        person.files().next(request);
        person.press("#enrol-request", () -> Files.exists(request));
        person.leave();
    }

    /** The codes that the province reads aloud. */
    private List<String> approve() {
        province.command("收件");
        province.files().next(stick.resolve("V001.vbq"), stick.resolve("U01.vbq"));
        province.press("#approve");
        province.waitFor("#approve-now");
        List<String> codes = province.texts(".short-code");
        assertThat(codes).hasSize(2);
        province.files().next(stick.resolve("list.vbt"));
        province.press("#approve-now");
        province.press("#approval-done");
        province.waitFor("#sites");
        province.leave();
        return codes;
    }

    private void accept(OfficePerson person, List<String> codes) {
        person.command("同步");
        person.files().next(stick.resolve("list.vbt"));
        person.press("#enrol-open", () -> person.shown("#enrol-accept"));
        assertThat(codes).contains(person.text("#short-code"));
        person.press("#enrol-accept");
        person.waitFor("#export");
    }

    /** The real-looking roster where it lies beside the project, else one of a single family. */
    private Path roster() throws IOException {
        return Files.exists(ROSTER) ? ROSTER : Files.writeString(folder.resolve("花名册.csv"), """
                户编号,人口编号,姓名,性别,出生日期,与户主关系,户主姓名
                51990001000001,5199000100000101,吉克曲布,男,1975-09-05,户主,吉克曲布
                51990001000001,5199000100000102,阿牛阿呷,女,1978-02-11,配偶,吉克曲布
                """);
    }

    private void importTheRoster() throws IOException {
        village.command("导入");
        for (boolean again : new boolean[] {false, true}) {
            village.files().next(roster());
            village.press("#choose-workbook");
            if (again) {
                village.waitFor("#nothing-to-import");
            } else {
                assertThat(count(village.desk(), "person")).isZero();
                village.press("#import");
                village.press("#import-another");
            }
        }
        assertThat(count(village.desk(), "person")).isPositive();
    }

    private void writeTheVillagesDays() {
        Record household = new ListRecords(village.desk()).run(RecordQuery.all("household")).getFirst();
        go(village, new Place.Entry("visit", Map.of("household", household.id().toString())));
        village.type("#field-content", "看望老人，屋顶漏雨");
        village.save();
        village.command("新建项目");
        village.type("#field-name", "村卫生室改建");
        village.save();
        RecordId project = only(village.desk(), "project").id();
        go(village, new Place.Entry("project_progress", Map.of("project", project.toString())));
        village.type("#field-date", "2026-05-01");
        village.type("#field-percent", "40");
        village.save();
        village.command("新建活动");
        village.type("#field-date", "2026-05-02");
        village.type("#field-kind", "义诊");
        village.save();
        RecordId activity = only(village.desk(), "activity").id();
        go(village, new Place.Entry("attendance", Map.of("activity", activity.toString())));
        village.type("#field-name", "吉克曲布");
        village.save();
        fund(village);
        for (String type : new String[] {"visit", "project_progress", "attendance", "fund"}) {
            assertThat(count(village.desk(), type)).as(type).isEqualTo(1);
        }
    }

    private static void fund(OfficePerson person) {
        person.command("新建帮扶资金");
        person.type("#field-date", "2026-05-03");
        person.type("#field-amount", "120000");
        person.save();
    }

    /** What a button on a page does. */
    private static void go(OfficePerson person, Place place) {
        person.window().run(() -> person.window().program().navigator().go(place));
    }

    private void export(OfficePerson person) {
        person.command("同步");
        person.waitFor("#export");
        person.files().next(stick);
        person.keysUntil(() -> person.rows("#packages") == 1, KeyCode.CONTROL, KeyCode.E);
        person.pressRow("#packages", () -> person.says(".light.lit", "已送出"));
        person.leave();
    }

    private void receive() {
        province.command("收件");
        province.files().next(stick);
        province.keysUntil(() -> province.shown("#import-files"), KeyCode.CONTROL, KeyCode.O);
        assertThat(records(province.desk())).as("a preview writes nothing").isEmpty();
        province.press("#import-files");
        province.press("#inbox-done");
        province.window().await(() -> province.shown("#sites") && province.rows("#sites") == 2);
    }

    private void receiptGoesHome(OfficePerson person, String code) throws IOException {
        person.arrive();
        person.command("同步");
        person.window().await(() -> person.shown("#packages") && person.rows("#packages") == 1);
        assertThat(person.texts(".light.lit")).contains("已送出").doesNotContain("省里已收");
        person.files().next(receipt(code));
        person.keysUntil(() -> person.says(".light.lit", "省里已收"), KeyCode.CONTROL, KeyCode.O);
        person.leave();
    }

    private Path receipt(String code) throws IOException {
        try (Stream<Path> receipts = Files.list(stick.resolve("回执"))) {
            return receipts.filter(file -> file.getFileName().toString().startsWith(code)).findFirst().orElseThrow();
        }
    }

    /** Everything in all lists of a book. */
    private static Map<RecordId, Map<String, String>> records(Desk desk) {
        Map<RecordId, Map<String, String>> all = new HashMap<>();
        desk.catalogue().types().forEach(type -> new ListRecords(desk).run(RecordQuery.all(type.id()))
                .forEach(record -> all.put(record.id(), record.fields())));
        return all;
    }

    private static long count(Desk desk, String type) {
        return new ListRecords(desk).count(RecordQuery.all(type));
    }

    private static Record only(Desk desk, String type) {
        return new ListRecords(desk).run(RecordQuery.all(type)).getFirst();
    }
}
