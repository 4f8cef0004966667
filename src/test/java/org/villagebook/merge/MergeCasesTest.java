package org.villagebook.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.villagebook.record.Change;
import org.villagebook.record.FieldState;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordState;

/**
 * M01 to M18 and M24 of docs/merge-cases.md. A script is read from left to right: {@code a=1} writes the phone at a,
 * {@code a@x} the address, {@code a=-} empties the phone, {@code a!} deletes, {@code a?} takes the deletion back,
 * {@code a>b} sends all that a knows to b, {@code a2096} sets a's clock. M19 to M23 and M25 need a book: LifeEventsTest,
 * ExchangeTest, RestoreTest.
 */
class MergeCasesTest {

    private static final RecordId RECORD = new RecordId(1, 1);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            M01 | a=1 a>p                                  | 1   | false | false
            M02 | a=1 a=2 a>p                              | 2   | false | false
            M03 | a=1 a>b b=2 b>p                          | 2   | false | false
            M04 | a=1 b=2 a>p b>p                          | 1,2 | true  | false
            M05 | a=1 b=1 a>p b>p                          | 1,1 | false | false
            M06 | a=1 b@x a>p b>p                          | 1   | false | false
            M07 | a=1 b=2 a>p b>p p=2                      | 2   | false | false
            M08 | a=1 b=2 a>p b>p p=2 a>p                  | 2   | false | false
            M09 | a=1 b=2 a>p b>p a>b p=1 b=2 b>p          | 1,2 | true  | false
            M10 | a=1 a>b b=- b>p                          | null| false | false
            M11 | a=1 a>b b=- a=2 a>p b>p                  | 2,null | true | false
            M12 | a=1 a>b b! b>p                           | 1   | false | true
            M13 | a=1 a>b b! a=2 a>p b>p                   | 2   | false | false
            M14 | a=1 a>b b! b>a a? a>p                    | 1   | false | false
            M15 | a=1 a>b a! b! a>p b>p                    | 1   | false | true
            M16 | a2096 a=1 b=2 a>p b>p                    | 1,2 | true  | false
            M17 | a1970 a=1 a>b b=2 b>p                    | 2   | false | false
            M18 | a%7 a>p                                  | -   | false | false
            M24 | a=1 a=2 a=3 a>p a=4 a=5 a>p a>p          | 5   | false | false
            """)
    void theCaseOfTheTable(String number, String script, String standing, boolean conflict, boolean deleted) {
        Map<String, SimulatedSite> sites = run(script);
        RecordState office = sites.get("p").state(RECORD);
        FieldState phone = office.field("phone");
        if (standing != null) {
            assertThat(phone.siblings().stream().map(each -> String.valueOf(each.value())).sorted().toList())
                    .isEqualTo(Arrays.asList(standing.split(",")));
        }
        assertThat(phone.inConflict()).isEqualTo(conflict);
        assertThat(office.deleted()).isEqualTo(deleted);
        if (number.equals("M13")) {
            assertThat(office.editedAgainstDeletion()).isTrue();
        }
        if (number.equals("M16")) {
            assertThat(phone.value()).isEqualTo("1");
            assertThat(phone.siblings().getFirst().at()).isEqualTo(SimulatedSite.TRUE_TIME + 86_400_000L);
        }
        if (number.equals("M18")) {
            assertThat(office.field("x:newer").value()).isEqualTo("7");
        }
    }

    private static Map<String, SimulatedSite> run(String script) {
        Map<String, SimulatedSite> sites = new HashMap<>();
        List.of("a", "b", "p").forEach(name -> sites.put(name, new SimulatedSite(name, Planted.NONE)));
        for (String word : script.strip().split(" +")) {
            SimulatedSite site = sites.get(word.substring(0, 1));
            String rest = word.substring(2);
            switch (word.charAt(1)) {
                case '=' -> site.write(RECORD, value("phone", rest.equals("-") ? null : rest));
                case '@' -> site.write(RECORD, value("address", rest));
                case '%' -> site.write(RECORD, value("x:newer", rest));
                case '!' -> site.write(RECORD, value(Change.DELETED, "1"));
                case '?' -> site.write(RECORD, value(Change.DELETED, null));
                case '>' -> sites.get(rest).take(new ArrayList<>(site.outgoing(true)));
                default -> site.clock = SimulatedSite.TRUE_TIME
                        + (Long.parseLong(word.substring(1)) - 2026) * 31_556_952_000L;
            }
        }
        return sites;
    }

    private static Map<String, String> value(String field, String value) {
        Map<String, String> values = new HashMap<>();
        values.put(field, value);
        return values;
    }
}
