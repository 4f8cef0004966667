package org.villagebook.desktop.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.record.RecordId;

class RecordListViewModelTest {

    @TempDir
    Path folder;
    private QuietWorkplace place;
    private RecordListViewModel list;
    private RecordId household;

    @BeforeEach
    void open() {
        place = new QuietWorkplace(folder);
        household = place.household();
        place.put("household", Map.of("householdNo", "51990001000002", "headName", "曾国", "group", "一组"));
        place.put("household", Map.of("householdNo", "51990001000003", "headName", "阿牛惹古", "group", "一组"));
        list = new RecordListViewModel(place.workplace(), place.workplace().type("household"));
        place.desk().watch(list::refresh);
        list.open();
    }

    @AfterEach
    void close() {
        place.close();
    }

    private List<String> heads() {
        return list.rows().get().stream().map(row -> row.text("headName")).toList();
    }

    @Test
    void opensInTheOrderOfTheType() {
        assertThat(heads()).containsExactly("单田芳", "曾国", "阿牛惹古");
    }

    @Test
    void findsByInitialsAndByTheNameOfAMember() {
        place.person(household, "吉克曲布");
        list.words().set("zg");
        assertThat(heads()).containsExactly("曾国");
        list.words().set("吉克");
        assertThat(heads()).containsExactly("单田芳");
        list.words().set("");
        assertThat(heads()).hasSize(3);
    }

    @Test
    void narrowsByAChipAndWidensAgain() {
        RecordFilter first = new RecordFilter("group", "一组", "一组");
        list.addFilter(first);
        assertThat(heads()).containsExactly("曾国", "阿牛惹古");
        list.addFilter(new RecordFilter("group", "三组", "三组"));
        assertThat(heads()).containsExactly("单田芳");
        list.showAll();
        assertThat(heads()).hasSize(3);
    }

    @Test
    void keepsTheChosenRecordWhenSomethingIsAdded() {
        list.choose(household);
        assertThat(list.position().get()).isZero();
        place.put("household", Map.of("householdNo", "51990001000000", "headName", "新来"));
        assertThat(heads()).startsWith("新来");
        assertThat(list.chosenId()).contains(household);
        assertThat(list.position().get()).isEqualTo(1);
    }

    @Test
    void ordersByAColumn() {
        list.orderBy("householdNo", true);
        assertThat(heads()).containsExactly("阿牛惹古", "曾国", "单田芳");
        list.orderAsUsual();
        assertThat(heads()).startsWith("单田芳");
    }

    @Test
    void readsALongListPageByPage() {
        for (int i = 0; i < 450; i++) {
            place.put("project", Map.of("name", "项目%03d".formatted(i)));
        }
        RecordListViewModel projects = new RecordListViewModel(place.workplace(), place.workplace().type("project"));
        projects.open();
        RecordRows rows = projects.rows().get();
        assertThat(rows).hasSize(450);
        // The first request starts reading; here the page is there at once.
        rows.get(449);
        assertThat(rows.get(449).loaded()).isTrue();
    }
}
