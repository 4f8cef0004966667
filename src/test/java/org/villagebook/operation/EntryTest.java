package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.outcome.Problem;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** One village records by hand: what was typed is found again, in lists, in search, in history, and after undo. */
class EntryTest {

    private static final char[] PASSWORD = "一个好密码 2026".toCharArray();

    @TempDir
    Path folder;
    private Desk desk;
    private String recoveryCode;

    @BeforeEach
    void newVillage() {
        DeskOpener.NewDesk made = opener().create(folder.resolve("book"), "village", "V001", "金岭村", "intl", PASSWORD);
        desk = made.desk();
        recoveryCode = made.recoveryCode();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static DeskOpener opener() {
        return new DeskOpener(InstantSource.system(), new SecureRandom());
    }

    private RecordId household() {
        return new PutRecord(desk).run("household", Map.of("householdNo", "51990001000001", "headName", "单田芳")).id();
    }

    @Test
    void aVisitIsKeptWithItsHousehold() {
        RecordId household = household();
        RecordId visit = new PutRecord(desk).run("visit",
                Map.of("householdNo", "51990001000001", "date", "2019年5月1日", "content", "看望")).id();
        Record kept = new ShowRecord(desk).run(visit).orElseThrow();
        assertThat(kept.reference("household")).contains(household);
        assertThat(kept.text("date")).isEqualTo("2019-05-01");
    }

    @Test
    void nothingIsKeptWhenAFieldIsRefused() {
        household();
        assertThatThrownBy(() -> new PutRecord(desk).run("visit",
                Map.of("householdNo", "51990001000001", "date", "2019-02-30")))
                .isInstanceOf(Problem.InvalidInput.class).hasMessage("operation.fieldRefused");
        assertThat(new ListRecords(desk).count(RecordQuery.all("visit"))).isZero();
    }

    @Test
    void everyEditCanBeUndoneAndStaysInTheHistory() {
        RecordId id = household();
        new SetFields(desk).run(id, Map.of("headName", "曾国"));
        new UndoLast(desk).run();
        assertThat(new ShowRecord(desk).run(id).orElseThrow().text("headName")).isEqualTo("单田芳");
        new UndoLast(desk).run();
        assertThat(new ShowRecord(desk).run(id).orElseThrow().deleted()).isTrue();
        List<HistoryEntry> history = new ShowRecord(desk).history(id);
        assertThat(history).extracting(entry -> entry.change().reason()).containsExactly("undo", "undo", "set", "put");
        assertThatThrownBy(() -> new UndoLast(desk).run()).hasMessage("book.nothingToUndo");
    }

    @Test
    void aHouseholdIsFoundByEveryReadingOfItsHead() {
        household();
        for (String words : List.of("单", "田芳", "stf", "dtf", "shantian", "51990001", "0001")) {
            assertThat(new SearchRecords(desk).run(words, 10)).as(words).hasSize(1);
        }
    }

    @Test
    void theBookOpensAgainWithPasswordAndWithRecoveryCode() {
        RecordId id = household();
        desk.close();
        assertThatThrownBy(() -> opener().open(folder.resolve("book"), "wrong password".toCharArray()))
                .hasMessage("book.wrongPassword");
        desk = opener().open(folder.resolve("book"), PASSWORD);
        assertThat(new ShowRecord(desk).run(id)).isPresent();
        desk.close();
        desk = opener().open(folder.resolve("book"), recoveryCode.toLowerCase(java.util.Locale.ROOT).toCharArray());
        assertThat(new ShowRecord(desk).run(id)).isPresent();
    }

    @Test
    void aBookIsOpenOnlyOnce() {
        assertThatThrownBy(() -> opener().open(folder.resolve("book"), PASSWORD)).hasMessage("book.inUse");
    }

    @Test
    void aDraftIsThereAgainAfterTheProgramEnds() {
        new KeepDraft(desk).keep("new:visit", Map.of("content", "写到一半"));
        desk.close();
        desk = opener().open(folder.resolve("book"), PASSWORD);
        assertThat(new KeepDraft(desk).find("new:visit")).contains(Map.of("content", "写到一半"));
    }
}
