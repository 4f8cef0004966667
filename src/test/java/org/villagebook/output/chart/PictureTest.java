package org.villagebook.output.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.villagebook.InstalledProgram;
import org.villagebook.output.chart.Chart.Mark;
import org.villagebook.output.chart.Chart.Series;
import org.villagebook.text.Messages;

/** Draws every kind of chart on every ground into {@code target/charts}, for eyes; and what can be checked without. */
class PictureTest {

    private static final Path PICTURES = Path.of("target/charts");
    private final ChartPainter painter = new ChartPainter(new ChartFonts(), new Messages(Locale.SIMPLIFIED_CHINESE));

    static Chart<String> columns() {
        List<String> slots = new ArrayList<>();
        List<Mark<String>> clinic = new ArrayList<>();
        List<Mark<String>> check = new ArrayList<>();
        List<Mark<String>> talk = new ArrayList<>();
        int[] counts = {2, 1, 3, 0, 4, 2, 5, 1, 0, 3, 2, 6};
        for (int i = 0; i < 12; i++) {
            int month = (i + 11) % 12 + 1;
            slots.add(i == 0 ? "12月\n2025年" : month == 1 ? "1月\n2026年" : month + "月");
            clinic.add(Mark.of(month + "月", counts[i], "义诊" + i));
            check.add(Mark.of(month + "月", (counts[i] + 1) % 3, "体检" + i));
            talk.add(i % 4 == 1 ? null : Mark.of(month + "月", counts[(i + 5) % 12] / 2, "宣传" + i));
        }
        return new Chart.Columns<>("每月活动场次", "场", slots, List.of(new Series<>("义诊", clinic),
                new Series<>("体检", check), new Series<>("健康宣传", talk)));
    }

    static Chart<String> progress() {
        List<String> slots = new ArrayList<>();
        List<Mark<String>> planned = new ArrayList<>();
        List<Mark<String>> done = new ArrayList<>();
        int[] plan = {0, 1, 1, 2, 4, 6, 9, 12, 14, 17, 19, 20, 20, 21, 22, 23, 24, 24};
        int[] real = {0, 0, 1, 1, 3, 5, 7, 9, 12, 13, 16, 18};
        for (int i = 0; i < plan.length; i++) {
            int month = i % 12 + 1;
            slots.add(month == 1 ? "1月\n" + (2025 + i / 12) + "年" : month + "月");
            planned.add(Mark.of(month + "月", plan[i], "p" + i));
            done.add(i < real.length ? Mark.of(month + "月", real[i], "d" + i) : null);
        }
        return new Chart.Progress<>("项目进度", "个", slots, new Series<>("计划完工", planned), new Series<>("实际完工", done));
    }

    static Chart<String> ring() {
        return new Chart.Ring<>("资金来源", "元", List.of(
                new Mark<>("直接投入资金", new BigDecimal("866234.21"), "a"),
                new Mark<>("引进资金", new BigDecimal("311000"), "b"),
                new Mark<>("捐赠物资折价", new BigDecimal("95034"), "c"),
                new Mark<>("消费采购", new BigDecimal("13800.5"), "d"),
                new Mark<>("其他", new BigDecimal("800"), "e")));
    }

    static Chart<String> ranking() {
        return new Chart.Ranking<>("农户类别", "户", List.of(Mark.of("一般农户", 128, "a"), Mark.of("脱贫户", 61, "b"),
                Mark.of("低保脱贫户", 19, "c"), Mark.of("特困供养脱贫户", 4, "d"), Mark.of("未填写", 2, "e")));
    }

    static Chart<String> rareNames() {
        return new Chart.Ranking<>("各村活动场次 ꆈꌠ", "场", List.of(Mark.of("ꆈꌠ村", 31, "a"), Mark.of("བཀྲ་ཤིས村", 20, "b"),
                Mark.of("𠮷祥𨭎村", 17, "c"), Mark.of("金岭村第一村民小组与第二村民小组联合活动点", 9, "d")));
    }

