package org.villagebook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.CatalogueReader;
import org.villagebook.check.Finding;
import org.villagebook.check.Severity;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.Site;

/** Every ledger of the invented province, as its villages and units keep them. */
class ProvinceLedgersTest {

    private static final Catalogue CATALOGUE = CatalogueReader.shipped();
    private static final Path PROVINCE =
            Path.of(System.getProperty("villagebook.shared", "../shared")).resolve("data/province");

    private static List<Path> files(String folder) throws IOException {
        assumeTrue(Files.isDirectory(PROVINCE), "the invented province of the shared data is not beside the project");
        try (Stream<Path> files = Files.list(PROVINCE.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    static List<Path> ledgers() throws IOException {
        List<Path> ledgers = new ArrayList<>(files("villages"));
        ledgers.addAll(files("units"));
        return ledgers;
    }

    private static String code(Path file) {
        return file.getFileName().toString().replaceFirst("\\..*", "");
    }

    private static SheetIntake intake(Path file, BookInMemory book) {
        Site.Role role = code(file).startsWith("V") ? Site.Role.VILLAGE : Site.Role.UNIT;
        return new SheetIntake(CATALOGUE, new Site(role, code(file), "示例"), book);
    }

    private static Workbook read(Path file) {
        return WorkbookReader.read(file, Progress.SILENT);
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void takesEveryRowOnce(Path file) {
        BookInMemory book = new BookInMemory();
        Workbook workbook = read(file);

        IntakePlan plan = intake(file, book).ledger(workbook, Progress.SILENT);

        int rows = workbook.sheets().stream().mapToInt(sheet -> sheet.rows().size() - 1).sum();
        assertThat(plan.rows()).isEqualTo(rows);
        assertThat(plan.records().values()).allMatch(counts -> counts.added() == counts.total());
        assertThat(plan.drafts()).hasSize(rows);
        assertThat(plan.findings()).filteredOn(finding -> finding.severity() != Severity.NOTE)
                .extracting(Finding::rule).allMatch("row.repeated"::equals);

        IntakePlan again = intake(file, book.take(plan)).ledger(workbook, Progress.SILENT);
        assertThat(again.drafts()).isEmpty();
        assertThat(again.records().values()).allMatch(counts -> counts.unchanged() == counts.total());
    }

    @Test
    void countsLeadersVisitsThatHappenedTwiceInTheSameWay() throws IOException {
        Path file = files("units").stream().filter(unit -> code(unit).equals("U05")).findFirst().orElseThrow();

        IntakePlan plan = intake(file, new BookInMemory()).ledger(read(file), Progress.SILENT);

        assertThat(plan.findings()).filteredOn(finding -> finding.severity() != Severity.NOTE)
                .singleElement().satisfies(finding -> {
            assertThat(finding.sheet()).isEqualTo("领导调研");
            assertThat(finding.rule()).isEqualTo("row.repeated");
        });
        assertThat(plan.of("leader_visit").refused()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void countsTheSameHouseholdsWithTheRosterAndWithout(boolean rosterFirst) throws IOException {
        Set<String> households = new HashSet<>();
        int linked = 0;
        for (Path file : files("villages")) {
            BookInMemory book = new BookInMemory();
            if (rosterFirst) {
                for (Path roster : files("rosters")) {
                    if (code(roster).equals(code(file))) {
                        book.take(intake(file, book).roster(read(roster), Progress.SILENT));
                    }
                }
            }
            book.take(intake(file, book).ledger(read(file), Progress.SILENT));
            for (Record work : book.all("housing_work")) {
                households.add(work.text("householdNo"));
                linked += work.get("household").isPresent() ? 1 : 0;
            }
        }

        assertThat(households).hasSize(1537);
        assertThat(linked > 0).isEqualTo(rosterFirst);
    }

    @Test
    void linksTheRowsOnceTheRosterIsThere() throws IOException {
        Path file = files("villages").getFirst();
        Path roster = files("rosters").getFirst();
        BookInMemory book = new BookInMemory();
        book.take(intake(file, book).ledger(read(file), Progress.SILENT));
        int before = book.all("housing_work").size();
        book.take(intake(file, book).roster(read(roster), Progress.SILENT));

        IntakePlan again = intake(file, book).ledger(read(file), Progress.SILENT);

        assertThat(again.records().values()).allMatch(counts -> counts.added() == 0 && counts.refused() == 0);
        assertThat(again.of("housing_work").changed()).isPositive();
        assertThat(book.take(again).all("housing_work")).hasSize(before);
    }
}
