package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.indicator.Dimension;
import org.villagebook.indicator.Figure;
import org.villagebook.indicator.Figures;
import org.villagebook.indicator.Period;
import org.villagebook.indicator.Thing;
import org.villagebook.operation.PackageProof.State;
import org.villagebook.operation.TraceIndicator.Trace;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.RecordId;

/** A village, a unit and the province: figures, what is behind them, and whether it is proven. */
class IndicatorTest {

    private static final Period PERIOD = CountIndicators.period(LocalDate.of(2014, 1, 1), LocalDate.of(2019, 12, 31));
    private static final String OWN_FIGURE = """
            section: longTerm
            zh: 着眼长远
            en: The long term
            indicators:
              NIGHT_HEALTH:
                zh: 健康知识夜校
                en: Night schools about health
                unit: { zh: 场, en: sessions }
                of: { type: night_school, measure: count, where: { topicClass: 健康知识 }, date: date }
            """;

    @TempDir
    Path folder;
    private Province province;
    private Desk village;

    @BeforeEach
    void enrol() throws IOException {
        Path own = Files.createDirectories(folder.resolve("province/catalogue"));
        Files.writeString(own.resolve("own.yaml"), OWN_FIGURE);
        province = new Province(folder);
        village = province.site("village", "V001");
        put(province.desk, "unit", Map.of("code", "U01", "name", "人民医院", "kind", "医疗卫生单位"));
        put(province.desk, "village", Map.of("code", "V001", "regionCode", "519900101201", "name", "金岭村", "county", "木乐县",
                "isPoor", "是", "units", "人民医院"));
    }

    @AfterEach
    void close() {
        province.close();
    }

    private static RecordId put(Desk desk, String type, Map<String, String> fields) {
        return new PutRecord(desk).run(type, fields).id();
    }

    private void session(String date, String topicClass, String headcount) {
        put(village, "night_school", Map.of("date", date, "topicClass", topicClass, "topic", "讲习", "headcount", headcount));
    }

    private void send(Desk site) {
        new ReceivePackages(province.desk).run(new ExportPackage(site).run(folder.resolve("stick"), 0, Progress.SILENT).files(),
                null, Progress.SILENT);
    }

    private Figures figures(Desk desk) {
        return new CountIndicators(desk).run(PERIOD, Progress.SILENT);
    }

    private Figure figure(String code) {
        return figures(province.desk).figure(code).orElseThrow();
    }

    private Trace trace(String code) {
        return new TraceIndicator(province.desk).run(code, PERIOD, Progress.SILENT);
    }

    private List<Path> archive() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("province/archive"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void aFigureOpensToRecordsPackagesAndSigners() {
        session("2015-01-01", "政策宣传", "29");
        send(village);
        session("2016-01-01", "健康知识", "31");
        session("2020-01-01", "健康知识", "1000");
        send(village);

        Trace trace = trace("night_benef");

        assertThat(trace.figure().value()).isEqualByComparingTo("60");
        assertThat(trace.things()).extracting(Thing::contribution).containsExactly(new BigDecimal("29"), new BigDecimal("31"));
        assertThat(trace.things()).extracting(thing -> trace.packages(thing.counted())).allSatisfy(packages ->
                assertThat(packages).singleElement().satisfies(proof -> {
                    assertThat(proof.site().key()).isEqualTo("village:V001");
                    assertThat(proof.label()).startsWith("V001-");
                    assertThat(proof.state()).isEqualTo(State.VERIFIED);
                }));
        assertThat(trace.packages(trace.things().getLast().counted()).getFirst().seq()).isEqualTo(2);
        assertThat(new TraceIndicator(province.desk).history(trace.things().getFirst().counted())).hasSize(1);
        assertThat(figure("NIGHT_CNT").packages()).isEqualTo(2);
        assertThat(figures(province.desk).enrolled()).isEqualTo(1);
        assertThat(figures(province.desk).reporting()).isEqualTo(1);
    }

    @Test
    void aFigureOfTheBooksOwnFileIsCountedWithoutJava() {
        session("2016-01-01", "健康知识", "31");
        session("2016-01-02", "政策宣传", "31");
        send(village);

        assertThat(figure("NIGHT_HEALTH").value()).isEqualByComparingTo("1");
        assertThat(trace("NIGHT_HEALTH").things()).hasSize(1);
        assertThat(figures(village).figure("NIGHT_HEALTH")).as("the village does not have the file").isEmpty();
        assertThat(figures(village).figure("NIGHT_CNT").orElseThrow().value()).isEqualByComparingTo("2");
    }

    @Test
    void oneFlippedByteInAKeptPackageMakesItsRecordsUnproven() throws IOException {
        session("2015-01-01", "政策宣传", "29");
        send(village);
        Path first = archive().getFirst();
        session("2016-01-01", "健康知识", "31");
        send(village);
        byte[] bytes = Files.readAllBytes(first);

        for (int at : new int[] {bytes.length / 3, bytes.length / 2, bytes.length - 1}) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= 1;
            Files.write(first, flipped);
            assertThat(figure("NIGHT_BENEF").unproven()).as("byte %d", at).isEqualByComparingTo("29");
        }
        assertThat(figure("NIGHT_BENEF").value()).as("it still counts").isEqualByComparingTo("60");
        Trace trace = trace("NIGHT_BENEF");
        assertThat(trace.things()).extracting(Thing::unproven).containsExactly(true, false);
        assertThat(trace.packages(trace.things().getFirst().counted()).getFirst().state()).isEqualTo(State.BROKEN);

        Files.write(first, bytes);
        assertThat(figure("NIGHT_BENEF").unproven()).isZero();
        Files.delete(first);
        assertThat(trace("NIGHT_BENEF").packages()).extracting(PackageProof::state)
                .containsExactlyInAnyOrder(State.MISSING, State.VERIFIED);
        assertThat(figure("NIGHT_CNT").unproven()).isEqualByComparingTo("1");
    }

