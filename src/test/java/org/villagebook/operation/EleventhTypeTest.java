package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.operation.ImportWorkbook.Kind;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/**
 * A record type that the program was not built with: one YAML file in the folder of the book and no Java. A record of
 * it is entered, listed, found, imported, sent, received, changed and undone.
 */
class EleventhTypeTest {

    private static final String BEEHIVE = """
            id: beehive
            zh: 蜂箱
            en: Beehive
            parent: household
            fields:
              household: { zh: 农户, en: Household, type: reference, to: household, required: true, headings: [户编号] }
              hiveNo: { zh: 蜂箱号, en: Hive number, type: text, required: true, search: number }
              keeper: { zh: 养蜂人, en: Keeper, type: text, search: name }
              date: { zh: 安置日期, en: Placed on, type: date }
              honey: { zh: 年产蜜, en: Honey a year, type: decimal, unit: { zh: 公斤, en: kg }, min: 0 }
              value: { zh: 产值, en: Value, type: money, unit: { zh: 元, en: yuan }, min: 0 }
              bees: { zh: 蜂种, en: Bees, type: code, codes: { 中蜂: Apis cerana, 意蜂: Apis mellifera } }
            key: [household, hiveNo]
            title: hiveNo
            sort: hiveNo
            """;

    @TempDir
    Path folder;
    private Province province;
    private Desk village;

    @BeforeEach
    void addOneFile() throws IOException {
        for (String book : List.of("province", "V001-0")) {
            Path catalogue = Files.createDirectories(folder.resolve(book).resolve("catalogue"));
            Files.writeString(catalogue.resolve("beehive.yaml"), BEEHIVE);
        }
        province = new Province(folder);
        village = province.site("village", "V001");
        new PutRecord(village).run("household", Map.of("householdNo", "51990001000001", "headName", "吉克曲布"));
    }

    @AfterEach
    void close() {
        province.close();
    }

    private static List<Record> hives(Desk desk) {
        return new ListRecords(desk).run(RecordQuery.all("beehive"));
    }

    private RecordId put() {
        return new PutRecord(village).run("beehive", Map.of("householdNo", "51990001000001", "hiveNo", "H-01",
                "keeper", "单田芳", "honey", "12.5", "value", "1,250.50", "bees", "中蜂")).id();
    }

    @Test
    void itIsEnteredListedFoundAndUndone() {
        RecordId id = put();
        assertThat(hives(village)).singleElement().satisfies(hive -> {
            assertThat(hive.text("value")).isEqualTo("125050");
            assertThat(hive.text("honey")).isEqualTo("12.5");
            assertThat(hive.reference("household")).isPresent();
        });
        assertThat(new SearchRecords(village).run("stf", 5)).extracting(hit -> hit.record().id()).containsExactly(id);
        new SetFields(village).run(id, Map.of("蜂种", "意蜂"));
        assertThat(new ShowRecord(village).history(id)).hasSize(2);
        new UndoLast(village).run();
        assertThat(hives(village).getFirst().text("bees")).isEqualTo("中蜂");
        new UndoLast(village).run();
        assertThat(hives(village)).isEmpty();
    }

    @Test
    void itIsImportedFromALedgerTwiceWithTheSameResult() throws IOException {
        Path ledger = folder.resolve("蜂箱.csv");
        Files.write(ledger, "户编号,蜂箱号,养蜂人,安置日期,年产蜜,产值,蜂种\n51990001000001,H-02,曾国,2019-04-01,8,800,意蜂\n"
                .getBytes(StandardCharsets.UTF_8));
        ImportWorkbook verb = new ImportWorkbook(village);
        verb.write(verb.plan(ledger, Kind.LEDGER, Progress.SILENT), Progress.SILENT);
        assertThat(hives(village)).singleElement().satisfies(hive -> assertThat(hive.text("hiveNo")).isEqualTo("H-02"));
        assertThat(verb.plan(ledger, Kind.LEDGER, Progress.SILENT).lines()).isEmpty();
    }

    @Test
    void itTravelsToTheProvince() {
        put();
        ExportPackage.Exported sent = new ExportPackage(village).run(folder.resolve("stick"), 0, Progress.SILENT);
        new ReceivePackages(province.desk).run(sent.files(), null, Progress.SILENT);
        assertThat(hives(province.desk)).extracting(Record::fields)
                .isEqualTo(hives(village).stream().map(Record::fields).toList()).hasSize(1);
    }
}
