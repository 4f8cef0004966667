package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.operation.Received.State;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** Backups, restored and copied books: what somebody wrote arrives once, and no number stands for two things. */
class RestoreTest {

    @TempDir
    Path folder;
    private Province province;
    private Desk village;
    private int trips;

    @BeforeEach
    void enrol() {
        province = new Province(folder);
        village = province.site("village", "V001");
    }

    @AfterEach
    void close() {
        province.close();
    }

    private static RecordId household(Desk desk, String number) {
        return new PutRecord(desk).run("household", Map.of("householdNo", number, "headName", "吉克曲布")).id();
    }

    private static List<String> numbers(Desk desk) {
        return new ListRecords(desk).run(RecordQuery.all("household")).stream().map(each -> each.text("householdNo"))
                .sorted().toList();
    }

    private List<Received> trip(Desk site) {
        return province.trip(site, folder.resolve("stick" + ++trips));
    }

    private Path stick() {
        return folder.resolve("stick" + ++trips);
    }

    private static String hash(Desk desk) {
        return new VerifyBook(desk).run(Progress.SILENT).hash();
    }

    private Path backup(Desk desk) {
        return new BackUpBook(desk).run(folder.resolve("backups")).file();
    }

    private Desk restore(Path backup) {
        village.close();
        Desk restored = Province.opener().restore(backup, village.folder(), () -> Province.PASSWORD);
        province.replace(village, restored);
        village = restored;
        return restored;
    }

    @Test
    void aBackupIsEncryptedAndComesBackWhole() throws IOException {
        household(village, "51990001000001");
        String before = hash(village);
        Path backup = backup(village);
        byte[] bytes = Files.readAllBytes(backup);
        if (village.encrypted()) {
            assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("吉克曲布").doesNotContain("51990001000001");
        }
        household(village, "51990001000002");
        restore(backup);
        assertThat(hash(village)).isEqualTo(before);
        assertThat(village.epoch()).isEqualTo(2);
        try (var kept = Files.list(village.folder())) {
            assertThat(kept.map(file -> file.getFileName().toString())).anyMatch(name -> name.startsWith("replaced-"));
        }
        new UndoLast(village).run();
        assertThat(numbers(village)).isEmpty();
    }

    @Test
    void aDamagedBackupChangesNothing() throws IOException {
        household(village, "51990001000001");
        byte[] bytes = Files.readAllBytes(backup(village));
        String before = hash(village);
        village.close();
        bytes[bytes.length / 2] ^= 1;
        Path flipped = Files.write(folder.resolve("flipped.vbb"), bytes);
        Path cut = Files.write(folder.resolve("cut.vbb"), Arrays.copyOf(bytes, bytes.length / 3));
        Path other = Files.write(folder.resolve("other.vbb"), new byte[100]);
        for (Path file : List.of(flipped, cut)) {
            assertThatThrownBy(() -> Province.opener().restore(file, village.folder(), () -> Province.PASSWORD))
                    .hasMessage("book.backupDamaged");
        }
        assertThatThrownBy(() -> Province.opener().restore(other, village.folder(), () -> Province.PASSWORD))
                .hasMessage("book.notABackup");
        Desk again = Province.opener().open(village.folder(), Province.PASSWORD);
        province.replace(village, again);
        assertThat(hash(again)).isEqualTo(before);
        assertThat(again.epoch()).isEqualTo(1);
    }

    @Test
    void whatOnlyTheProvinceStillHasComesHome() {
        household(village, "51990001000001");
        trip(village);
        household(village, "51990001000002");
        Path backup = backup(village);
        household(village, "51990001000003");
        Path stick = stick();
        new ExportPackage(village).run(stick, 0, Progress.SILENT);
        new ReceivePackages(province.desk).run(List.of(stick), null, Progress.SILENT);

        restore(backup);
        assertThat(numbers(village)).hasSize(2);
        household(village, "51990001000004");
        assertThat(trip(village)).extracting(Received::state).containsOnly(State.APPLIED);
        assertThat(numbers(village)).hasSize(4).isEqualTo(numbers(province.desk));
        assertThat(hash(village)).isEqualTo(hash(province.desk));
        trip(village);
        assertThat(hash(village)).isEqualTo(hash(province.desk));
        assertThat(new ListConflicts(province.desk).run()).isEmpty();
    }

    @Test
    void whatWasNeverSentBeforeTheRestoreIsSentAfterIt() {
        household(village, "51990001000001");
        trip(village);
        household(village, "51990001000002");
        restore(backup(village));
        assertThat(trip(village)).extracting(Received::state).containsOnly(State.APPLIED);
        assertThat(numbers(province.desk)).hasSize(2);
    }

