package org.villagebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.CatalogueReader;
import org.villagebook.catalogue.rule.Rule;
import org.villagebook.outcome.Localised;

/** Each rule of the catalogue says nothing of a sound record and something of a doubtful one. */
class RuleFixturesTest {

    private static final Path FIXTURES = Path.of("src/test/resources/org/villagebook/check/fixture");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Catalogue CATALOGUE = CatalogueReader.shipped();
    private static final RuleBook RULES = new RuleBook(CATALOGUE);

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> fixtures() throws IOException {
        Map<String, Map<String, Object>> fixtures = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(FIXTURES)) {
            for (Path file : files.sorted().toList()) {
                fixtures.putAll((Map<String, Map<String, Object>>) new Load(LoadSettings.builder().build())
                        .loadFromString(Files.readString(file)));
            }
        }
        return fixtures;
    }

    private static List<Finding> findings(Rule rule, String text) {
        Family family = Family.of(CATALOGUE, rule.type(), text);
        List<Finding> findings = new ArrayList<>(RULES.judge(family.self(), family, TODAY));
        family.other().ifPresent(other -> findings.addAll(RULES.pairs(family, TODAY).compare(family.self(), other)));
        return findings.stream().filter(finding -> finding.rule().equals(rule.id())).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyRuleTellsTheDoubtfulFromTheSound() throws IOException {
        Map<String, Map<String, Object>> fixtures = fixtures();
        return CATALOGUE.rules().stream().map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
            assertThat(fixtures).containsKey(rule.id());
            assertThat(findings(rule, fixtures.get(rule.id()).get("passes").toString())).as("passes").isEmpty();
            assertThat(findings(rule, fixtures.get(rule.id()).get("fails").toString())).as("fails")
                    .isNotEmpty().allSatisfy(RuleFixturesTest::saysWhatIsWrong);
        }));
    }

    private static void saysWhatIsWrong(Finding finding) {
        Localised sentence = (Localised) finding.args().getFirst();
        assertThat(sentence.in(Locale.SIMPLIFIED_CHINESE)).endsWith("。").doesNotContain("{", "null", "  ");
        assertThat(sentence.in(Locale.ENGLISH)).endsWith(".").doesNotContain("{", "null", "  ");
        assertThat(finding.fingerprint()).hasSize(24);
    }

    @Test
    void thereAreAtLeastAHundredRulesAndNoFixtureWithoutOne() throws IOException {
        assertThat(CATALOGUE.rules()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(fixtures().keySet()).isSubsetOf(CATALOGUE.rules().stream().map(Rule::id).toList());
    }

    @Test
    void noSentenceRepeatsANumberOfAPerson() {
        RULES.judge(Family.of(CATALOGUE, "person", "name=甲 idNumber=519900200403032211 phone=123").self(),
                Family.of(CATALOGUE, "person", "name=甲"), TODAY).forEach(finding -> {
            String sentence = ((Localised) finding.args().getFirst()).in(Locale.SIMPLIFIED_CHINESE);
            assertThat(sentence).doesNotContain("519900200403032211").doesNotContain("123");
        });
    }
}