    static Chart<String> lines() {
        List<String> years = List.of("2014", "2015", "2016", "2017", "2018", "2019");
        int[][] values = {{120, 340, 520, 810, 990, 1256}, {20, 50, 45, 70, 130, 180}};
        List<Series<String>> series = new ArrayList<>();
        for (int row = 0; row < 2; row++) {
            List<Mark<String>> marks = new ArrayList<>();
            for (int year = 0; year < 6; year++) {
                marks.add(Mark.of(years.get(year), values[row][year], row + "/" + year));
            }
            series.add(new Series<>(row == 0 ? "农牧民夜校" : "专业技能培训", marks));
        }
        return new Chart.Lines<>("逐年指标", "场", years, series);
    }

    static Chart<String> heat() {
        List<String> months = new ArrayList<>();
        for (int month = 1; month <= 24; month++) {
            months.add(month % 12 == 1 ? "1\n" + (2018 + month / 12) : Integer.toString((month - 1) % 12 + 1));
        }
        List<Series<String>> sites = new ArrayList<>();
        for (int site = 0; site < 9; site++) {
            List<Mark<String>> marks = new ArrayList<>();
            for (int month = 0; month < 24; month++) {
                marks.add(Mark.of(months.get(month), site * month * 7 % 13 == 0 ? 0 : site * site * (month + 3) % 217, site + "-" + month));
            }
            sites.add(new Series<>("V00" + (site + 1) + " 金岭村", marks));
        }
        return new Chart.Heat<>("各单位逐月报送", "条", months, sites);
    }

    static Chart<String> coverage() {
        return new Chart.Coverage<>("家庭医生签约", "人", List.of(
                new Chart.Coverage.Part<>(Mark.of("一组", 118, "a"), BigDecimal.valueOf(131)),
                new Chart.Coverage.Part<>(Mark.of("二组", 64, "b"), BigDecimal.valueOf(122)),
                new Chart.Coverage.Part<>(Mark.of("三组 ꆈꌠ", 97, "c"), BigDecimal.valueOf(97)),
                new Chart.Coverage.Part<>(Mark.of("未分组", 0, "d"), BigDecimal.valueOf(12))));
    }

    static Chart<String> schedule() {
        LocalDate today = LocalDate.of(2019, 9, 12);
        return new Chart.Schedule<>("项目进度", "天", today, List.of(
                new Chart.Schedule.Task<>("村卫生室改造", LocalDate.of(2018, 3, 1), LocalDate.of(2018, 9, 1), true, LocalDate.of(2018, 8, 20), "a"),
                new Chart.Schedule.Task<>("通村水泥路", LocalDate.of(2018, 5, 1), LocalDate.of(2018, 12, 31), true, LocalDate.of(2019, 4, 10), "b"),
                new Chart.Schedule.Task<>("花椒种植基地", LocalDate.of(2019, 2, 1), LocalDate.of(2019, 12, 31), true, null, "c"),
                new Chart.Schedule.Task<>("安全饮水工程", LocalDate.of(2018, 11, 1), LocalDate.of(2019, 6, 30), true, null, "d"),
                new Chart.Schedule.Task<>("太阳能路灯", LocalDate.of(2019, 8, 1), null, true, null, "e")));
    }

    static Chart<String> distribution() {
        int[] counts = {3, 9, 21, 40, 58, 63, 41, 22, 12, 7, 4, 6};
        List<Mark<String>> bins = new ArrayList<>();
        for (int bin = 0; bin < counts.length; bin++) {
            bins.add(Mark.of(bin * 2000 + " – " + (bin + 1) * 2000, counts[bin], "b" + bin));
        }
        return new Chart.Distribution<>("人均纯收入分布", "户", "元/人·年", BigDecimal.ZERO, BigDecimal.valueOf(2000), bins,
                List.of(new Chart.Distribution.Limit("2020 监测范围 6000 元", BigDecimal.valueOf(6000))));
    }

    static Stream<Map.Entry<String, Chart<String>>> charts() {
        return Stream.of(Map.entry("lines", lines()), Map.entry("heat", heat()), Map.entry("coverage", coverage()),
                Map.entry("schedule", schedule()), Map.entry("distribution", distribution()),
                Map.entry("columns", columns()), Map.entry("progress", progress()), Map.entry("ring", ring()),
                Map.entry("ranking", ranking()), Map.entry("rare", rareNames()),
                Map.entry("empty", new Chart.Ranking<>("农户类别", "户", List.of())));
    }

