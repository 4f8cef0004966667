package org.villagebook.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.villagebook.catalogue.rule.Rule;
import org.villagebook.outcome.Problem;
import org.villagebook.text.Messages;

/** A rule with a mistake is refused when it is read, and the message says where the mistake is. */
class RuleReaderTest {

    private static final String FILE = """
            zh: 试验
            en: Trial
            of: person
            scope: person
            severity: warning
            rules:
              trial.one:
                zh: 试验
                en: Trial
                field: name
                when: %s
                say: { zh: 试, en: Try }
            """;

    @TempDir
    Path folder;

    private Problem refused(String text) throws IOException {
        Files.writeString(folder.resolve("trial.yaml"), text);
        return catchThrowableOfType(Problem.InvalidInput.class, () -> CatalogueReader.shippedWith(CatalogueReader.in(folder)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "nosuch = 男 ! catalogue.expression.unknownField",
        "sex = 雄 ! catalogue.expression.unknownCode",
        "sex > 男 ! catalogue.expression.noOrder",
        "birthDate = 男 ! catalogue.expression.kind",
        "monthsAway ! catalogue.expression.kind",
        "age(sex) > 3 ! catalogue.expression.kind",
        "age() > 3 ! catalogue.expression.unexpected",
        "part(name, 1) = 王 ! catalogue.expression.arguments",
        "old(birthDate) > 3 ! catalogue.expression.unknownFunction",
        "name = '王 ! catalogue.expression.openQuote",
        "name = 王 % 2 ! catalogue.expression.strange",
        "name = 王 sex ! catalogue.expression.unexpected",
        "not (name = 王 ! catalogue.expression.missing",
        "name = 王 and ! catalogue.expression.unfinished",
        "birthDate > 2026-02-30 ! catalogue.expression.noSuchDay",
        "name matches '(' ! catalogue.expression.pattern",
        "count(cow) > 1 ! catalogue.expression.unknownType",
        "count(meeting) > 1 ! catalogue.expression.unrelated",
        "other.name = 王 ! catalogue.expression.unknownOwner",
        "monthsAway > limit(cow) ! catalogue.expression.unknownLimit"})
    void refusesAConditionAtItsLine(String condition, String key) throws IOException {
        Problem problem = refused(FILE.formatted(condition.strip()));

        assertThat(problem).as(condition).isNotNull();
        assertThat(problem.key()).isEqualTo(key);
        assertThat(problem.arguments()).startsWith("trial.yaml", 11);
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(new Messages(locale).of(problem)).contains("trial.yaml", "11").doesNotContain("{");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "trial.one ! Trial ! catalogue.notARuleId",
        "severity: warning ! severity: fatal ! catalogue.unknownWord",
        "of: person ! of: cow ! catalogue.unknownJudged",
        "field: name ! field: cow ! catalogue.unknownField",
        "field: name ! years: 20-30 ! catalogue.notYears",
        "zh: 试, ! zh: \"试{idNumber}\", ! catalogue.sensitiveInSentence",
        "when: ! wen: ! catalogue.unknownKey",
        "trial.one ! id.sex ! catalogue.duplicateRule"})
    void refusesAWrongRule(String right, String wrong, String key) throws IOException {
        Problem problem = refused(FILE.formatted("name = 王").replace(right.strip(), wrong.strip()));

        assertThat(problem).as(wrong).isNotNull();
        assertThat(problem.key()).isEqualTo(key);
    }

    @Test
    void aFolderAddsRulesReplacesThemAndSetsLines() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), FILE.formatted("name = 王").replace("试, ", "新, ")
                + FILE.substring(FILE.indexOf("  trial.one")).formatted("sex = 男").replace("trial.one", "id.sex")
                + "    version: 2\n");
        Files.writeString(folder.resolve("lines.yaml"), """
                limits:
                  monitoringLine:
                    zh: 防返贫监测范围
                    en: Monitoring line
                    unit: { zh: 元, en: yuan }
                    values: [{ from: 2023, region: 四川, value: 7600 }]
                """);

        Catalogue catalogue = CatalogueReader.shippedWith(CatalogueReader.in(folder));

        assertThat(catalogue.rules()).extracting(Rule::id).contains("trial.one").doesNotHaveDuplicates();
        assertThat(catalogue.rules().stream().filter(rule -> rule.id().equals("id.sex")))
                .singleElement().satisfies(rule -> assertThat(rule.severity()).isEqualTo("warning"));
        assertThat(catalogue.limits().get("monitoringLine").in(2024, List.of("会理市", "四川省")))
                .contains(BigDecimal.valueOf(7600));
        assertThat(catalogue.limits().get("monitoringLine").in(2022, List.of("四川省"))).contains(BigDecimal.valueOf(6000));
        assertThat(catalogue.limits().get("povertyLine").in(2018, List.of("四川省"))).contains(BigDecimal.valueOf(3600));
        assertThat(catalogue.limits().get("povertyLine").in(2013, List.of())).isEmpty();
    }
}