    @Test
    void anotherSitesPackageUnderTheNameOfAKeptOneProvesNothing() throws IOException {
        session("2015-01-01", "政策宣传", "29");
        send(village);
        Path kept = archive().getFirst();
        Desk unit = province.site("unit", "U01");
        put(unit, "meeting", Map.of("date", "2015-01-01", "kind", "班子会议"));
        send(unit);
        Path other = archive().stream().filter(file -> !file.equals(kept)).findFirst().orElseThrow();

        Files.copy(other, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(figure("NIGHT_CNT").unproven()).isEqualByComparingTo("1");
        assertThat(figure("MTG_BOARD").unproven()).isZero();
    }

    @Test
    void aPreviewKeepsNothingAndAPackageThatComesAgainProvesAgain() throws IOException {
        session("2015-01-01", "政策宣传", "29");
        List<Path> files = new ExportPackage(village).run(folder.resolve("stick"), 0, Progress.SILENT).files();
        ReceivePackages receiving = new ReceivePackages(province.desk);

        receiving.preview(files);
        assertThat(folder.resolve("province/archive")).doesNotExist();

        receiving.run(files, null, Progress.SILENT);
        Files.delete(archive().getFirst());
        assertThat(figure("NIGHT_CNT").unproven()).isEqualByComparingTo("1");
        receiving.run(files, null, Progress.SILENT);
        assertThat(figure("NIGHT_CNT").unproven()).isZero();
    }

    @Test
    void aPackageThatHadToWaitIsKeptToo() throws IOException {
        session("2015-01-01", "政策宣传", "29");
        Path first = new ExportPackage(village).run(folder.resolve("stick"), 0, Progress.SILENT).files().getLast();
        session("2016-01-01", "政策宣传", "29");
        Path second = new ExportPackage(village).run(folder.resolve("stick"), 0, Progress.SILENT).files().getLast();

        for (Path file : List.of(second, first)) {
            new ReceivePackages(province.desk).run(List.of(file), null, Progress.SILENT);
        }

        assertThat(archive()).hasSize(2);
        assertThat(figure("NIGHT_CNT").value()).isEqualByComparingTo("2");
        assertThat(figure("NIGHT_CNT").unproven()).isZero();
    }

    @Test
    void anActivityThatBothRecordedCountsOnceAndIsListedForReview() {
        Desk unit = province.site("unit", "U01");
        put(village, "activity", Map.of("date", "2015-01-30", "kind", "禁毒防艾", "host", "人民医院", "headcount", "209"));
        put(unit, "activity", Map.of("date", "2015-01-30", "kind", "禁毒防艾", "villageCode", "519900101201", "headcount", "206"));
        put(unit, "activity", Map.of("date", "2015-02-01", "kind", "禁毒防艾", "villageCode", "519900101201"));
        send(unit);
        send(village);

        assertThat(figure("DRUGHIV").value()).isEqualByComparingTo("2");
        assertThat(new ListDoubleReports(province.desk).run(Progress.SILENT)).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.place().villageName()).isEqualTo("金岭村");
            assertThat(duplicate.entries()).extracting(entry -> entry.site() + " " + entry.record().text("headcount"))
                    .containsExactly("village:V001 209", "unit:U01 206");
        });
        assertThat(new CountIndicators(province.desk).run(PERIOD, List.of(Dimension.COUNTY), "未注明", Progress.SILENT)
                .breakdowns().getFirst().groups()).filteredOn(group -> group.values().containsKey("DRUGHIV")).singleElement()
                .satisfies(group -> assertThat(group.values().get("DRUGHIV")).isEqualByComparingTo("2"));
    }

    @Test
    void whatIsDeletedDoesNotCountAndMistakesAreTold() {
        RecordId id = put(village, "night_school", Map.of("date", "2015-01-01", "topic", "讲习", "headcount", "29"));
        new DeleteRecord(village).run(id, "重复");

        assertThat(figures(village).figure("NIGHT_CNT").orElseThrow().value()).isZero();
        assertThatThrownBy(() -> trace("NO_SUCH")).isInstanceOf(Problem.InvalidInput.class).hasMessageContaining("operation.unknownIndicator");
        assertThatThrownBy(() -> CountIndicators.period(LocalDate.of(2019, 1, 1), LocalDate.of(2018, 1, 1)))
                .isInstanceOf(Problem.InvalidInput.class);
    }
}