    @Test
    void ofTwoCopiesOfOneDiskNeitherLosesAnything() throws IOException {
        RecordId shared = household(village, "51990001000001");
        trip(village);
        List<Desk> copies = province.cloned(village, folder.resolve("clone"));
        Desk first = copies.getFirst();
        Desk second = copies.getLast();
        household(first, "51990001000002");
        new SetFields(first).run(shared, Map.of("phone", "13512345678"));
        household(second, "51990001000003");
        new SetFields(second).run(shared, Map.of("hamlet", "上坪"));
        assertThat(trip(first)).extracting(Received::state).containsOnly(State.APPLIED);
        assertThat(trip(second)).extracting(Received::state).containsOnly(State.FROZEN);
        household(first, "51990001000004");
        assertThat(trip(first)).extracting(Received::state).containsOnly(State.FROZEN);
        assertThat(numbers(province.desk)).hasSize(2);

        String device = first.book().settings().deviceId();
        new ReleaseDevice(province.desk).run(device);
        Path request = folder.resolve("again.vbq");
        Path approval = folder.resolve("again.vbt");
        new RenewDevice(second).asNewDevice(request);
        new ApproveEnrolment(province.desk).run(List.of(request), approval);
        new AcceptEnrolment(second).run(approval);
        trip(second);
        trip(first);
        trip(first);
        trip(second);
        assertThat(numbers(province.desk)).hasSize(4);
        Record household = province.desk.book().read().find("household", shared).orElseThrow();
        assertThat(household.text("phone")).isEqualTo("13512345678");
        assertThat(household.text("hamlet")).isEqualTo("上坪");
        assertThat(new ListConflicts(province.desk).run()).isEmpty();
        assertThat(hash(first)).isEqualTo(hash(second)).isEqualTo(hash(province.desk));
    }

    @Test
    void anOldImagePutBackByHandLearnsItFromTheReceipt() throws IOException {
        RecordId shared = household(village, "51990001000001");
        trip(village);
        List<Desk> copies = province.cloned(village, folder.resolve("image"));
        Desk lost = copies.getFirst();
        Desk image = copies.getLast();
        new SetFields(lost).run(shared, Map.of("phone", "13512345678"));
        trip(lost);
        new SetFields(image).run(shared, Map.of("hamlet", "上坪"));
        household(image, "51990001000002");
        assertThat(trip(image)).extracting(Received::state).containsOnly(State.FROZEN);
        assertThat(image.epoch()).isEqualTo(2);
        new ReleaseDevice(province.desk).run(image.book().settings().deviceId());
        assertThat(trip(image)).extracting(Received::state).containsOnly(State.APPLIED);
        assertThat(image.epoch()).isEqualTo(2);
        assertThat(numbers(province.desk)).hasSize(2);
        trip(image);
        assertThat(hash(image)).isEqualTo(hash(province.desk));
        assertThat(province.desk.book().read().find("household", shared).orElseThrow().text("phone"))
                .isEqualTo("13512345678");
    }

    @Test
    void decisionsOfTheOfficeAndWorkOfTheOtherLaptopComeHome() {
        Desk other = province.site("village", "V001");
        RecordId shared = household(village, "51990001000001");
        household(other, "51990001000001");
        new SetFields(village).run(shared, Map.of("phone", "13512345678"));
        new SetFields(other).run(shared, Map.of("phone", "13987654321"));
        trip(village);
        trip(other);
        ListConflicts.Conflict conflict = new ListConflicts(province.desk).run().getFirst();
        new ResolveConflict(province.desk).run(conflict.id(), conflict.values().getLast().write());
        trip(village);
        trip(other);
        assertThat(new ListConflicts(village).run()).isEmpty();
        assertThat(hash(village)).isEqualTo(hash(other)).isEqualTo(hash(province.desk));
        Path quiet = stick();
        new ExportPackage(village).run(quiet, 0, Progress.SILENT);
        new ReceivePackages(province.desk).run(List.of(quiet), quiet.resolve("back"), Progress.SILENT);
        new ExportPackage(village).run(quiet.resolve("again"), 0, Progress.SILENT);
        new ReceivePackages(province.desk).run(List.of(quiet.resolve("again")), quiet.resolve("back2"), Progress.SILENT);
        assertThat(quiet.resolve("back2").toFile().list()).noneMatch(name -> name.endsWith(".vbp"));
    }

    @Test
    void aSuccessorsLaptopGetsTheRecordsOfTheSite() {
        household(village, "51990001000001");
        household(village, "51990001000002");
        Desk stranger = province.site("village", "V002");
        household(stranger, "51990002000001");
        trip(village);
        trip(stranger);
        Desk successor = province.site("village", "V001");
        List<HandOver.Given> given = new HandOver(province.desk).run("V001", folder.resolve("handed"), 2_000,
                Progress.SILENT);
        assertThat(given).hasSize(2);
        new ReceivePackages(successor).run(List.of(folder.resolve("handed")), null, Progress.SILENT);
        assertThat(numbers(successor)).containsExactly("51990001000001", "51990001000002");
        assertThat(hash(successor)).isEqualTo(hash(village));
    }

    @Test
    void aLostLaptopIsStoppedAndReported() {
        household(village, "51990001000001");
        trip(village);
        String device = village.book().settings().deviceId();
        household(village, "51990001000002");
        new RevokeDevice(province.desk).run(device, 0, 0, folder.resolve("list.vbt"));
        Path stick = stick();
        new ExportPackage(village).run(stick, 0, Progress.SILENT);
        assertThat(new ReceivePackages(province.desk).run(List.of(stick), null, Progress.SILENT))
                .extracting(Received::code).containsExactly("PK-11");
        ReportLoss.Loss loss = new ReportLoss(province.desk).run(device);
        assertThat(loss.records()).containsEntry("household", 1L);
        assertThat(loss.lastNumber()).isEqualTo(1);
        assertThat(loss.revoked()).isTrue();
    }
}
