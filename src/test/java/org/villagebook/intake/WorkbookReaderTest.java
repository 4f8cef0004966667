package org.villagebook.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;

class WorkbookReaderTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    private Path folder;

    private Workbook read(byte[] bytes) throws IOException {
        // The name says nothing: the content decides.
        return WorkbookReader.read(Files.write(folder.resolve("file.xls"), bytes), Progress.SILENT);
    }

    private void assertRefused(byte[] bytes, String key, String code) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.arguments().getFirst()).isEqualTo(code);
        });
    }

    private static List<String> texts(Sheet.Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    private static byte[] bytes(byte[] mark, String text, Charset charset) {
        byte[] body = text.getBytes(charset);
        byte[] all = java.util.Arrays.copyOf(mark, mark.length + body.length);
        System.arraycopy(body, 0, all, mark.length, body.length);
        return all;
    }

    static Stream<Arguments> csv() {
        byte[] none = {};
        byte[] utf8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        byte[] big = {(byte) 0xFE, (byte) 0xFF};
        byte[] little = {(byte) 0xFF, (byte) 0xFE};
        String plain = "姓名,户编号\r\n格桑·旺姆,0012\r\n";
        return Stream.of(
                Arguments.of("GB18030", bytes(none, plain, GB18030), "0012"),
                Arguments.of("UTF-8", bytes(none, plain, UTF_8), "0012"),
                Arguments.of("UTF-8 with mark", bytes(utf8, plain, UTF_8), "0012"),
                Arguments.of("UTF-16 big", bytes(big, plain, UTF_16BE), "0012"),
                Arguments.of("UTF-16 little", bytes(little, plain.replace(',', '\t'), UTF_16LE), "0012"),
                Arguments.of("no last line end", bytes(none, plain.strip(), UTF_8), "0012"),
                Arguments.of("line feeds", bytes(none, plain.replace("\r\n", "\n"), UTF_8), "0012"),
                Arguments.of("semicolons", bytes(none, plain.replace(',', ';'), UTF_8), "0012"),
                Arguments.of("guard in quotes",
                        bytes(none, "姓名,户编号\n\"=\"\"格桑·旺姆\"\"\",\"=\"\"0012\"\"\"\n", UTF_8), "0012"),
                Arguments.of("bare guard", bytes(none, "姓名,户编号\n=\"格桑·旺姆\",=\"00,12\"\n", UTF_8), "00,12"),
                Arguments.of("quotes", bytes(none, "姓名,户编号\n格桑·旺姆,\"a \"\"b\"\",\nc\"\n", UTF_8), "a \"b\",\nc"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("csv")
    void readsCsv(String kind, byte[] bytes, String second) throws IOException {
        Sheet sheet = read(bytes).sheets().getFirst();

        assertThat(sheet.rows()).hasSize(2);
        assertThat(texts(sheet.rows().getFirst())).containsExactly("姓名", "户编号");
        assertThat(texts(sheet.rows().getLast())).containsExactly("格桑·旺姆", second);
        assertThat(sheet.rows().getLast().number()).isEqualTo(2);
    }

    private static byte[] xlsx(java.util.function.Consumer<Worksheet> write) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            write.accept(workbook.newWorksheet("Sheet1"));
        }
        return out.toByteArray();
    }

    @Test
    void readsXlsx() throws IOException {
        byte[] bytes = xlsx(sheet -> {
            sheet.value(2, 0, "格桑·旺姆");
            sheet.value(2, 1, 43747);
            sheet.value(2, 3, LocalDate.of(2019, 10, 9));
            sheet.style(2, 3).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(2, 4, new java.math.BigDecimal("103583.09"));
            sheet.value(2, 5, 519900194506156295L);
            sheet.value(2, 6, true);
            sheet.formula(2, 7, "1+1");
            sheet.style(4, 0).bold().set();
            sheet.value(5, 0, "  ");
        });

        Sheet sheet = read(bytes).sheets().getFirst();

        assertThat(sheet.name()).isEqualTo("Sheet1");
        assertThat(sheet.rows()).hasSize(1);
        Sheet.Row row = sheet.rows().getFirst();
        assertThat(row.number()).isEqualTo(3);
        assertThat(row.cell(0)).isEqualTo(new Cell(0, Cell.Kind.TEXT, "格桑·旺姆"));
        assertThat(row.cell(1)).isEqualTo(new Cell(1, Cell.Kind.NUMBER, "43747"));
        assertThat(row.cell(2)).isEqualTo(Cell.empty(2));
        assertThat(row.cell(3)).isEqualTo(new Cell(3, Cell.Kind.DATE, "2019-10-09"));
        assertThat(row.cell(4)).isEqualTo(new Cell(4, Cell.Kind.NUMBER, "103583.09"));
        assertThat(row.cell(5).kind()).isEqualTo(Cell.Kind.NUMBER);
        assertThat(ExcelNumber.digitsLost(row.cell(5).text())).isTrue();
        assertThat(row.cell(6)).isEqualTo(new Cell(6, Cell.Kind.BOOLEAN, "TRUE"));
    }

    @Test
    void readsXls() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Row row = workbook.createSheet("人员").createRow(1);
            row.createCell(0).setCellValue("曾㛃国");
            row.createCell(1).setCellValue(1.1);
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            row.createCell(2).setCellValue(43747);
            row.getCell(2).setCellStyle(day);
            row.createCell(3).setCellValue(519900194506156295d);
            row.createCell(4).setCellFormula("1+1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(4));
            row.setZeroHeight(true);
            workbook.createSheet("隐藏").createRow(0).createCell(0).setCellValue("x");
            workbook.setSheetHidden(1, true);
            workbook.write(out);
        }

        Workbook workbook = read(out.toByteArray());

        Sheet.Row row = workbook.sheets().getFirst().rows().getFirst();
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.hidden()).isTrue();
        assertThat(workbook.sheets().getLast().hidden()).isTrue();
        assertThat(row.cells()).containsExactly(new Cell(0, Cell.Kind.TEXT, "曾㛃国"),
                new Cell(1, Cell.Kind.NUMBER, "1.1"), new Cell(2, Cell.Kind.DATE, "2019-10-09"),
                new Cell(3, Cell.Kind.NUMBER, "5.199001945061563E17"), new Cell(4, Cell.Kind.FORMULA, "2"));
    }

    @ParameterizedTest
    @CsvSource({"12,12", "12.0,12", "0.10,0.1", "1.1000000000000001,1.1", "103583.09,103583.09", "1E3,1000",
        "999999999999999,999999999999999", "1E+15,1E+15", "519900194506156295,519900194506156295",
        "5.1990019450615629E+17,5.1990019450615629E+17", "-0.5,-0.5", "0,0", "1.0000000000000001E-3,0.001"})
    void givesNumbersAsPlainText(String raw, String text) {
        assertThat(ExcelNumber.text(raw)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"43747,false,2019-10-09", "43747.5,false,2019-10-09T12:00", "42285,true,2019-10-09",
        "61,false,1900-03-01", "60,false,1900-02-29", "59,false,1900-02-28", "1,false,1900-01-01",
        "0.5,false,12:00", "-1,false,-1", "3000000,false,3000000", "43746.9999999,false,2019-10-09"})
    void givesDaysAsIsoDates(String raw, boolean since1904, String text) {
        assertThat(ExcelNumber.date(raw, since1904)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"14||true", "31||true", "57||true", "0|General|false", "2|0.00|false",
        "164|yyyy\\-mm\\-dd|true", "165|m\"月\"d\"日\"|true", "166|[Red]0.00|false", "167|[$-804]yyyy/m/d|true",
        "168|0\"day\"|false", "9|0%|false", "20|h:mm|false"})
    void tellsDateFormats(int id, String pattern, boolean date) {
        assertThat(ExcelNumber.isDate(id, pattern)).isEqualTo(date);
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        assertRefused(new byte[0], "intake.noContent", "XL-08");
        assertRefused(" \r\n,,\r\n".getBytes(UTF_8), "intake.noContent", "XL-08");
        assertRefused("<html><table><tr><td>姓名".getBytes(UTF_8), "intake.webPage", "XL-04");
        assertRefused("\uFEFF  <?xml version=\"1.0\"?><Workbook/>".getBytes(UTF_8), "intake.webPage", "XL-04");
        assertRefused("%PDF-1.7".getBytes(UTF_8), "intake.notAWorkbook", "XL-04");
        assertRefused(new byte[] {1, 0, 2, 0}, "intake.notAWorkbook", "XL-04");
        assertRefused(new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}, "intake.encodingUnknown", "XL-04");
        assertRefused(zip("word/document.xml", "<w/>"), "intake.notAWorkbook", "XL-04");
        assertRefused("PK\3\4 damaged".getBytes(UTF_8), "intake.damaged", "XL-08");
        assertRefused(zip("xl/workbook.xml", "<workbook/>"), "intake.damaged", "XL-08");
        byte[] whole = xlsx(sheet -> sheet.value(0, 0, "姓名"));
        assertRefused(java.util.Arrays.copyOf(whole, whole.length / 2), "intake.damaged", "XL-08");
    }

    @Test
    void refusesLockedWorkbooks() throws IOException {
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        try (POIFSFileSystem parts = new POIFSFileSystem()) {
            parts.createDocument(new java.io.ByteArrayInputStream(new byte[] {1}), "EncryptedPackage");
            parts.writeFilesystem(encrypted);
        }
        assertRefused(encrypted.toByteArray(), "intake.locked", "XL-04");

        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("人员").createRow(0).createCell(0).setCellValue("姓名");
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            workbook.write(old);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertRefused(old.toByteArray(), "intake.locked", "XL-04");
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                part(zip, namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @Test
    void refusesEntitiesAndImpossibleAddresses() throws IOException {
        assertRefused(zip("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///c\">]><a>&b;</a>"),
                "intake.entities", "XL-02");
        assertRefused(zip("xl/workbook.xml", "<a/>", "xl/worksheets/sheet1.xml", "<c r=\"ZZZZZZ1\"><v>1</v></c>"),
                "intake.damaged", "XL-08");
        assertRefused(zip("xl/workbook.xml", "<a/>", "XL/Workbook.xml", "<a/>"), "intake.damaged", "XL-08");
    }

    @Test
    void refusesBombs() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "xl/workbook.xml", new byte[40 << 20]);
        }
        assertRefused(out.toByteArray(), "intake.tooLarge", "XL-01");

        assertRefused(csvRows(200_001), "intake.tooManyRows", "XL-05");
        assertRefused(("姓名\n" + "x".repeat(32_768)).getBytes(UTF_8), "intake.cellTooLong", "XL-05");
        assertThat(read(("姓名\n" + "x".repeat(32_767)).getBytes(UTF_8)).sheets().getFirst().rows()).hasSize(2);
    }

    private static byte[] csvRows(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream lines = out) {
            for (int i = 0; i < rows; i++) {
                lines.write("x\n".getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void countsNoEmptyRows() throws IOException {
        StringBuilder lines = new StringBuilder("姓名,年龄\n");
        lines.append(",\n".repeat(300_000)).append("格桑,\n");

        Sheet sheet = read(lines.toString().getBytes(UTF_8)).sheets().getFirst();

        assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(1, 300_002);
    }

    @Test
    void readsTheLastColumnOfExcel() throws IOException {
        Sheet sheet = read(xlsx(one -> one.value(0, 16_383, "末"))).sheets().getFirst();

        assertThat(sheet.rows().getFirst().cells().getFirst().letters()).isEqualTo("XFD");
    }
}
