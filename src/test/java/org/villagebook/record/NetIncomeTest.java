package org.villagebook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetIncomeTest {

    private static NetIncome of(String fields) {
        Map<String, String> values = new HashMap<>();
        for (String pair : fields.split(" ")) {
            values.put(pair.split("=")[0], pair.split("=")[1]);
        }
        return NetIncome.of(new Record(RecordId.parse("00000000000000000000000000000001").orElseThrow(), "income",
                values, false, 0));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            wagesAway=3000000 crops=500000 cropCost=120000 memberCount=4,                          845000
            wagesAway=3000000 wageIncome=3100000 memberCount=1,                                    3100000
            farmlandReturn=10000 grassland=5000 pension=100 memberCount=1,                         15100
            farmlandReturn=10000 ecologyMoney=20000 pension=100 memberCount=1,                     20100
            transferIncome=7 pension=100 memberCount=2,                                            4
            landRent=100 memberCount=3,                                                            33
            landRent=200 memberCount=3,                                                            67
            crops=100 cropCost=400 memberCount=2,                                                  -150
            """)
    void perHead(String fields, long fen) {
        assertThat(of(fields).perHead()).contains(fen);
    }

    @Test
    void nobodyHasSaidHowManyShareIt() {
        assertThat(of("wagesAway=100").perHead()).isEmpty();
        assertThat(of("year=2020").empty()).isTrue();
    }
}
