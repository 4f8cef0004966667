package org.villagebook.desktop.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.Place;
import org.villagebook.operation.AcceptEnrolment;
import org.villagebook.operation.ApproveEnrolment;
import org.villagebook.operation.Desk;
import org.villagebook.operation.DeskOpener;
import org.villagebook.operation.ExportPackage;
import org.villagebook.operation.ImportWorkbook;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.MarkCarried;
import org.villagebook.operation.PutRecord;
import org.villagebook.operation.ReceivePackages;
import org.villagebook.operation.RequestEnrolment;
import org.villagebook.operation.SetFields;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;

/** Draws enrolment, sync, inbox and import: {@code ./mvnw -q test -Dtest=TransferGalleryTest -Dgallery=true}. */
@EnabledIfSystemProperty(named = "gallery", matches = "true")
class TransferGalleryTest {

    private static final Path PICTURES = Path.of("docs", "screenshots");
    private static final Path ROSTER = Path.of(System.getProperty("villagebook.shared", "../shared"),
            "data", "province", "rosters", "V001.xlsx");
    private static final List<String> NAMES = List.of("金岭村", "青水村", "木尔村", "阿波村", "洛呷村", "石门村");

    @TempDir
    Path folder;
    private final List<Desk> open = new ArrayList<>();
    private Desk province;
    /** How long ago the province receives. */
    private int days = 3;

    @Test
    void everyScreenInLightAndDark() {
        province = desk("province", "province", "P51", "省级专班", () -> Instant.now().minus(Duration.ofDays(days)));
        province();
        Desk village = site("village", "V001", "金岭村", "village");
        villagePackages(village);
        Desk stranger = desk("stranger", "village", "V099", "新田村", InstantSource.system());
        new RequestEnrolment(stranger).run(folder.resolve("V099.vbq"));
        new ApproveEnrolment(province).run(List.of(folder.resolve("V099.vbq")), folder.resolve("answer.vbt"));
        new RequestEnrolment(desk("later", "unit", "U07", "省第三人民医院", InstantSource.system()))
                .run(folder.resolve("U07.vbq"));
        new RequestEnrolment(desk("later2", "village", "V100", "高坪村", InstantSource.system()))
                .run(folder.resolve("V100.vbq"));
        open.forEach(Desk::close);
        for (boolean dark : new boolean[] {false, true}) {
            at("stranger", dark, this::guide);
            at("village", dark, this::sync);
            at("province", dark, this::inbox);
            at("stranger", dark, this::roster);
        }
        at("stranger", false, this::inEnglish);
        at("village", false, this::inEnglish);
        at("province", false, this::inEnglish);
    }

    private Desk desk(String where, String role, String code, String name, InstantSource clock) {
        Desk made = new DeskOpener(clock, new SecureRandom()).create(folder.resolve(where).resolve("book"), role, code,
                name, "intl", OfficePerson.PASSWORD.toCharArray()).desk();
        open.add(made);
        return made;
    }

    private Desk site(String role, String code, String name, String where) {
        Desk site = desk(where, role, code, name, InstantSource.system());
        Path request = folder.resolve(where + ".vbq");
        Path answer = folder.resolve(where + ".vbt");
        new RequestEnrolment(site).run(request);
        new ApproveEnrolment(province).run(List.of(request), answer);
        new AcceptEnrolment(site).run(answer);
        return site;
    }

    private static void household(Desk desk, int number) {
        new PutRecord(desk).run("household", Map.of("householdNo", "5199000100%04d".formatted(number),
                "headName", "吉克曲布", "phone", "1350000%04d".formatted(number)));
    }

    private Path export(Desk desk) {
        return new ExportPackage(desk).run(folder.resolve("stick"), 0, Progress.SILENT).files().getLast();
    }

    private void receive(Path... files) {
        new ReceivePackages(province).run(List.of(files), folder.resolve("receipts"), Progress.SILENT);
    }

    private void province() {
        for (int i = 1; i < NAMES.size(); i++) {
            Desk site = site("village", "V00" + (i + 1), NAMES.get(i), "s" + i);
            household(site, i);
            Path first = export(site);
            household(site, i + 10);
            Path second = export(site);
            household(site, i + 20);
            Path third = export(site);
            switch (i) {
                case 1 -> receive(first, third);
                case 2 -> receive(first, second, third);
                case 3 -> {
                    days = 41;
                    receive(first);
                    days = 3;
                }
                case 4 -> receive(first);
                default -> { }
            }
        }
        Desk one = site("unit", "U01", "省第一人民医院", "u1");
        Desk other = site("unit", "U01", "省第一人民医院", "u2");
        for (Desk desk : List.of(one, other)) {
            new PutRecord(desk).run("fund", Map.of("date", "2026-05-03", "kind", "引进资金", "amount", "120000",
                    "village", "金岭村"));
        }
        Record fund = new ListRecords(one).run(RecordQuery.all("fund")).getFirst();
        List<Record> same = new ListRecords(other).run(RecordQuery.all("fund"));
        new SetFields(one).run(fund.id(), Map.of("amount", "150000"));
        new SetFields(other).run(same.getFirst().id(), Map.of("amount", "180000"));
        receive(export(one), export(other));
    }

