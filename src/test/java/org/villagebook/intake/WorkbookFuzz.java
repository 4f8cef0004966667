package org.villagebook.intake;

import static org.villagebook.Outcomes.of;
import static org.villagebook.Outcomes.require;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.villagebook.outcome.Progress;

/**
 * Workbooks from anybody, for the fuzzer. The first byte chooses: the whole file, or one XML part of an .xlsx whose
 * other parts are right, because a fuzzer does not find its way through deflate.
 */
public final class WorkbookFuzz {

    private static final List<String> PARTS = List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
            "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml");
    private static final Map<String, String> RIGHT = right();
    private static final Path FILE = file();

    private WorkbookFuzz() {
    }

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] input) {
        accepts(input);
    }

    /** Whether a workbook came out. */
    public static boolean accepts(byte[] input) {
        if (input.length == 0) {
            return false;
        }
        byte[] rest = java.util.Arrays.copyOfRange(input, 1, input.length);
        int part = (input[0] & 7) - 1;
        byte[] bytes = part >= 0 && part < PARTS.size() ? zip(PARTS.get(part), rest) : rest;
        Workbook workbook = of(() -> WorkbookReader.read(Files.write(FILE, bytes), Progress.SILENT));
        if (workbook == null) {
            return false;
        }
        for (Sheet sheet : workbook.sheets()) {
            int last = 0;
            for (Sheet.Row row : sheet.rows()) {
                require(row.number() > last, "rows out of order");
                last = row.number();
                require(row.cells().stream().noneMatch(Cell::isEmpty), "a cell without content");
            }
        }
        return true;
    }

    /** Where the fuzzer begins. */
    public static Map<String, byte[]> seeds() throws IOException {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        for (int i = 0; i < PARTS.size(); i++) {
            seeds.put("part-" + (i + 1), chosen(i + 1, RIGHT.get(PARTS.get(i)).getBytes(StandardCharsets.UTF_8)));
        }
        String csv = "户编号,姓名,\"备注\"\r\n0001,=\"阿依\",\"a \"\"b\"\"\"\r\n";
        seeds.put("csv-utf8", chosen(0, csv.getBytes(StandardCharsets.UTF_8)));
        seeds.put("csv-gb18030", chosen(0, csv.getBytes(Charset.forName("GB18030"))));
        seeds.put("csv-utf16", chosen(0, csv.getBytes(StandardCharsets.UTF_16)));
        seeds.put("xlsx", chosen(0, zip("", new byte[0])));
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var row = workbook.createSheet("农户").createRow(0);
            row.createCell(0).setCellValue("户编号");
            row.createCell(1).setCellValue(12.5);
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellFormula("1+1");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            seeds.put("xls", chosen(0, out.toByteArray()));
        }
        return seeds;
    }

    private static byte[] chosen(int what, byte[] bytes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(what);
        all.writeBytes(bytes);
        return all.toByteArray();
    }

    private static byte[] zip(String replaced, byte[] part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> right : RIGHT.entrySet()) {
                zip.putNextEntry(new ZipEntry(right.getKey()));
                zip.write(right.getKey().equals(replaced) ? part : right.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> right() {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Override PartName='/xl/workbook.xml' ContentType='" + type + "sheet.main+xml'/>"
                + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + type + "sharedStrings+xml'/>"
                + "<Override PartName='/xl/styles.xml' ContentType='" + type + "styles+xml'/></Types>");
        parts.put("xl/workbook.xml", "<workbook xmlns='" + main + "' xmlns:r='" + links + "'><workbookPr date1904='0'/>"
                + "<sheets><sheet name='农户' sheetId='1' r:id='r1'/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/"
                + "relationships'><Relationship Id='r1' Type='" + links + "/worksheet' Target='worksheets/sheet1.xml'/>"
                + "</Relationships>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns='" + main + "'><sheetData><row r='1'>"
                + "<c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>44562</v></c><c r='C1' t='inlineStr'><is><t>a</t></is>"
                + "</c><c r='D1' t='b'><v>1</v></c><c r='E1'><f>1+1</f><v>2</v></c><c r='F1' t='e'><v>#N/A</v></c></row>"
                + "<row r='3' hidden='1'><c r='A3'><v>1.5E3</v></c></row></sheetData></worksheet>");
        parts.put("xl/sharedStrings.xml", "<sst xmlns='" + main + "'><si><t>户编号</t></si><si><r><t>a</t></r></si></sst>");
        parts.put("xl/styles.xml", "<styleSheet xmlns='" + main + "'><numFmts><numFmt numFmtId='164' "
                + "formatCode='yyyy-mm-dd'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs>"
                + "</styleSheet>");
        return parts;
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("workbook", ".bin");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
