package org.villagebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

class RosterChecksTest {

    private static Record person(int number, String fields) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : fields.split(" ")) {
            values.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        return new Record(new RecordId(0, number), "person", values, false, 0);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "idNumber=11010519491231002X birthDate=1949-12-31 sex=女, -",
        "idNumber=440524188001010014, -",
        "idNumber=519900200403032211, id.checkCharacter",
        "idNumber=51990020040303221, id.malformed",
        "idNumber=519900200413032212, id.malformed",
        "idNumber=11010519491231002X birthDate=1949-12-30, id.birthDate",
        "idNumber=11010519491231002X sex=男, id.sex",
        "idNumber=11010519491231002X sex=未知的性别, -",
        "phone=18781941315, -",
        "phone=0834-1234567, -",
        "phone=1878194131, phone.form",
        "relationToHead=之子 sex=女, relation.sex",
        "relationToHead=之儿媳 sex=男, relation.sex",
        "relationToHead=之兄弟姐妹 sex=男, -",
        "monthsAway=6, work.monthsWithoutPlace",
        "monthsAway=0, -",
        "workPlace=省外, work.placeWithoutMonths",
        "monthsAway=6 workPlace=省外, -",
        "publicJob=护林员, post.withoutMonths",
        "publicJob=护林员 publicJobMonths=12, -"})
    void looksAtAPerson(String fields, String rule) {
        assertThat(RosterChecks.person(person(1, "name=甲 " + fields))).extracting(Finding::rule)
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "户主 男/配偶 女/之子 男, -",
        "户主 男, -",
        "配偶 女/之子 男, household.noHead",
        "户主 男/户主 女, household.twoHeads",
        "户主 男/配偶 女/配偶 女, household.twoSpouses",
        "户主 男/配偶 男, household.coupleSex"})
    void looksAtAHousehold(String members, String rule) {
        List<Record> household = new ArrayList<>();
        for (String member : members.split("/")) {
            household.add(person(household.size(), "name=人%d relationToHead=%s sex=%s".formatted(household.size(),
                    member.split(" ")[0], member.split(" ")[1])));
        }
        assertThat(RosterChecks.household(household)).extracting(Finding::rule)
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void tellsOnePersonNumberTwice() {
        List<Record> members = List.of(person(1, "relationToHead=户主 personNo=1"), person(2, "personNo=2"),
                person(3, "personNo=1"));

        assertThat(RosterChecks.household(members)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("personNo.duplicate");
            assertThat(finding.record()).isEqualTo(members.getLast().id());
        });
    }

    @Test
    void findsNothingInAnEmptyHousehold() {
        assertThat(RosterChecks.household(List.of())).isEmpty();
    }

    @Test
    void neverRepeatsAnIdNumber() {
        String fields = "name=甲 idNumber=519900200403032211 phone=123";

        assertThat(RosterChecks.person(person(1, fields))).hasSize(2).allSatisfy(finding ->
                assertThat(finding.args()).isEmpty());
    }
}
