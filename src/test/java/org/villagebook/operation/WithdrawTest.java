package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.villagebook.operation.Received.State;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** A package that was applied can be taken out again, and the book is as if it had never come. */
class WithdrawTest {

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

    private static RecordId household(Desk desk, String number) {
        return new PutRecord(desk).run("household", Map.of("householdNo", number, "headName", "吉克曲布")).id();
    }

    private Path export(Desk desk) {
        return new ExportPackage(desk).run(folder.resolve("stick"), 0, Progress.SILENT).files().getLast();
    }

    private static List<Received> receive(Desk desk, Path... files) {
        return new ReceivePackages(desk).run(List.of(files), null, Progress.SILENT);
    }

    private static List<Record> households(Desk desk) {
        return new ListRecords(desk).run(RecordQuery.all("household"));
    }

    private static String device(Desk desk) {
        return desk.book().settings().deviceId();
    }

    @Test
    void withdrawingTellsWhatGoesAndReceivingBringsItBack() {
        RecordId first = household(village, "51990001000001");
        Path one = export(village);
        household(village, "51990001000002");
        new SetFields(village).run(first, Map.of("phone", "13512345678"));
        Path two = export(village);
        household(village, "51990001000003");
        Path three = export(village);
        receive(province.desk, one, two, three);
        String before = province.desk.book().read().stateHash();
        new SetFields(province.desk).run(first, Map.of("phone", "13987654321"));
        new UndoLast(province.desk).run();

        Consequences would = new WithdrawPackage(province.desk).look(device(village), 1, 2);
        assertThat(households(province.desk)).hasSize(3);
        Consequences done = new WithdrawPackage(province.desk).run(device(village), 1, 2);
        assertThat(done).isEqualTo(would);
        assertThat(done.packages()).extracting(Consequences.Left::seq).containsExactly(2L, 3L);
        assertThat(done.types().get("household")).isEqualTo(new Consequences.Undone(2, 0, 0));
        assertThat(done.builtOn()).extracting(Consequences.BuiltOn::field).containsExactly("phone");
        assertThat(households(province.desk)).hasSize(1);
        assertThat(new SearchRecords(province.desk).run("51990001000003", 5)).isEmpty();
        assertThat(new SiteStatus(province.desk).run().sites().getFirst().received()).isEqualTo(1);

        // The third one waits in the office; it comes in by itself once the second is there again.
        assertThat(new SiteStatus(province.desk).run().sites().getFirst().gaps()).containsExactly(2L);
        assertThat(receive(province.desk, two)).extracting(Received::state).containsExactly(State.APPLIED);
        assertThat(households(province.desk)).hasSize(3);
        assertThat(before).isNotEqualTo(province.desk.book().read().stateHash());
    }

    @Test
    void theReceiptTellsTheVillageAndItsChangesRideAgain() {
        household(village, "51990001000001");
        receiveWithReceipt(export(village));
        assertThat(new SiteStatus(village).run().outbox()).extracting(SiteStatus.OutboxLine::state)
                .containsExactly("received");
        new WithdrawPackage(province.desk).run(device(village), 1, 1);
        Path next = export(village);
        receiveWithReceipt(next);
        assertThat(new SiteStatus(village).run().outbox()).extracting(SiteStatus.OutboxLine::state)
                .containsExactly("carried", "made");
    }

    private void receiveWithReceipt(Path file) {
        new ReceivePackages(province.desk).run(List.of(file), folder.resolve("receipts"), Progress.SILENT);
        new ReceivePackages(village).run(List.of(folder.resolve("receipts")), null, Progress.SILENT);
    }

    @Test
    void whatWasNotAppliedCannotBeWithdrawn() {
        assertThatThrownBy(() -> new WithdrawPackage(province.desk).run(device(village), 1, 1))
                .hasMessage("operation.noSuchPackage");
    }

    @Test
    void previewTellsTheEffectOfAWholeBatchAndWritesNothing() {
        RecordId first = household(village, "51990001000001");
        Path one = export(village);
        new DeleteRecord(village).run(first, "误录");
        household(village, "51990001000002");
        Path two = export(village);
        String before = province.desk.book().read().stateHash();
        List<Received> would = new ReceivePackages(province.desk).preview(List.of(two, one));
        assertThat(would).extracting(Received::state).containsExactly(State.APPLIED, State.APPLIED);
        assertThat(would.getLast().effect().types().get("household"))
                .isEqualTo(new Effect.Count(2, 0, 1));
        assertThat(province.desk.book().read().stateHash()).isEqualTo(before);
        assertThat(province.desk.book().packages().incoming(10)).isEmpty();
        assertThat(folder.resolve("province/inbox")).doesNotExist();
    }

    /** Three laptops of two villages, edits and deletions in any mix; then any package leaves. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theBookIsAsIfThePackageHadNeverCome(long seed) throws IOException {
        Random random = new Random(seed);
        List<Desk> desks = List.of(village, province.site("village", "V001"), province.site("village", "V002"));
        Desk fresh = province.copyOfOffice(folder.resolve("fresh"));
        Desk office = province.desk;
        List<Path> files = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int who = random.nextInt(desks.size());
            for (int edits = random.nextInt(6); edits > 0; edits--) {
                edit(desks.get(who), random);
            }
            files.add(export(desks.get(who)));
            from.add(who);
        }
        receive(office, files.toArray(Path[]::new));
        int index = random.nextInt(files.size());
        long seq = from.subList(0, index + 1).stream().filter(from.get(index)::equals).count();
        new WithdrawPackage(office).run(device(desks.get(from.get(index))), 1, seq);
        for (int i = 0; i < files.size(); i++) {
            if (i < index || !from.get(i).equals(from.get(index))) {
                receive(fresh, files.get(i));
            }
        }
        assertThat(office.book().read().stateHash()).isEqualTo(fresh.book().read().stateHash());
        assertThat(households(office)).extracting(Record::fields).containsExactlyInAnyOrderElementsOf(
                households(fresh).stream().map(Record::fields).toList());
        assertThat(new ListConflicts(office).run()).hasSameSizeAs(new ListConflicts(fresh).run());
        receive(office, files.toArray(Path[]::new));
        receive(fresh, files.toArray(Path[]::new));
        assertThat(office.book().read().stateHash()).isEqualTo(fresh.book().read().stateHash());
        fresh.close();
    }

    private static void edit(Desk desk, Random random) {
        List<Record> known = households(desk);
        int action = random.nextInt(10);
        if (known.isEmpty() || action < 4) {
            String number = String.format("519900010000%02d", random.nextInt(8));
            if (known.stream().noneMatch(record -> record.text("householdNo").equals(number))) {
                household(desk, number);
            }
        } else if (action < 9) {
            new SetFields(desk).run(known.get(random.nextInt(known.size())).id(),
                    Map.of(random.nextBoolean() ? "phone" : "hamlet", "1350000000" + random.nextInt(10)));
        } else {
            new DeleteRecord(desk).run(known.get(random.nextInt(known.size())).id(), "误录");
        }
    }
}
