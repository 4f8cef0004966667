package org.villagebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNumberTest {

    @ParameterizedTest
    @CsvSource({"0,0", "7.25,7.3", "9999,9999", "9999.6,1万", "10000,1万", "12345,1.2万", "1286000,128.6万",
            "12860000,1286万", "99999999,1亿", "128600000,1.3亿", "-25000,-2.5万"})
    void chineseCountsInTenThousands(String exact, String shown) {
        assertThat(ShortNumber.text(new BigDecimal(exact), Locale.SIMPLIFIED_CHINESE)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "'9999','9,999'", "12345,12.3K", "1286000,1.3M"})
    void englishCountsInThousands(String exact, String shown) {
        assertThat(ShortNumber.text(new BigDecimal(exact), Locale.ENGLISH)).isEqualTo(shown);
    }
}
