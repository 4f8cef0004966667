package org.villagebook.desktop.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.catalogue.Field;
import org.villagebook.operation.Remark;
import org.villagebook.operation.UndoLast;
import org.villagebook.outcome.Problem;
import org.villagebook.record.RecordId;

class RecordViewModelTest {

    @TempDir
    Path folder;
    private QuietWorkplace place;
    private RecordViewModel record;
    private RecordId household;

    @BeforeEach
    void open() {
        place = new QuietWorkplace(folder);
        household = place.household();
        record = new RecordViewModel(place.workplace());
        place.desk().watch(record::refresh);
        record.show(household);
    }

    @AfterEach
    void close() {
        place.close();
    }

    private Field field(String id) {
        return place.workplace().type("household").require(id);
    }

    @Test
    void savesOneFieldAndTakesItBack() {
        record.save(field("headName"), "曾国", () -> { }, problem -> { });
        assertThat(record.title()).isEqualTo("曾国");
        assertThat(record.history().get()).hasSize(2);
        assertThat(place.said()).containsExactly("「户主姓名」已保存");
        new UndoLast(place.desk()).run();
        assertThat(record.title()).isEqualTo("单田芳");
    }

    @Test
    void refusesWhatCannotBeKept() {
        List<Problem> refused = new ArrayList<>();
        record.save(field("riskDate"), "2019-02-30", () -> { }, refused::add);
        assertThat(refused).hasSize(1);
        List<Remark> remarks = new ArrayList<>();
        record.check(field("riskDate"), "2019-02-30", remarks::add);
        assertThat(remarks.getFirst().blocks()).isTrue();
    }

    @Test
    void masksTheIdNumberAndWritesMoneyAsPeopleDo() {
        place.put("fund", Map.of("date", "2019-05-01", "amount", "12345", "source", "医院"));
        record.save(field("headIdNumber"), "519901199111132011", () -> { }, problem -> { });
        assertThat(record.row().get().text("headIdNumber")).isEqualTo("51990119911113****");
        record.save(field("incomePerHead"), "12345.00", () -> { }, problem -> { });
        assertThat(record.row().get().text("incomePerHead")).isEqualTo("12,345");
    }

    @Test
    void theTimelineTellsOfVisitsAndOfChanges() {
        place.put("visit", Map.of("household", household.toString(), "date", "2019-05-01", "content", "看望", "visitor", "王芳"));
        List<Timeline.Entry> entries = new Happenings(place.workplace()).read(household);
        assertThat(entries).extracting(Timeline.Entry::title).containsExactly("金岭村登记", "入户走访 · 王芳");
        assertThat(entries.getLast().day()).isEqualTo("2019-05-01");
        assertThat(entries.getLast().detail()).contains("看望");
        entries.getLast().open().run();
        assertThat(place.visited()).hasSize(1);
    }

    @Test
    void aDeletedRecordComesBackWithUndo() {
        record.delete("重复登记");
        assertThat(record.row().get().record().deleted()).isTrue();
        new UndoLast(place.desk()).run();
        assertThat(record.row().get().record().deleted()).isFalse();
    }
}
