package org.villagebook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.CatalogueReader;
import org.villagebook.check.Finding;
import org.villagebook.check.Severity;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Site;

/** Every roster of the invented province, in all the layouts that offices use. */
@EnabledIf("provinceIsThere")
class ProvinceRostersTest {

    private static final Path PROVINCE = Path.of(System.getProperty("villagebook.shared", "../shared"), "data/province");
    private static final Catalogue CATALOGUE = CatalogueReader.shipped();
    private static final Set<String> DAMAGES = Set.of("household.noHead", "id.checkCharacter", "id.malformed",
            "id.normalised", "phone.form", "row.duplicate");
    private static final Map<String, Sheet> SHEETS = new TreeMap<>();
    private static final Map<String, IntakePlan> PLANS = new LinkedHashMap<>();

    static boolean provinceIsThere() {
        return Files.isDirectory(PROVINCE);
    }

    @BeforeAll
    static void planEveryRoster() throws IOException {
        try (Stream<Path> files = Files.list(PROVINCE.resolve("rosters"))) {
            for (Path file : files.sorted().toList()) {
                Workbook workbook = WorkbookReader.read(file, Progress.SILENT);
                SHEETS.put(village(file), workbook.sheets().getFirst());
                PLANS.put(village(file), roster(village(file), workbook, Lookup.EMPTY));
            }
        }
    }

    private static String village(Path file) {
        return file.getFileName().toString().replaceFirst("\\..*", "");
    }

    private static IntakePlan roster(String village, Workbook workbook, Lookup book) {
        return new SheetIntake(CATALOGUE, new Site(Site.Role.VILLAGE, village, village), book)
                .roster(workbook, Progress.SILENT);
    }

    @Test
    void countsEveryRowAndEveryHousehold() {
        assertThat(PLANS).hasSize(101);
        PLANS.forEach((village, plan) -> {
            Sheet sheet = SHEETS.get(village);
            Sheet.Row headings = sheet.rows().stream().filter(row -> row.cells().stream()
                    .anyMatch(cell -> cell.text().equals("户编号"))).findFirst().orElseThrow();
            int column = headings.cells().stream().filter(cell -> cell.text().equals("户编号")).findFirst()
                    .orElseThrow().column();
            List<Sheet.Row> data = sheet.rows().stream().filter(row -> row.number() > headings.number()).toList();
            Set<String> households = data.stream().map(row -> row.cell(column).text()).collect(Collectors.toSet());

            assertThat(plan.rows()).as(village).isEqualTo(data.size());
            assertThat(plan.of("person").total()).as(village).isEqualTo(data.size());
            assertThat(plan.of("household").total()).as(village).isEqualTo(households.size());
        });
    }

    @Test
    void findsTheDamagesThatWereMadeOnPurpose() {
        Map<String, Long> rules = PLANS.values().stream().flatMap(plan -> plan.findings().stream())
                .filter(finding -> finding.severity() != Severity.NOTE || finding.rule().equals("id.normalised"))
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));

        assertThat(rules).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                // Damages that were made on purpose.
                Map.entry("household.noHead", 14L),
                Map.entry("id.checkCharacter", 67L),
                Map.entry("id.malformed", 1L),
                Map.entry("id.normalised", 67L),
                Map.entry("phone.form", 67L),
                Map.entry("row.duplicate", 34L),
                // What follows from them: a head whose number is damaged, a household whose head is gone.
                Map.entry("household.headNumber", 25L),
                // What the invented people are by chance, each by the wording of its rule.
                Map.entry("disability.idType", 411L),
                Map.entry("labour.healthyAdult", 2468L),
                Map.entry("medical.both", 34L),
                Map.entry("medical.seriousIllness", 754L),
                Map.entry("name.twice", 447L),
                Map.entry("person.noSchooling", 34L),
                Map.entry("post.withoutMonths", 566L),
                Map.entry("relation.childGap", 1088L),
                Map.entry("relation.childOlder", 33L),
                Map.entry("relation.parentYounger", 356L),
                Map.entry("school.lowEducation", 754L),
                Map.entry("school.outOfSchool", 6L),
                Map.entry("work.old", 207L),
                Map.entry("work.outsideWithPost", 158L)));
        assertThat(PLANS.values().stream().mapToInt(IntakePlan::rows).sum()).isEqualTo(25_532);
        assertThat(PLANS.values().stream().mapToInt(plan -> plan.of("person").added()).sum()).isEqualTo(25_498);
    }

    @Test
    void listsTheDamagesOfOneRosterByRow() {
        assertThat(PLANS.get("V002").findings().stream()
                .filter(finding -> DAMAGES.contains(finding.rule()))
                .map(finding -> finding.row() + " " + finding.column() + " " + finding.rule())).containsExactly(
                "51 证件号码 id.malformed",
                "123 证件号码 id.checkCharacter",
                "137 证件号码 id.normalised",
                "162 户联系电话 phone.form",
                "182 户联系电话 phone.form",
                "195 null row.duplicate");
    }

    @Test
    void changesNothingTheSecondTime() {
        PLANS.forEach((village, plan) -> {
            IntakePlan again = roster(village, new Workbook(List.of(SHEETS.get(village))), new BookInMemory().take(plan));

            assertThat(again.drafts()).as(village).isEmpty();
            assertThat(again.of("person").unchanged()).as(village).isEqualTo(plan.rows());
            assertThat(again.of("household").unchanged()).as(village).isEqualTo(plan.of("household").added());
        });
    }
}
