package org.villagebook.output.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.InstalledProgram;
import org.villagebook.catalogue.Label;
import org.villagebook.indicator.Breakdown;
import org.villagebook.indicator.Breakdown.Group;
import org.villagebook.indicator.Dimension;
import org.villagebook.indicator.Figure;
import org.villagebook.indicator.Figures;
import org.villagebook.indicator.Indicator;
import org.villagebook.indicator.Indicator.Measure;
import org.villagebook.indicator.Period;
import org.villagebook.outcome.Progress;
import org.villagebook.text.Messages;

/** The statistics workbook: values that any reader sees, formulas that another program calculates to the same. */
class StatisticsSheetsTest {

    private static final Path SHEETS = Path.of("target/sheets");
    private final StatisticsSheets statistics = new StatisticsSheets(new Messages(Locale.SIMPLIFIED_CHINESE), Map.of(
            "leadership", new Label("党政重视", ""), "investment", new Label("投入巨大", ""), "measures", new Label("措施精准", "")), "省级");

    @TempDir
    private Path folder;

    private static Figure figure(String code, String section, Measure measure, String value) {
        Indicator indicator = new Indicator(code, section, new Label(code + "名称", code), new Label("个", "pieces"),
                new Label("按记录计数。", "Counts records."),
                List.of(new Indicator.Term("project", Map.of(), measure, "amount", "date")));
        return new Figure(indicator, new BigDecimal(value), 7, 3, 2, 1, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static Figures figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Figure figure : List.of(figure("MTG_BOARD", "leadership", Measure.COUNT, "9"),
                figure("FUND_TOTAL", "investment", Measure.SUM, "1234567.89"),
                figure("STUDENTS", "measures", Measure.DISTINCT, "5"))) {
            figures.put(figure.code(), figure);
        }
        return new Figures(new Period(LocalDate.of(2014, 1, 1), LocalDate.of(2019, 12, 31)), figures, 143, 140);
    }

    private static Group group(String key, String name, String board, String fund, String students) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        values.put("MTG_BOARD", new BigDecimal(board));
        if (fund != null) {
            values.put("FUND_TOTAL", new BigDecimal(fund));
        }
        values.put("STUDENTS", new BigDecimal(students));
        return new Group(key, name, values);
    }

    private static Breakdown byUnit() {
        return new Breakdown(figures().period(), Dimension.UNIT, List.of(group("U01", "省人民医院", "4", "1234000.5", "3"),
                group("U02", "=SUM(1)医院", "3", null, "4"), group("", "未注明", "2", "567.39", "1")));
    }

    private byte[] workbook() {
        List<Sheet> sheets = new ArrayList<>(statistics.sheets(figures(), List.of(byUnit())));
        sheets.add(statistics.form("六项指标表", figures(), byUnit()));
        return Workbook.bytes(statistics.title(), sheets, Progress.SILENT);
    }

    @Test
    void equalFiguresAreEqualFiles() throws InterruptedException {
        byte[] first = workbook();
        Thread.sleep(1100);
        assertThat(workbook()).isEqualTo(first);
    }

    @Test
    void aReaderThatDoesNotCalculateSeesAllValues() throws IOException {
        byte[] bytes = workbook();
        Files.createDirectories(SHEETS);
        Files.write(SHEETS.resolve("statistics.xlsx"), bytes);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var byUnit = book.findSheet("按单位").orElseThrow().read();
            var totals = byUnit.get(8);
            assertThat(totals.getCellText(0)).isEqualTo("合计");
            assertThat(totals.getCell(2).getFormula()).isEqualTo("SUM(C6:C8)");
            assertThat(new BigDecimal(totals.getCell(2).getRawValue())).isEqualByComparingTo("9");
            assertThat(new BigDecimal(totals.getCell(3).getRawValue())).isEqualByComparingTo("1234567.89");
            assertThat(totals.getCell(4).getFormula()).as("distinct students").isNull();
            assertThat(byUnit.get(9).getCell(3).getFormula()).isEqualTo("D9-'总表'!E5");
            assertThat(byUnit.get(6).getCellText(1)).as("a name is not a formula").isEqualTo("=SUM(1)医院");
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("总表", "按单位", "六项指标表");
        }
    }

    @Test
    void libreOfficeCalculatesTheSame() throws Exception {
        InstalledProgram.require("soffice");
        Files.write(folder.resolve("statistics.xlsx"), withoutValues(workbook()));
        Process process = new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless", "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1", "statistics.xlsx")
                .directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        List<String> byUnit = lines("按单位");
        assertThat(byUnit.get(8)).isEqualTo("合计,,9,1234567.89,5");
        assertThat(byUnit.get(9)).isEqualTo("与总表之差,,0,0,0");
        assertThat(lines("六项指标表").get(8)).isEqualTo("合计,,9,1234567.89,5");
        assertThat(lines("总表").get(4)).contains("FUND_TOTAL", "1234567.89");
    }

    private List<String> lines(String sheet) throws IOException {
        return Files.readString(folder.resolve("statistics-" + sheet + ".csv")).replace("\"", "").lines().toList();
    }

    /** The same file with formulas alone, so that what is read was calculated. */
    private static byte[] withoutValues(byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                to.write(part.replaceAll("</f><v>[^<]*</v>", "</f>").getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
