package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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

/** A village and the province: what is sent arrives once, whole, and in order, whatever happens to the files. */
class ExchangeTest {

    @TempDir
    Path folder;
    private Province province;
    private Desk village;

    @BeforeEach
    void enrol() {
        province = new Province(folder);
        village = province.site("village", "V001");
    }

    @AfterEach
    void close() {
        province.close();
    }

    private RecordId household(Desk desk, String number) {
        return new PutRecord(desk).run("household", Map.of("householdNo", number, "headName", "吉克曲布")).id();
    }

    private Path export(Desk desk) {
        return new ExportPackage(desk).run(folder.resolve("stick"), 0, Progress.SILENT).files().getLast();
    }

    private List<Received> receive(Path... files) {
        return new ReceivePackages(province.desk).run(List.of(files), folder.resolve("receipts"), Progress.SILENT);
    }

    private static List<Record> households(Desk desk) {
        return new ListRecords(desk).run(RecordQuery.all("household"));
    }

    private static List<Map<String, String>> values(Desk desk) {
        return households(desk).stream().map(Record::fields).toList();
    }

    @Test
    void recordsArriveAndTheReceiptGoesHome() {
        household(village, "51990001000001");
        Path sent = export(village);
        assertThat(receive(sent)).extracting(Received::state).containsExactly(State.APPLIED);
        assertThat(values(province.desk)).isEqualTo(values(village)).hasSize(1);
        assertThat(new ReceivePackages(village).run(List.of(folder.resolve("receipts")), null, Progress.SILENT))
                .extracting(Received::state).containsExactly(State.APPLIED);
        assertThat(new SiteStatus(village).run().outbox()).extracting(SiteStatus.OutboxLine::state)
                .containsExactly("received");
    }

    @Test
    void theSamePackageTwiceChangesNothing() {
        household(village, "51990001000001");
        Path sent = export(village);
        receive(sent);
        assertThat(receive(sent)).extracting(Received::state).containsExactly(State.DUPLICATE);
        assertThat(households(province.desk)).hasSize(1);
    }

    @Test
    void aPackageThatComesTooEarlyWaitsForTheMissingOne() {
        household(village, "51990001000001");
        Path first = export(village);
        household(village, "51990001000002");
        Path second = export(village);
        household(village, "51990001000003");
        Path third = export(village);

        Received early = receive(third).getFirst();
        assertThat(early.state()).isEqualTo(State.WAITING);
        assertThat(early.missing()).containsExactly(1L, 2L);
        assertThat(households(province.desk)).isEmpty();
        assertThat(new SiteStatus(province.desk).run().sites().getFirst().gaps()).containsExactly(1L, 2L);

        assertThat(receive(second, first)).extracting(Received::state).containsExactly(State.APPLIED, State.APPLIED);
        assertThat(values(province.desk)).isEqualTo(values(village)).hasSize(3);
        assertThat(new SiteStatus(province.desk).run().sites().getFirst().received()).isEqualTo(3);
    }

    @Test
    void aDamagedFileIsRefusedAndTheOthersGoOn() throws IOException {
        household(village, "51990001000001");
        Path sent = export(village);
        byte[] bytes = Files.readAllBytes(sent);
        Path cut = Files.write(folder.resolve("cut.vbp"), Arrays.copyOf(bytes, bytes.length / 2));
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 1;
        Path changed = Files.write(folder.resolve("flipped.vbp"), flipped);
        Path empty = Files.write(folder.resolve("empty.vbp"), new byte[0]);
        assertThat(receive(cut, changed, empty, sent)).extracting(Received::state)
                .containsExactly(State.REFUSED, State.REFUSED, State.REFUSED, State.APPLIED);
        assertThat(households(province.desk)).hasSize(1);
    }

    @Test
    void previewWritesNothing() {
        household(village, "51990001000001");
        Path sent = export(village);
        Received would = new ReceivePackages(province.desk).preview(List.of(sent)).getFirst();
        assertThat(would.state()).isEqualTo(State.APPLIED);
        assertThat(would.changes()).isEqualTo(1);
        assertThat(households(province.desk)).isEmpty();
    }

    @Test
    void twoLaptopsOfOneVillageMeetInTheSameRecordAndBothValuesAreKept() {
        Desk other = province.site("village", "V001");
        RecordId id = household(village, "51990001000001");
        assertThat(household(other, "51990001000001")).isEqualTo(id);
        new SetFields(village).run(id, Map.of("phone", "13512345678"));
        new SetFields(other).run(id, Map.of("phone", "13987654321"));
        receive(export(village), export(other));
        assertThat(households(province.desk)).hasSize(1);
        List<ListConflicts.Conflict> conflicts = new ListConflicts(province.desk).run();
        assertThat(conflicts).extracting(ListConflicts.Conflict::field).containsExactly("phone");

        new ResolveConflict(province.desk).run(conflicts.getFirst().id(), conflicts.getFirst().values().getLast().write());
        assertThat(new ListConflicts(province.desk).run()).isEmpty();
        assertThat(households(province.desk).getFirst().text("phone"))
                .isEqualTo(conflicts.getFirst().values().getLast().value());
    }

    @Test
    void anEditTheProvinceHasNotSeenBeatsItsDeletion() {
        RecordId id = household(village, "51990001000001");
        receive(export(village));
        new DeleteRecord(province.desk).run(id, "误录");
        assertThat(households(province.desk)).isEmpty();
        new SetFields(village).run(id, Map.of("phone", "13512345678"));
        receive(export(village));
        assertThat(households(province.desk)).hasSize(1);
    }

    @Test
    void aSiteThatIsNotEnrolledIsToldSo() {
        Desk stranger = Province.opener().create(folder.resolve("stranger"), "village", "V999", "外村", "intl",
                Province.PASSWORD).desk();
        assertThatThrownBy(() -> export(stranger)).hasMessage("operation.notEnrolled");
        stranger.close();
    }

    @Test
    void aZeroReportIsAPackageWithoutChanges() {
        assertThat(receive(export(village)).getFirst().changes()).isZero();
        assertThat(new SiteStatus(province.desk).run().sites().getFirst().received()).isEqualTo(1);
    }

    @Test
    void partsOfLimitedSizeArriveTogether() {
        for (int i = 1; i <= 20; i++) {
            household(village, String.format("519900010000%02d", i));
        }
        ExportPackage.Exported exported = new ExportPackage(village).run(folder.resolve("stick"), 2000, Progress.SILENT);
        assertThat(exported.files().size()).isGreaterThan(1);
        assertThat(receive(exported.files().reversed().toArray(Path[]::new))).extracting(Received::state)
                .containsOnly(State.APPLIED);
        assertThat(values(province.desk)).isEqualTo(values(village)).hasSize(20);
    }
}
