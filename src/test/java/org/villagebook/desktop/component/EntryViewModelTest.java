package org.villagebook.desktop.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.ShowRecord;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

class EntryViewModelTest {

    @TempDir
    Path folder;
    private QuietWorkplace place;
    private final List<RecordId> saved = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @BeforeEach
    void open() {
        place = new QuietWorkplace(folder);
    }

    @AfterEach
    void close() {
        place.close();
    }

    private EntryViewModel form(String type, Map<String, String> preset) {
        return new EntryViewModel(place.workplace(), place.workplace().type(type), preset);
    }

    @Test
    void savesWhatWasTyped() {
        RecordId household = place.household();
        EntryViewModel form = form("visit", Map.of("household", household.toString()));
        form.text("content").set("看望老人");
        form.text("date").set("2019年5月1日");
        form.save(saved::add, refused::add);
        assertThat(new ShowRecord(place.desk()).run(saved.getFirst()).orElseThrow().text("date")).isEqualTo("2019-05-01");
        assertThat(place.said()).containsExactly("入户走访已保存");
    }

    @Test
    void anEventIsOfTodayUnlessSomebodySaysOtherwise() {
        assertThat(form("visit", Map.of()).text("date").get()).isEqualTo(LocalDate.now().toString());
        assertThat(form("visit", Map.of("date", "2019-05-01")).text("date").get()).isEqualTo("2019-05-01");
    }

    @Test
    void saysWhatIsWrongUnderTheFieldWhileTyping() {
        EntryViewModel form = form("visit", Map.of());
        form.text("date").set("2019-02-30");
        assertThat(form.remark("date").get().blocks()).isTrue();
        form.text("date").set("20190228");
        assertThat(form.remark("date").get()).isNull();
    }

    @Test
    void doesNotComplainOfAFieldThatNobodyHasReached() {
        EntryViewModel form = form("visit", Map.of());
        form.text("content").set("看");
        assertThat(form.remark("household").get()).isNull();
        form.save(saved::add, refused::add);
        assertThat(refused).containsExactly("household");
        assertThat(form.remark("household").get().blocks()).isTrue();
        assertThat(new ListRecords(place.desk()).count(RecordQuery.all("visit"))).isZero();
    }

    @Test
    void offersTheDraftThatACrashLeftBehind() {
        form("household", Map.of()).text("headName").set("写到一半");
        EntryViewModel again = form("household", Map.of());
        assertThat(again.offered().get()).containsEntry("headName", "写到一半");
        again.takeUpDraft();
        assertThat(again.text("headName").get()).isEqualTo("写到一半");
        again.throwAwayDraft();
        assertThat(form("household", Map.of()).offered().get()).isEmpty();
    }

    @Test
    void savingEndsTheDraft() {
        EntryViewModel form = form("household", Map.of());
        form.text("householdNo").set("51990001000001");
        form.save(saved::add, refused::add);
        assertThat(saved).hasSize(1);
        assertThat(form("household", Map.of()).offered().get()).isEmpty();
    }

    @Test
    void showsAFieldOnlyWhenItMakesSense() {
        EntryViewModel form = form("household", Map.of());
        var cleared = form.visible(form.type().require("riskClearedDate"));
        assertThat(cleared.get()).isFalse();
        form.text("riskCleared").set("是");
        assertThat(cleared.get()).isTrue();
    }

    @Test
    void aSoundIdNumberFillsInBirthDateAndSex() {
        EntryViewModel form = form("person", Map.of());
        form.text("idNumber").set("51990119911113");
        assertThat(form.text("birthDate").get()).isEmpty();
        form.text("idNumber").set(soundNumber());
        assertThat(form.text("birthDate").get()).isEqualTo("1991-11-13");
        assertThat(form.text("sex").get()).isEqualTo("男");
    }

    private static String soundNumber() {
        for (char check : "0123456789X".toCharArray()) {
            String number = "51990119911113201" + check;
            if (new org.villagebook.record.IdNumber(number).holds()) {
                return number;
            }
        }
        throw new AssertionError();
    }
}
