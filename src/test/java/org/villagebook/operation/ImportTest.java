package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.villagebook.operation.ImportWorkbook.Kind;
import org.villagebook.outcome.Progress;
import org.villagebook.record.RecordQuery;

/** The real-looking rosters of a whole province go into real books, once. */
class ImportTest {

    private static final Path ROSTERS =
            Path.of(System.getProperty("villagebook.shared", "../shared"), "data", "province", "rosters");

    @TempDir
    Path folder;
    private Desk desk;

    @BeforeEach
    void newVillage() {
        desk = Province.opener().create(folder, "village", "V001", "金岭村", "intl", Province.PASSWORD).desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ImportPreview importRoster(Path file) {
        ImportWorkbook verb = new ImportWorkbook(desk);
        ImportPreview preview = verb.plan(file, Kind.ROSTER, Progress.SILENT);
        verb.write(preview, Progress.SILENT);
        return preview;
    }

    static Stream<String> oneOfEachKind() {
        return Stream.of("V001.xlsx", "V003.xlsx", "V007.csv", "V010.csv", "V011.xls");
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void aRosterComesInOnceHoweverOftenItIsImported(String name) {
        Path roster = ROSTERS.resolve(name);
        Assumptions.assumeTrue(Files.exists(roster), "the province's rosters are not beside the project");
        ImportPreview first = importRoster(roster);
        ImportPreview.Counts persons = first.records().get("person");
        assertThat(persons.added() + persons.unchanged() + persons.refused()).isEqualTo(first.rows());
        ListRecords list = new ListRecords(desk);
        assertThat(list.count(RecordQuery.all("person"))).isEqualTo(persons.added());
        assertThat(list.count(RecordQuery.all("household"))).isEqualTo(first.records().get("household").added());

        ImportPreview second = importRoster(roster);
        assertThat(second.records().get("person").added()).isZero();
        assertThat(second.records().get("person").changed()).isZero();
        assertThat(second.lines()).isEmpty();
    }

    @Test
    void oneUndoTakesAnImportBack() {
        Path roster = ROSTERS.resolve("V001.xlsx");
        Assumptions.assumeTrue(Files.exists(roster), "the province's rosters are not beside the project");
        importRoster(roster);
        new UndoLast(desk).run();
        assertThat(new ListRecords(desk).count(RecordQuery.all("person"))).isZero();
        assertThat(importRoster(roster).records().get("person").added()).isPositive();
        assertThat(new ListRecords(desk).count(RecordQuery.all("person"))).isPositive();
    }
}
