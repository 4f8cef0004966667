package org.villagebook.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.villagebook.catalogue.CatalogueReader.Source;
import org.villagebook.outcome.Problem;

class IndicatorReaderTest {

    private static final String TYPE = """
            id: gift
            zh: 慰问
            en: Gift
            fields:
              date: { zh: 日期, en: Date, type: date }
              goods: { zh: 物资, en: Goods, type: code, codes: { 粮油: Rice, 棉被: Quilt } }
              amount: { zh: 金额, en: Amount, type: money }
            """;
    private static final String HEAD = "section: gifts\norder: 1\nzh: 慰问\nen: Gifts\nindicators:\n  GIFTS:\n"
            + "    zh: 慰问次数\n    en: Gifts\n    unit: { zh: 次, en: gifts }\n";
    private static final String GOOD = HEAD + "    of: { type: gift, measure: count, date: date }\n";

    private record Mistake(String yaml, String key, int line, Object... more) {
        @Override
        public String toString() {
            return key + " in line " + line;
        }
    }

    private static Mistake of(String of, String key, Object... more) {
        return new Mistake(HEAD + "    of: " + of + "\n", key, 10, more);
    }

    private static Stream<Mistake> mistakes() {
        return Stream.of(
                of("{ type: present, measure: count }", "catalogue.unknownCounted", "present", "gift"),
                of("{ type: gift, measure: average }", "catalogue.unknownWord", "measure", "average"),
                of("{ type: gift, measure: sum }", "catalogue.missingKey", "field"),
                of("{ type: gift, measure: sum, field: price }", "catalogue.unknownField", "field", "price"),
                of("{ type: gift, measure: sum, field: goods }", "catalogue.notANumberField", "goods"),
                of("{ type: gift, measure: count, field: amount }", "catalogue.countHasNoField"),
                of("{ type: gift, measure: count, date: amount }", "catalogue.notADate", "amount"),
                of("{ type: gift, measure: count, where: { goods: 电视 } }", "catalogue.unknownWording", "电视", "goods"),
                of("{ type: gift, measure: count, except: { kind: 棉被 } }", "catalogue.unknownField", "kind", "kind"),
                of("{ type: gift, measure: count, once: [day] }", "catalogue.unknownField", "once", "day"),
                of("{ type: gift, measure: count, when: date }", "catalogue.unknownKey", "when"),
                of("[]", "catalogue.expectedBlock", "of"),
                new Mistake(HEAD, "catalogue.missingKey", 6, "of"),
                new Mistake(GOOD.replace("GIFTS:", "gifts:"), "catalogue.notAnIndicatorCode", 6, "gifts"),
                new Mistake(GOOD.replace("section: gifts\n", ""), "catalogue.missingKey", 1, "section"),
                new Mistake(GOOD.replace("    unit: { zh: 次, en: gifts }\n", ""), "catalogue.missingKey", 6, "unit"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldWithFileAndLine(Mistake mistake) {
        Problem.InvalidInput refused = catchThrowableOfType(Problem.InvalidInput.class, () -> CatalogueReader.read(
                List.of(new Source("figures.yaml", mistake.yaml()), new Source("gift.yaml", TYPE))));

        assertThat(refused.key()).isEqualTo(mistake.key());
        assertThat(refused.arguments().subList(0, 2)).containsExactly("figures.yaml", mistake.line());
        assertThat(refused.arguments().subList(2, refused.arguments().size())).startsWith(mistake.more());
    }

    private static Catalogue read(String... figures) {
        return CatalogueReader.read(Stream.concat(Stream.of(new Source("gift.yaml", TYPE)),
                Stream.of(figures).map(text -> new Source("figures.yaml", text))).toList());
    }

    @Test
    void aHigherVersionTakesThePlaceOfTheFigure() {
        String second = GOOD.replace("    of: ", "    version: 2\n    of: ").replace("measure: count", "measure: sum, field: amount");

        assertThat(read(GOOD, second).indicators()).singleElement()
                .satisfies(figure -> assertThat(figure.terms().getFirst().field()).isEqualTo("amount"));
        assertThat(read(second, GOOD).indicators()).isEqualTo(read(GOOD, second).indicators());
        assertThat(catchThrowableOfType(Problem.InvalidInput.class, () -> read(GOOD, GOOD)).key())
                .isEqualTo("catalogue.duplicateIndicator");
    }

    @Test
    void shippedFiguresAreThoseOfTheReportInItsOrder() {
        List<IndicatorDefinition> figures = ofTheReport(CatalogueReader.shipped());

        assertThat(figures).hasSize(45).extracting(IndicatorDefinition::code).startsWith("UNIT_CNT", "COUNTY_CNT")
                .endsWith("PARTY_NEW", "BACKUP");
        assertThat(figures).allSatisfy(figure -> {
            assertThat(figure.name().zh()).containsPattern("\\p{IsHan}");
            assertThat(figure.note().zh()).endsWith("。");
            assertThat(figure.name().en() + figure.unit().en() + figure.note().en()).doesNotContainPattern("\\p{IsHan}");
            assertThat(figure.note().en()).endsWith(".");
        });
        assertThat(figures.stream().map(figure -> figure.section().id()).distinct())
                .containsExactly("opening", "leadership", "measures", "investment", "health", "longTerm");
    }

    @Test
    void aBooksOwnFolderAddsAFigureToASectionOfTheReport(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("visits.yaml"), """
                section: leadership
                zh: 党政重视
                en: Leadership
                indicators:
                  VISIT_KE:
                    zh: 科级调研
                    en: Visits by section rank
                    unit: { zh: 人次, en: visits }
                    of: { type: leader_visit, measure: sum, field: headcount, where: { rank: 科级及以下干部 }, date: date }
                """);

        List<String> codes = ofTheReport(CatalogueReader.shippedWith(CatalogueReader.in(folder))).stream().map(IndicatorDefinition::code).toList();

        assertThat(codes).hasSize(46).containsSubsequence("VISIT_CHU", "VISIT_KE", "CADRE_SENT");
    }

    @Test
    void theExampleOfTheDocumentIsSound(@TempDir Path folder) throws IOException {
        String document = Files.readString(Path.of("docs/indicators.md"));
        int start = document.indexOf("```yaml\n") + "```yaml\n".length();
        Files.writeString(folder.resolve("example.yaml"), document.substring(start, document.indexOf("```", start)));

        assertThat(ofTheReport(CatalogueReader.shippedWith(CatalogueReader.in(folder)))).extracting(IndicatorDefinition::code)
                .endsWith("NIGHT_HEALTH", "AID_TOTAL");
    }

    /** Without the figures of forms that stand beside the report. */
    private static List<IndicatorDefinition> ofTheReport(Catalogue catalogue) {
        return catalogue.indicators().stream().filter(figure -> !figure.section().form()).toList();
    }
}