    private void villagePackages(Desk village) {
        household(village, 1);
        Path first = export(village);
        household(village, 2);
        Path second = export(village);
        days = 0;
        receive(first, second);
        new ReceivePackages(village).run(List.of(folder.resolve("receipts")), null, Progress.SILENT);
        household(village, 3);
        export(village);
        new MarkCarried(village).run(1, 3);
        household(village, 4);
        household(village, 5);
        export(village);
        household(village, 6);
        try {
            Files.copy(second, Files.createDirectories(folder.resolve("mail")).resolve(second.getFileName()));
            Path newest = newest("V001");
            Files.copy(newest, folder.resolve("mail").resolve(newest.getFileName()));
            Files.write(folder.resolve("mail/V005-9c1e-1-0001.vbp"), new byte[0]);
            Files.copy(second, folder.resolve("mail/照片.vbp"));
            Files.writeString(folder.resolve("mail/照片.vbp"), "not a package");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path newest(String code) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("stick"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(code)).max(Path::compareTo).orElseThrow();
        }
    }

    @FunctionalInterface
    private interface Visit {
        void look(OfficePerson person, boolean dark);
    }

    private void at(String where, boolean dark, Visit visit) {
        try (OfficePerson person = new OfficePerson(folder.resolve(where))) {
            person.arrive();
            person.window().run(() -> {
                person.window().program().choices().setDark(dark);
                person.window().program().redraw();
            });
            visit.look(person, dark);
        }
    }

    private static void picture(OfficePerson person, String name, boolean dark) {
        person.window().pause(500);
        person.window().picture(PICTURES.resolve(name + (dark ? "-dark" : "-light") + ".png"));
    }

    private static void go(OfficePerson person, String activity) {
        person.window().run(() -> person.window().program().navigator().go(new Place.Home(activity)));
    }

    private void guide(OfficePerson person, boolean dark) {
        go(person, "sync");
        person.waitFor("#enrol-request");
        picture(person, "enrolment", dark);
        person.files().next(folder.resolve("answer.vbt"));
        person.press("#enrol-open");
        person.waitFor("#enrol-accept");
        picture(person, "enrolment-code", dark);
    }

    private void inEnglish(OfficePerson person, boolean dark) {
        person.window().run(() -> {
            person.window().program().choices().setLocale(Locale.ENGLISH);
            person.window().program().redraw();
        });
        String role = person.desk().site().role().word();
        go(person, role.equals("province") ? "inbox" : "sync");
        person.window().await(() -> person.shown("#sites") || person.shown("#packages") || person.shown("#enrol-request"));
        picture(person, (role.equals("province") ? "inbox" : person.find("#packages") == null ? "enrolment" : "sync")
                + "-english", dark);
        if (!role.equals("province")) {
            go(person, "roster");
            person.files().next(ROSTER);
            person.press("#choose-workbook");
            person.waitFor("#findings");
            picture(person, "import-english", dark);
        }
    }

    private void sync(OfficePerson person, boolean dark) {
        go(person, "sync");
        person.waitFor("#packages");
        picture(person, "sync", dark);
        person.files().next(folder.resolve("receipts"));
        person.keys(KeyCode.CONTROL, KeyCode.O);
        person.waitFor("#receipts");
        picture(person, "sync-receipts", dark);
    }

    private void inbox(OfficePerson person, boolean dark) {
        go(person, "inbox");
        person.waitFor("#sites");
        person.window().await(() -> person.rows("#sites") > 0);
        picture(person, "inbox", dark);
        tab(person, 1);
        picture(person, "inbox-conflicts", dark);
        tab(person, 2);
        picture(person, "inbox-arrived", dark);
        tab(person, 0);
        person.files().next(folder.resolve("U07.vbq"), folder.resolve("V100.vbq"));
        person.press("#approve");
        person.waitFor("#approve-now");
        picture(person, "approval", dark);
        go(person, "settings");
        go(person, "inbox");
        person.files().next(folder.resolve("mail"));
        person.keys(KeyCode.CONTROL, KeyCode.O);
        person.waitFor("#import-files");
        picture(person, "inbox-preview", dark);
        person.press("#import-files");
        person.waitFor("#inbox-done");
        picture(person, "inbox-done", dark);
    }

    private void roster(OfficePerson person, boolean dark) {
        go(person, "roster");
        person.waitFor("#choose-workbook");
        picture(person, "import", dark);
        person.files().next(ROSTER);
        person.press("#choose-workbook");
        person.waitFor("#findings");
        picture(person, dark ? "import-again" : "import-preview", dark);
        if (dark) {
            return;
        }
        tab(person, 2);
        picture(person, "import-added", false);
        person.press("#import");
        person.waitFor("#import-another");
        picture(person, "import-done", false);
        Desk desk = person.desk();
        new ListRecords(desk).run(RecordQuery.all("person")).stream().limit(12).forEach(one ->
                new SetFields(desk).run(one.id(), Map.of("education", "文盲或半文盲", "health", "长期慢性病")));
        person.press("#import-another");
        person.files().next(ROSTER);
        person.press("#choose-workbook");
        person.waitFor("#findings");
        tab(person, 1);
        picture(person, "import-changed", false);
        new ImportWorkbook(desk).write(new ImportWorkbook(desk).plan(ROSTER, ImportWorkbook.Kind.ROSTER,
                Progress.SILENT), Progress.SILENT);
    }

    private static void tab(OfficePerson person, int index) {
        person.window().run(() -> ((TabPane) person.find(".record-page .tab-pane")).getSelectionModel().select(index));
    }
}
