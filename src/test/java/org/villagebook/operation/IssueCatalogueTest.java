package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** The province adds a record type, its sites take it over, and records of it travel: files alone, and nobody's but its own. */
class IssueCatalogueTest {

    private static final String BEEHIVE = """
            id: beehive
            zh: 蜂箱
            en: Beehive
            fields:
              hiveNo: { zh: 蜂箱号, en: Hive number, type: text, required: true }
            """;

    @TempDir
    Path folder;
    private Province province;
    private Desk village;
    private Path issue;

    @BeforeEach
    void provinceWithAFurtherType() throws IOException {
        province = new Province(folder);
        village = province.site("village", "V001");
        issue = folder.resolve("catalogue.vbc");
        add("beehive.yaml", BEEHIVE);
    }

    @AfterEach
    void close() {
        province.close();
    }

    private void add(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("province").resolve("catalogue")).resolve(name), text);
        province.desk.close();
        province.desk = Province.opener().open(folder.resolve("province"), Province.PASSWORD);
    }

    private Desk reopened() {
        village.close();
        Desk again = Province.opener().open(village.folder(), Province.PASSWORD);
        province.replace(village, again);
        village = again;
        return again;
    }

    @Test
    void aVillageTakesTheTypeOverAndItsRecordsReachTheProvince() {
        new IssueCatalogue(province.desk).run(issue);
        assertThat(new ApplyCatalogue(village).look(issue).added()).containsExactly("蜂箱");
        assertThat(village.folder().resolve("catalogue")).as("looking changes nothing").doesNotExist();
        new ApplyCatalogue(village).run(issue);
        new PutRecord(reopened()).run("beehive", Map.of("hiveNo", "H-01"));
        List<Path> stick = new ExportPackage(village).run(folder.resolve("stick"), 0, Progress.SILENT).files();
        new ReceivePackages(province.desk).run(stick, null, Progress.SILENT);
        assertThat(new ListRecords(province.desk).run(RecordQuery.all("beehive"))).extracting(hive -> hive.text("hiveNo"))
                .containsExactly("H-01");
    }

    @Test
    void theSameIssueAgainChangesNothingAndAnOlderOneIsRefused() throws IOException {
        new IssueCatalogue(province.desk).run(issue);
        new ApplyCatalogue(village).run(issue);
        assertThat(new ApplyCatalogue(village).run(issue).known()).isTrue();
        add("beehive.yaml", BEEHIVE.replace("fields:", "version: 2\nfields:\n  honey: { zh: 蜜, en: Honey, type: decimal }"));
        Path next = folder.resolve("next.vbc");
        new IssueCatalogue(province.desk).run(next);
        reopened();
        assertThat(new ApplyCatalogue(village).run(next).newer()).containsExactly("蜂箱");
        assertThat(reopened().catalogue().require("beehive").field("honey")).isPresent();
        assertThatThrownBy(() -> new ApplyCatalogue(village).run(issue)).hasMessage("operation.olderCatalogue");
    }

    @Test
    void whatAnotherProvinceSignedIsRefused() throws IOException {
        try (Province other = new Province(folder.resolve("other"))) {
            Files.createDirectories(folder.resolve("other/province/catalogue"));
            Files.writeString(folder.resolve("other/province/catalogue/beehive.yaml"), BEEHIVE);
            new IssueCatalogue(other.desk).run(issue);
        }
        assertRefused("PK-62");
    }

    @Test
    void noFlippedByteIsTakenOver() throws IOException {
        new IssueCatalogue(province.desk).run(issue);
        byte[] whole = Files.readAllBytes(issue);
        for (int at = 0; at < whole.length; at += 7) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x10;
            Files.write(issue, flipped);
            assertThatThrownBy(() -> new ApplyCatalogue(village).look(issue)).as("byte " + at)
                    .isInstanceOf(Problem.PackageRejected.class);
        }
    }

    private void assertRefused(String code) {
        assertThatThrownBy(() -> new ApplyCatalogue(village).run(issue)).isInstanceOfSatisfying(Problem.PackageRejected.class,
                rejected -> assertThat(rejected.code()).isEqualTo(code));
    }

    @Test
    void aTypeThatContradictsTheSitesOwnIsNamedAndNothingIsTakenOver() throws IOException {
        Path own = Files.createDirectories(village.folder().resolve("catalogue"));
        Files.writeString(own.resolve("own.yaml"), BEEHIVE);
        new IssueCatalogue(province.desk).run(issue);
        assertThatThrownBy(() -> new ApplyCatalogue(village).run(issue)).hasMessage("catalogue.duplicateType");
        assertThat(own.resolve("issued")).doesNotExist();
        assertThat(reopened().catalogue().type("beehive")).isPresent();
    }

    @Test
    void itComesHomeAmongTheOtherFilesOnTheStick() {
        new IssueCatalogue(province.desk).run(folder.resolve("home/catalogue.vbc"));
        List<Received> taken = new ReceivePackages(village).run(List.of(folder.resolve("home")), null, Progress.SILENT);
        assertThat(taken).singleElement().satisfies(one -> assertThat(one.state()).isEqualTo(Received.State.APPLIED));
        assertThat(reopened().catalogue().type("beehive")).isPresent();
    }

    @Test
    void onlyTheProvinceIssues() {
        assertThatThrownBy(() -> new IssueCatalogue(village).run(issue)).hasMessage("operation.onlyProvince");
        assertThat(new ListRecords(village).run(RecordQuery.all("household"))).isEqualTo(List.<Record>of());
    }
}
