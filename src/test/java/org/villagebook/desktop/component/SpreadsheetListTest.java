package org.villagebook.desktop.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.villagebook.catalogue.Field;
import org.villagebook.operation.UndoLast;
import org.villagebook.record.RecordQuery.Comparison;

/** A list that works like a spreadsheet: columns, filters by any field, named filters, one value for many records. */
class SpreadsheetListTest {

    @TempDir
    Path folder;
    private QuietWorkplace place;
    private RecordListViewModel list;

    @BeforeEach
    void open() {
        place = new QuietWorkplace(folder);
        place.put("household", Map.of("householdNo", "51990001000001", "headName", "单田芳", "group", "三组",
                "incomePerHead", "9800.50", "identifiedDate", "2014-06-01", "memberCount", "12"));
        place.put("household", Map.of("householdNo", "51990001000002", "headName", "曾国", "group", "一组",
                "incomePerHead", "12000", "identifiedDate", "2016-02-29", "memberCount", "3"));
        place.put("household", Map.of("householdNo", "51990001000003", "headName", "仇惹古", "memberCount", "5"));
        list = list();
        list.open();
    }

    private RecordListViewModel list() {
        return new RecordListViewModel(place.workplace(), place.workplace().type("household"));
    }

    @AfterEach
    void close() {
        place.close();
    }

    private List<String> heads() {
        return list.rows().get().stream().map(row -> row.text("headName")).toList();
    }

    private Field field(String id) {
        return list.type().require(id);
    }

    @Test
    void chosenColumnsAreKeptWithTheBook() {
        ListColumns columns = list.columns();
        assertThat(columns.shown().get().chosen()).isFalse();
        columns.choose(List.of("headName", "phone"));
        columns.toggle("roadType");
        columns.move("roadType", -1);
        assertThat(list().columns().shown().get())
                .isEqualTo(new ListColumns.Shown(List.of("headName", "roadType", "phone"), true));
        columns.toggle("phone");
        columns.toggle("roadType");
        columns.toggle("headName");
        assertThat(columns.shown().get().ids()).as("the last column stays").containsExactly("headName");
        assertThat(columns.all()).startsWith("headName").contains("note").doesNotHaveDuplicates();
        columns.chooseUsual();
        assertThat(list().columns().shown().get()).isEqualTo(new ListColumns.Shown(list.type().list(), false));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            incomePerHead,  9800.5, ,       单田芳 曾国
            incomePerHead,  9801,   ,       曾国
            incomePerHead,  ,       9800.50,单田芳
            memberCount,    4,      12,     单田芳 仇惹古
            identifiedDate, 2014,   2014,   单田芳
            identifiedDate, ,       2016-02,单田芳 曾国
            identifiedDate, 2016年2月, ,    曾国
            """)
    void aSpanOfNumbersOrDates(String field, String from, String to, String found) {
        FilterWording wording = new FilterWording(place.workplace());
        list.addFilter(wording.range(field(field), from == null ? "" : from, to == null ? "" : to).orElseThrow());
        assertThat(heads()).containsExactlyInAnyOrder(found.split(" "));
        list.words().set("0001");
        assertThat(heads()).as("the same while searching").isSubsetOf(found.split(" "));
    }

    @Test
    void aTextThatIsNoNumberMakesNoFilter() {
        FilterWording wording = new FilterWording(place.workplace());
        assertThat(wording.range(field("memberCount"), "abc", "")).isEmpty();
        assertThat(wording.range(field("memberCount"), "", "")).isEmpty();
    }

    @Test
    void emptyFilledAndContained() {
        FilterWording wording = new FilterWording(place.workplace());
        list.addFilter(wording.missing(field("group")));
        assertThat(heads()).containsExactly("仇惹古");
        list.addFilter(wording.present(field("group")));
        assertThat(heads()).containsExactly("单田芳", "曾国");
        list.addFilter(wording.contains(field("headName"), "国"));
        assertThat(heads()).containsExactly("曾国");
    }

    @Test
    void aNamedFilterComesBackInAnotherSession() {
        FilterWording wording = new FilterWording(place.workplace());
        list.addFilter(wording.range(field("memberCount"), "4", "").orElseThrow());
        list.words().set("drw");
        list.words().set("");
        list.keepFilter("大户");
        RecordListViewModel next = list();
        assertThat(next.saved().get()).singleElement().satisfies(saved -> assertThat(saved.name()).isEqualTo("大户"));
        next.apply(next.saved().get().getFirst());
        assertThat(next.rows().get()).hasSize(2);
        assertThat(next.filters().getFirst().conditions().getFirst().comparison()).isEqualTo(Comparison.AT_LEAST);
        next.dropFilter("大户");
        assertThat(list().saved().get()).isEmpty();
    }

    @Test
    void namesAreInTheOrderOfTheirPinyinAsSurnames() {
        place.put("household", Map.of("householdNo", "51990001000004", "headName", "阿牛惹古"));
        place.put("household", Map.of("householdNo", "51990001000005", "headName", "邱少云"));
        list.orderBy("headName", false);
        assertThat(heads()).as("仇 is Qiú, 单 is Shàn, 曾 is Zēng")
                .containsExactly("阿牛惹古", "仇惹古", "邱少云", "单田芳", "曾国");
        list.orderBy("headName", true);
        assertThat(heads()).containsExactly("曾国", "单田芳", "邱少云", "仇惹古", "阿牛惹古");
    }

    @Test
    void oneValueForManyIsOneUndo() {
        BatchViewModel batch = new BatchViewModel(place.workplace(), list, List.of(0, 2));
        assertThat(batch.fields()).extracting(Field::id).contains("group", "roadType")
                .doesNotContain("householdNo", "headIdNumber");
        batch.pick(field("group"));
        batch.text().set("二组");
        assertThat(batch.preview().get().changed()).isEqualTo(2);
        assertThat(batch.before()).containsExactly("未填写  1", "三组  1");
        assertThat(batch.writes()).isTrue();
        batch.write(() -> { });
        list.open();
        assertThat(list.rows().get().stream().map(row -> row.text("group"))).containsExactly("二组", "一组", "二组");
        new UndoLast(place.desk()).run();
        list.open();
        assertThat(list.rows().get().stream().map(row -> row.text("group"))).containsExactly("三组", "一组", "");
    }

    @Test
    void aValueThatIsRefusedIsNotWritten() {
        BatchViewModel batch = new BatchViewModel(place.workplace(), list, List.of(0, 1));
        batch.pick(field("memberCount"));
        batch.text().set("九十九个");
        assertThat(batch.writes()).isFalse();
        batch.text().set("3");
        assertThat(batch.preview().get().changed()).as("one of them has 3 already").isEqualTo(1);
        batch.pick(field("safeWater"));
        batch.text().set("");
        assertThat(batch.writes()).as("nothing to empty").isFalse();
    }
}
