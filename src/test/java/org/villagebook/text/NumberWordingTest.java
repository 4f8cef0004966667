package org.villagebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.villagebook.text.NumberWording.Manner;
import org.villagebook.text.NumberWording.Worded;

class NumberWordingTest {

    private static String say(String wording, String value) {
        return NumberWording.parse(wording).orElseThrow().say(new BigDecimal(value)).text();
    }

    @ParameterizedTest
    @CsvSource({
        // every pattern of a provincial report
        "准确, 773, 773", "准确, 4036, 4036", "准确, 163.7, 163.7",
        "约 100, 812, 800余", "约 100, 1716, 1700余", "约 50, 1357, 1350余", "约 10, 163.7, 160余",
        "约 1000000 前, 20345678, 2000余万", "约 10000 前, 136789, 13余万",
        "约 1000, 26431, 2.6万余", "约 1000, 36512, 3.6万余", "约 10000 后, 102345, 10万余",
        "约 100000000 后, 408613250, 4亿余",
        "约 10, 238, 近240", "约 1000000, 4962300, 近500万",
        // on the round number there is no word
        "约 100, 800, 800", "余 100, 800, 800", "近 10, 240, 240", "约 1000, 26000, 2.6万", "约 10000, 130000, 13万",
        "约 100000000, 400000000, 4亿", "约 1, 773, 773",
        // a unit that is too coarse for the value gets finer
        "约 100, 180, 180", "约 100, 263, 260余", "约 100, 7, 7", "约 10000, 29000, 2.9万", "约 10000, 29500, 2.9万余",
        "约 100, 0, 0", "约 100, -5, -5",
        // direction as asked for
        "余 10, 238, 230余", "近 100, 812, 近900",
        // by rule
        "自动, 9999, 9999", "自动, 10000, 1万", "自动, 12345, 1.2万余", "自动, 19990, 近2万", "自动, 136789, 13余万",
        "自动, 408613250, 近4.1亿", "自动, 135000000, 1.3亿余", "约, 1357, 1300余", "约, 63, 63", "约, 163.7, 160余",
        "约, 4962300, 490余万",
        // one decimal before 万 and 亿 at most
        "约 5000000, 136000000, 13500余万", "准确, 26431, 26431", "准确, 408613250.00, 408613250"})
    void numbersAreWordedLikeInAReport(String wording, String value, String expected) {
        assertThat(say(wording, value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "差不多 10", "约 十", "约 0", "约 -10", "约 10 中", "exact"})
    void whatCannotBeReadIsNoWording(String written) {
        assertThat(NumberWording.parse(written)).isEmpty();
    }

    @Test
    void theWordsAreTrueForEveryValue() {
        Random random = new Random(9704);
        List<String> wordings = List.of("准确", "自动", "约", "约 10", "约 50", "约 100", "约 1000 前", "约 10000 后",
                "余 100", "余 10000 前", "近 10", "近 1000", "余", "近");
        for (int i = 0; i < 40_000; i++) {
            BigDecimal value = new BigDecimal(random.nextLong((long) Math.pow(10, 1 + random.nextInt(10))))
                    .movePointLeft(random.nextInt(4) == 0 ? random.nextInt(3) : 0);
            String wording = wordings.get(random.nextInt(wordings.size()));
            Worded worded = NumberWording.parse(wording).orElseThrow().say(value);
            assertThat(printed(worded.text())).as(wording + " " + value).isEqualByComparingTo(worded.number());
            switch (worded.manner()) {
                case OVER -> {
                    assertThat(worded.text()).contains("余").doesNotContain("近");
                    assertThat(worded.number()).as(wording + " " + value).isPositive().isLessThan(value);
                    // What is left out is less than half of what is printed; less than a third of the value.
                    assertThat(value.subtract(worded.number()).multiply(new BigDecimal(3))).as(wording + " " + value)
                            .isLessThan(value.multiply(new BigDecimal("1.0001")));
                }
                case NEARLY -> {
                    assertThat(worded.text()).startsWith("近").doesNotContain("余");
                    assertThat(worded.number()).as(wording + " " + value).isGreaterThan(value);
                }
                default -> {
                    assertThat(worded.manner()).isEqualTo(Manner.EXACT);
                    assertThat(worded.text()).doesNotContain("近", "余");
                    assertThat(worded.number()).isEqualByComparingTo(value);
                }
            }
        }
    }

    @Test
    void aRoundedNumberIsTheNextOneOfItsUnit() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            long step = List.of(10L, 50L, 100L, 1000L, 10_000L).get(random.nextInt(5));
            BigDecimal value = BigDecimal.valueOf(3 * step + random.nextLong(1000 * step));
            Worded worded = NumberWording.parse("约 " + step).orElseThrow().say(value);
            assertThat(worded.number().remainder(BigDecimal.valueOf(step))).as(step + " " + value)
                    .satisfiesAnyOf(rest -> assertThat(rest).isZero(),
                            rest -> assertThat(worded.manner()).isEqualTo(Manner.EXACT));
            assertThat(worded.number().subtract(value).abs()).as(step + " " + value).isLessThan(BigDecimal.valueOf(step));
        }
    }

    /** The number that a reader takes from the words. */
    private static BigDecimal printed(String text) {
        BigDecimal scale = text.contains("亿") ? BigDecimal.valueOf(100_000_000)
                : text.contains("万") ? BigDecimal.valueOf(10_000) : BigDecimal.ONE;
        return new BigDecimal(text.replaceAll("[近余万亿]", "")).multiply(scale);
    }
}
