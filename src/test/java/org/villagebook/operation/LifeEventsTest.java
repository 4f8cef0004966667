package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** Questions and answers, duplicates, and what happens to households. */
class LifeEventsTest {

    /** Invented, in the unassigned prefecture 5199; the check characters hold. */
    private static final String FIRST_ID = "519900197003150016";
    private static final String SECOND_ID = "519900199208080040";

    @TempDir
    Path folder;
    private Province province;
    private Desk village;
    private RecordId household;
    private RecordId father;
    private RecordId daughter;

    @BeforeEach
    void family() {
        province = new Province(folder);
        village = province.site("village", "V001");
        household = put(village, "household", Map.of("householdNo", "51990001000001", "headName", "吉克曲布"));
        father = put(village, "person", Map.of("householdNo", "51990001000001", "name", "吉克曲布",
                "relationToHead", "户主", "idNumber", valid(FIRST_ID)));
        daughter = put(village, "person", Map.of("householdNo", "51990001000001", "name", "吉克阿依",
                "idNumber", valid(SECOND_ID)));
    }

    @AfterEach
    void close() {
        province.close();
    }

    /** With the right check character, whatever stands at the end. */
    private static String valid(String number) {
        return java.util.stream.IntStream.range(0, 11).mapToObj(i -> number.substring(0, 17) + "10X98765432".charAt(i))
                .filter(each -> new org.villagebook.record.IdNumber(each).holds()).findFirst().orElseThrow();
    }

    private static RecordId put(Desk desk, String type, Map<String, String> fields) {
        return new PutRecord(desk).run(type, fields).id();
    }

    private static Record find(Desk desk, RecordId id) {
        return desk.book().read().find(id).orElseThrow();
    }

    private void trip(String name) {
        province.trip(village, folder.resolve(name));
    }

    @Test
    void aQuestionGoesHomeAndItsAnswerComesBack() {
        trip("one");
        Questions.Question asked = new Questions(province.desk).ask(household, "phone", "请核实联系电话");
        trip("two");
        assertThat(new Questions(village).open()).containsExactly(asked);
        new Questions(village).answer(asked.id(), "已换号", "13512345678");
        trip("three");
        assertThat(new Questions(province.desk).open()).isEmpty();
        assertThat(find(province.desk, household).text("phone")).isEqualTo("13512345678");
        assertThat(province.desk.book().read().history(household).getFirst().change().reason()).isEqualTo("answer: 已换号");
        assertThatThrownBy(() -> new Questions(village).answer(asked.id(), "再答", null))
                .hasMessage("operation.noSuchQuestion");
    }

    @Test
    void duplicatesAreListedMergedAndTakenApartAgain() {
        RecordId second = put(village, "household", Map.of("householdNo", "51990001000002", "headName", "阿依"));
        RecordId twin = put(village, "person", Map.of("householdNo", "51990001000002", "name", "吉克阿依",
                "idNumber", valid(SECOND_ID), "phone", "13512345678"));
        put(village, "follow_up", Map.of("person", twin.toString(), "date", "2026-03-01"));
        List<ListDuplicates.Duplicate> found = new ListDuplicates(village).run();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().reasons()).contains(ListDuplicates.Reason.SAME_ID_NUMBER,
                ListDuplicates.Reason.SAME_NAME).doesNotContain(ListDuplicates.Reason.SAME_PARENT);
        assertThat(found.getFirst().tag()).hasSize(12).doesNotContain("5199");
        String before = village.book().read().find(twin).orElseThrow().fields().toString();

        assertThat(new MergeRecords(village).run(daughter, twin)).isEqualTo(1);
        assertThat(new ListDuplicates(village).run()).isEmpty();
        assertThat(find(village, daughter).text("phone")).isEqualTo("13512345678");
        assertThat(village.book().read().list(RecordQuery.all("follow_up"))).extracting(each -> each.text("person"))
                .containsExactly(daughter.toString());
        trip("merged");
        assertThat(province.desk.book().read().stateHash()).isEqualTo(village.book().read().stateHash());

        new SetFields(village).run(household, Map.of("hamlet", "上坪"));
        new MergeRecords(village).undo(twin);
        assertThat(find(village, twin).fields().toString()).isEqualTo(before);
        assertThat(find(village, twin).deleted()).isFalse();
        assertThat(find(village, daughter).get("phone")).isEmpty();
        assertThat(village.book().read().list(RecordQuery.all("follow_up"))).extracting(each -> each.text("person"))
                .containsExactly(twin.toString());
        assertThatThrownBy(() -> new MergeRecords(village).undo(twin)).hasMessage("operation.notMerged");
        assertThatThrownBy(() -> new MergeRecords(village).run(household, twin)).hasMessage("operation.cannotMerge");
        assertThat(second).isNotNull();
    }

    @Test
    void householdsSplitJoinAndChangeTheirHead() {
        HouseholdEvents events = new HouseholdEvents(village);
        RecordId fresh = events.split(events.household("51990001000001"), "51990001000009", List.of(daughter));
        assertThat(find(village, daughter).reference("household")).contains(fresh);
        assertThat(find(village, fresh).text("headName")).isEqualTo("吉克阿依");
        assertThat(find(village, household).text("memberCount")).isEqualTo("1");
        assertThatThrownBy(() -> events.split(events.household("51990001000001"), "51990001000010", List.of(father)))
                .hasMessage("operation.nobodyLeft");
        events.join(events.household("51990001000001"), events.household("51990001000009"));
        assertThat(find(village, daughter).reference("household")).contains(household);
        assertThat(find(village, household).text("memberCount")).isEqualTo("2");
        events.changeHead(events.household("51990001000001"), daughter, "其他");
        assertThat(find(village, household).text("headName")).isEqualTo("吉克阿依");
        assertThat(find(village, father).text("relationToHead")).isEqualTo("其他");
        events.death(father, "2026-03-01");
        assertThat(find(village, father).deleted()).isTrue();
        assertThat(find(village, household).text("memberCount")).isEqualTo("1");
    }

    @Test
    void aHouseholdThatMovesIsAtItsNewVillageAfterTheNextTrip() {
        Desk other = province.site("village", "V002");
        trip("one");
        HouseholdEvents events = new HouseholdEvents(province.desk);
        assertThat(events.move(events.household("51990001000001"), "village:V002", "下坪村")).isEqualTo(3);
        province.trip(other, folder.resolve("two"));
        assertThat(find(other, household).text("village")).isEqualTo("下坪村");
        assertThat(find(other, daughter).text("name")).isEqualTo("吉克阿依");
    }

    @Test
    void aChildOfADeletedRecordWaitsInAQueue() {
        new DeleteRecord(village).run(household, "误录");
        assertThat(new ListOrphans(village).run()).extracting(Record::id).containsExactlyInAnyOrder(father, daughter);
        new UndoLast(village).run();
        assertThat(new ListOrphans(village).run()).isEmpty();
    }
}