    @Test
    void everyChartIsDrawnOnEveryGround() throws IOException {
        Files.createDirectories(PICTURES);
        for (Map.Entry<String, Chart<String>> chart : charts().toList()) {
            write(chart.getKey() + "-paper", painter.png(chart.getValue(), new ChartFrame(640, 360, 2, ChartColours.paper(), true)));
            write(chart.getKey() + "-light", painter.png(chart.getValue(), new ChartFrame(380, 200, 2, on(0xFFFFFF, ChartColours.light()), false)));
            write(chart.getKey() + "-dark", painter.png(chart.getValue(), new ChartFrame(380, 200, 2, on(0x0D1117, ChartColours.dark()), false)));
        }
    }

    @Test
    void filesKeepTheirTextsAndAreEqualWhenDrawnAgain() throws Exception {
        Files.createDirectories(PICTURES);
        ChartFrame frame = new ChartFrame(640, 360, 1, ChartColours.paper(), true);
        for (Map.Entry<String, Chart<String>> chart : charts().toList()) {
            byte[] svg = painter.svg(chart.getValue(), frame);
            byte[] pdf = painter.pdf(chart.getValue(), frame);
            Files.write(PICTURES.resolve(chart.getKey() + ".svg"), svg);
            Files.write(PICTURES.resolve(chart.getKey() + ".pdf"), pdf);
            assertThat(new String(svg, java.nio.charset.StandardCharsets.UTF_8)).as(chart.getKey())
                    .contains(chart.getValue().title().split(" ")[0] + (chart.getKey().equals("rare") ? "" : "</text"), "Microsoft YaHei");
            assertThat(painter.svg(chart.getValue(), frame)).as(chart.getKey()).isEqualTo(svg);
            assertThat(painter.pdf(chart.getValue(), frame)).as(chart.getKey()).isEqualTo(pdf);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ranking", "heat", "schedule", "ring", "rare"})
    void wordsOfAPdfCanBeFound(String name) throws Exception {
        InstalledProgram.require("pdftotext");
        Chart<String> chart = charts().filter(one -> one.getKey().equals(name)).findFirst().orElseThrow().getValue();
        Path file = Files.createTempFile("chart", ".pdf");
        Files.write(file, painter.pdf(chart, new ChartFrame(640, 360, 1, ChartColours.paper(), true)));
        Process process = new ProcessBuilder("pdftotext", "-layout", file.toString(), "-").start();
        String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        Files.delete(file);
        assertThat(text.replace(" ", "")).contains(chart.title().replace(" ", ""));
        assertThat(text).contains(chart.marks().toList().getFirst().label().split("\n"));
    }

    private static ChartColours on(int ground, ChartColours colours) {
        return new ChartColours(new java.awt.Color(ground), colours.text(), colours.muted(), colours.grid(), colours.series());
    }

    private static void write(String name, byte[] png) throws IOException {
        assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        Files.write(PICTURES.resolve(name + ".png"), png);
    }

    @Test
    void everyMarkThatIsDrawnCanBeFoundWhereItIsDrawn() {
        for (Map.Entry<String, Chart<String>> chart : charts().toList()) {
            ChartImage<String> image = painter.paint(chart.getValue(), new ChartFrame(640, 360, 1, ChartColours.light(), false));
            List<String> drawn = chart.getValue().marks().filter(mark -> mark != null && mark.value().signum() > 0)
                    .map(Mark::key).toList();
            assertThat(image.spots().stream().map(spot -> spot.mark().key()).toList()).as(chart.getKey()).containsAll(drawn);
            for (ChartImage.Spot<String> spot : image.spots()) {
                double x = spot.area().getBounds2D().getCenterX();
                double y = spot.area().getBounds2D().getCenterY();
                if (spot.area().contains(x, y)) {
                    // Plan and done may meet in one point; then the one on top is found.
                    assertThat(image.at(x, y).orElseThrow().mark().value()).as(chart.getKey())
                            .isEqualTo(spot.mark().value());
                }
            }
        }
    }
}
