package org.villagebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.villagebook.catalogue.Label;
import org.villagebook.catalogue.rule.Limit;
import org.villagebook.check.MonitoringCase.Stage;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

class MonitoringCaseTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
    private static final Map<String, Limit> LIMITS = Map.of("recognitionDays", limit(15), "measuresDays", limit(30),
            "clearingMonths", limit(6));

    private static Limit limit(int value) {
        Label name = new Label("天", "days");
        return new Limit("limit", name, name, List.of(new Limit.Value(2020, null, BigDecimal.valueOf(value))));
    }

    private static MonitoringCase of(String days) {
        Map<String, String> values = new HashMap<>();
        for (String pair : days.split(" ")) {
            values.put(pair.split("=")[0], pair.split("=")[1]);
        }
        return new MonitoringCase(new Record(RecordId.parse("00000000000000000000000000000001").orElseThrow(),
                "monitoring", values, false, 0), LIMITS, TODAY);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            clueDate=2024-02-20,                                              线索,   DONE NEXT WAITING WAITING WAITING WAITING
            clueDate=2024-02-10 verifiedDate=2024-02-12,                      核实中, DONE DONE NEXT OVERDUE WAITING WAITING
            clueDate=2024-02-15 noticeStart=2024-02-20,                       公示中, DONE NEXT DONE WAITING WAITING WAITING
            clueDate=2024-01-01 approvedDate=2024-01-16,                      监测中, DONE NEXT WAITING DONE OVERDUE WAITING
            clueDate=2024-01-01 approvedDate=2024-01-17 measuresDate=2024-02-16, 监测中, DONE NEXT WAITING TOO_LATE DONE WAITING
            approvedDate=2023-08-31 clearedDate=2024-02-29,                   已消除, NEXT WAITING WAITING DONE OVERDUE DONE
            approvedDate=2023-08-31 clearedDate=2024-02-28,                   已消除, NEXT WAITING WAITING DONE OVERDUE TOO_EARLY
            approvedDate=2023-01-01 clearVerifiedDate=2024-02-28,             拟消除, NEXT WAITING WAITING DONE OVERDUE WAITING
            clearedDate=2023-01-01 relapseDate=2024-01-01,                    回退,   NEXT WAITING WAITING WAITING WAITING DONE DONE
            """)
    void stagesAndState(String days, String state, String standings) {
        assertThat(of(days).state()).contains(state);
        assertThat(of(days).stages()).extracting(Stage::standing).extracting(Enum::name)
                .containsExactly(standings.split(" "));
    }
}
