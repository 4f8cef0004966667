package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.record.IdNumber;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.RecordQuery.Comparison;

/** The practice village is lively, invented, mostly right, and the same for everybody. */
class PracticeVillageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    @TempDir
    static Path folder;
    private static Desk desk;

    @BeforeAll
    static void make() {
        desk = new MakeDemo(opener()).village(folder.resolve("first"), 1, TODAY);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static DeskOpener opener() {
        return new DeskOpener(InstantSource.system(), new SecureRandom());
    }

    private static List<Record> all(String type) {
        return new ListRecords(desk).run(RecordQuery.all(type));
    }

    @Test
    void hasEnoughOfEverything() {
        assertThat(all("household")).hasSize(70);
        assertThat(all("person")).hasSizeBetween(230, 290);
        assertThat(all("visit")).hasSize(150);
        assertThat(all("project")).hasSize(14);
        assertThat(all("project")).extracting(project -> project.text("state"))
                .contains("规划中", "实施中", "已完工", "已验收");
        assertThat(all("activity")).hasSize(40);
        assertThat(all("attendance")).hasSizeGreaterThan(100);
        assertThat(all("follow_up")).hasSizeGreaterThan(60);
        assertThat(all("fund")).hasSize(18);
        assertThat(all("donation")).hasSize(12);
        assertThat(all("project_progress")).hasSizeGreaterThan(20);
        assertThat(new ListRecords(desk).count(RecordQuery.all("household")
                .where("riskCleared", "否"))).isGreaterThan(3);
    }

    @Test
    void theLastWeeksAreAlive() {
        assertThat(new ListRecords(desk).count(RecordQuery.all("visit").where("date", Comparison.AT_LEAST, "2026-03-01")))
                .isGreaterThan(4);
        for (String type : List.of("visit", "activity", "fund", "donation", "project_progress", "follow_up")) {
            assertThat(all(type)).as(type).extracting(record -> LocalDate.parse(record.text("date")))
                    .allMatch(date -> !date.isAfter(TODAY) && date.isAfter(TODAY.minusYears(4)));
        }
    }

    @Test
    void rareAndForeignNamesAreThere() {
        assertThat(all("person")).extracting(person -> person.text("name"))
                .contains("龚𬭊", "何䶮", "欧阳頔", "巴莫阿尕曲布嫫", "格桑·旺姆");
        assertThat(all("person")).filteredOn(person -> person.text("note").contains("ꀠ")).hasSize(1);
        assertThat(all("person")).filteredOn(person -> person.text("note").contains("སྐལ")).hasSize(1);
    }

    @Test
    void idNumbersAreOfNobodyAndFitExceptWhereTheyShouldNot() {
        List<Record> persons = all("person");
        List<String> numbers = persons.stream().map(person -> person.text("idNumber")).toList();
        assertThat(numbers).allMatch(number -> number.startsWith("5199")).doesNotHaveDuplicates();
        long wrong = persons.stream().filter(person -> {
            IdNumber number = new IdNumber(person.text("idNumber"));
            return !number.holds() || !number.sex().orElse("").equals(person.text("sex"))
                    || !number.birthDate().orElseThrow().toString().equals(person.text("birthDate"));
        }).count();
        assertThat(wrong).isEqualTo(3);
    }

    @Test
    void everyHeadIsAMemberOfTheHousehold() {
        Map<String, Integer> members = new HashMap<>();
        Map<String, String> heads = new HashMap<>();
        for (Record person : all("person")) {
            members.merge(person.text("household"), 1, Integer::sum);
            if (person.text("relationToHead").equals("户主")) {
                heads.put(person.text("household"), person.text("name"));
            }
        }
        List<String> miscounted = new ArrayList<>();
        for (Record household : all("household")) {
            assertThat(heads.get(household.id().toString())).isEqualTo(household.text("headName"));
            if (members.get(household.id().toString()) != Integer.parseInt(household.text("memberCount"))) {
                miscounted.add(household.text("householdNo"));
            }
        }
        assertThat(miscounted).hasSize(1);
    }

    @Test
    void theSameSeedMakesTheSameVillageAndUndoLeavesItAlone() {
        try (Desk again = new MakeDemo(opener()).village(folder.resolve("again"), 1, TODAY);
             Desk other = new MakeDemo(opener()).village(folder.resolve("other"), 2, TODAY)) {
            for (String type : List.of("household", "person", "visit", "attendance", "fund")) {
                assertThat(fields(again, type)).as(type).isEqualTo(fields(desk, type)).isNotEqualTo(fields(other, type));
            }
            assertThatThrownBy(() -> new UndoLast(again).run()).hasMessage("book.nothingToUndo");
        }
    }

    private static List<String> fields(Desk of, String type) {
        return new ListRecords(of).run(RecordQuery.all(type)).stream()
                .map(record -> record.id() + " " + record.fields()).sorted().toList();
    }

    @Test
    void opensWithoutAskingAndIsMadeTheFirstTime() {
        Path place = folder.resolve("practice");
        try (Desk made = opener().openPractice(place)) {
            assertThat(made.practice()).isTrue();
            assertThat(made.site().name()).isNotEmpty();
        }
        try (Desk opened = opener().openPractice(place)) {
            assertThat(opened.practice()).isTrue();
            assertThat(new ListRecords(opened).count(RecordQuery.all("household"))).isEqualTo(70);
        }
    }
}
