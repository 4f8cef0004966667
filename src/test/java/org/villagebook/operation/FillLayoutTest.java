package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.villagebook.catalogue.Layout;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;

/// Offices' own forms, filled from a practice village.
class FillLayoutTest {

    private static final DeskOpener OPENER = new DeskOpener(InstantSource.system(), new SecureRandom());
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{17}[0-9X]");

    @TempDir
    private Path folder;
    private Desk desk;
    private FillLayout filling;

    @BeforeEach
    void make() {
        desk = new MakeDemo(OPENER).village(folder.resolve("book"), 1, LocalDate.of(2026, 3, 15));
        filling = new FillLayout(desk);
        List<Record> people = desk.book().read().list(RecordQuery.all("person"));
        for (int i = 0; i < 12; i++) {
            Record pupil = people.get(i);
            new PutRecord(desk).run("student_aid", Map.of("person", pupil.id().toString(), "name", pupil.text("name"),
                    "idNumber", pupil.text("idNumber"), "stage", "小学", "school", "练习小学", "date", "2025-09-01",
                    "amount", "1000.50", "kind", "单位资助", "host", "练习单位"));
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private XSSFWorkbook fill(String layout, PrintChoice choice, boolean full) throws IOException {
        Path file = folder.resolve(layout + ".xlsx");
        filling.run(filling.layout(layout), choice, "县里", full, file, Progress.SILENT);
        return new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private static List<List<String>> texts(XSSFSheet sheet) {
        DataFormatter shown = new DataFormatter(Locale.CHINA);
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> texts = new ArrayList<>();
            row.forEach(cell -> texts.add(shown.formatCellValue(cell)));
            rows.add(texts);
        }
        return rows;
    }

    private List<Record> people(String field) {
        return desk.book().read().list(RecordQuery.all("person")).stream()
                .filter(person -> !person.text(field).isEmpty()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"civil-affairs", "disabled-federation", "education", "employment", "medical-insurance"})
    void aFilledLayoutKeepsItsLookAndHasNoMarksAndNoWholeNumber(String id) throws Exception {
        try (XSSFWorkbook filled = fill(id, PrintChoice.EVERYBODY, false);
                XSSFWorkbook form = new XSSFWorkbook(new ByteArrayInputStream(filling.layout(id).workbook()))) {
            XSSFSheet pattern = form.getSheetAt(0);
            for (int i = 0; i < filled.getNumberOfSheets(); i += 7) {
                XSSFSheet sheet = filled.getSheetAt(i);
                assertThat(texts(sheet)).flatExtracting(row -> row).noneMatch(text -> text.contains("{{") || text.contains("}}"))
                        .noneMatch(text -> WHOLE_NUMBER.matcher(text).find());
                assertThat(sheet.getPrintSetup().getLandscape()).isEqualTo(pattern.getPrintSetup().getLandscape());
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(pattern.getPrintSetup().getPaperSize());
                assertThat(sheet.getRepeatingRows()).isEqualTo(pattern.getRepeatingRows());
                assertThat(filled.getPrintArea(i)).endsWith("$" + (sheet.getLastRowNum() + 1));
                for (int column = 0; column < 6; column++) {
                    assertThat(sheet.getColumnWidth(column)).isEqualTo(pattern.getColumnWidth(column));
                }
                assertThat(sheet.getMergedRegions()).filteredOn(region -> region.getFirstRow() < 3)
                        .containsExactlyInAnyOrderElementsOf(pattern.getMergedRegions().stream()
                                .filter(region -> region.getFirstRow() < 3).toList());
                assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getFontName()).isEqualTo("方正小标宋简体");
                assertThat(lowest(sheet) - lowest(pattern)).as("merged cells of the last line moved with it")
                        .isEqualTo(sheet.getLastRowNum() - pattern.getLastRowNum());
            }
        }
        try (ReadableWorkbook again = new ReadableWorkbook(Files.newInputStream(folder.resolve(id + ".xlsx")))) {
            assertThat(again.getFirstSheet().read()).hasSizeGreaterThan(5);
        }
    }

    private static int lowest(XSSFSheet sheet) {
        return sheet.getMergedRegions().stream().mapToInt(CellRangeAddress::getLastRow).max().orElseThrow();
    }

    @Test
    void aHouseholdHasItsOwnSheetWithItsMembers() throws IOException {
        Record home = desk.book().read().list(RecordQuery.all("household")).getFirst();
        PrintChoice one = new PrintChoice(Set.of(), List.of(home.text("householdNo")), "", "", false, false);
        List<String> members = desk.book().read().list(RecordQuery.all("person").where("household", home.id().toString()))
                .stream().map(person -> person.text("name")).toList();
        try (XSSFWorkbook filled = fill("civil-affairs", one, false)) {
            assertThat(filled.getNumberOfSheets()).isEqualTo(1);
            assertThat(filled.getSheetName(0)).isEqualTo(home.text("headName"));
            List<List<String>> rows = texts(filled.getSheetAt(0));
            assertThat(rows.get(2).get(1)).isEqualTo(home.text("headName"));
            assertThat(rows.subList(8, 8 + members.size()).stream().map(row -> row.get(0)).toList())
                    .containsExactlyInAnyOrderElementsOf(members);
            assertThat(rows).anyMatch(row -> row.getFirst().equals("一、共同生活的家庭成员（共 " + members.size() + " 人）"));
            String grade = home.text("housingGrade");
            assertThat(rows).flatExtracting(row -> row).filteredOn(text -> text.contains("A级"))
                    .singleElement().asString().contains(grade.isEmpty() ? "□A级" : "☑" + grade);
        }
    }

    @Test
    void aListHasARowForEachRecordAndSums() throws IOException {
        List<Record> workers = people("workPlace");
        try (XSSFWorkbook filled = fill("employment", PrintChoice.EVERYBODY, false)) {
            XSSFSheet sheet = filled.getSheetAt(0);
            List<List<String>> rows = texts(sheet).subList(4, 4 + workers.size());
            assertThat(rows).extracting(row -> row.get(1)).containsExactlyInAnyOrderElementsOf(
                    workers.stream().map(person -> person.text("name")).toList());
            Row total = sheet.getRow(4 + Math.max(10, workers.size()));
            assertThat(total.getCell(2).getStringCellValue()).isEqualTo(workers.size() + " 人");
            assertThat(total.getCell(9).getNumericCellValue()).isEqualTo(workers.stream()
                    .mapToDouble(person -> person.text("monthsAway").isEmpty() ? 0 : Double.parseDouble(person.text("monthsAway"))).sum());
            for (Cell cell : sheet.getRow(4)) {
                assertThat(sheet.getRow(5).getCell(cell.getColumnIndex()).getCellStyle()).isEqualTo(cell.getCellStyle());
            }
        }
        try (XSSFWorkbook filled = fill("education", PrintChoice.EVERYBODY, false)) {
            XSSFSheet sheet = filled.getSheetAt(0);
            assertThat(sheet.getRow(3).getCell(8).getNumericCellValue()).isEqualTo(1000.5);
            assertThat(sheet.getRow(3).getCell(7).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2025, 9, 1));
            assertThat(sheet.getRow(15).getCell(8).getNumericCellValue()).isEqualTo(12006);
        }
    }

    @Test
    void aGroupIsChosenThroughThePersonOfALedger() {
        Layout education = filling.layout("education");
        List<Record> all = filling.subjects(education, PrintChoice.EVERYBODY);
        Map<String, Integer> byGroup = new HashMap<>();
        Set<String> groups = desk.book().read().list(RecordQuery.all("household")).stream()
                .map(home -> home.text("group")).collect(Collectors.toSet());
        groups.forEach(group -> byGroup.put(group, filling.subjects(education,
                new PrintChoice(Set.of(), List.of(), "", group, false, false)).size()));
        assertThat(all).hasSize(12);
        assertThat(byGroup.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(12);
        assertThat(byGroup).containsValue(0);
    }

    @Test
    void wholeNumbersOnlyWhenAskedFor() throws IOException {
        String number = people("disabilityKind").getFirst().text("idNumber");
        try (XSSFWorkbook masked = fill("disabled-federation", PrintChoice.EVERYBODY, false);
                XSSFWorkbook full = fill("disabled-federation", PrintChoice.EVERYBODY, true)) {
            assertThat(texts(full.getSheetAt(0))).flatExtracting(row -> row).contains(number);
            assertThat(texts(masked.getSheetAt(0))).flatExtracting(row -> row).doesNotContain(number)
                    .contains(number.substring(0, 14) + "****");
        }
    }

    @Test
    void whatWasHandedToWhomIsKept() {
        Path file = folder.resolve("cl.xlsx");
        Layout layout = filling.layout("残疾人基本信息登记表");
        FillLayout.Written written = filling.run(layout, PrintChoice.EVERYBODY, " 县残联 ", false, file, Progress.SILENT);
        assertThat(filling.handed(10)).singleElement().satisfies(handed -> {
            assertThat(handed.whom()).isEqualTo("县残联");
            assertThat(handed.layout()).isEqualTo(layout.label());
            assertThat(handed.records()).isEqualTo(written.records()).isEqualTo(people("disabilityKind").size());
            assertThat(handed.file()).isEqualTo("cl.xlsx");
            assertThat(handed.full()).isFalse();
        });
        assertThat(desk.book().handedLog().with(people("disabilityKind").getFirst().id())).hasSize(1);
        assertThat(desk.book().handedLog().with(desk.book().read().list(RecordQuery.all("household")).getFirst().id())).isEmpty();
        assertThatThrownBy(() -> filling.run(layout, PrintChoice.EVERYBODY, " ", false, file, Progress.SILENT))
                .isInstanceOf(Problem.InvalidInput.class).hasMessage("operation.noRecipient");
        assertThat(filling.handed(10)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {{headNam}}                                 | output.layout.unknownName | headNam
            {{#person}}{{headName}}{{/person}}          | output.layout.unknownName | headName
            {{housingGrade=Z级}}                         | output.layout.unknownName | housingGrade=Z级
            {{no}}                                      | output.layout.unknownName | no
            {{sum person.name}}                         | output.layout.unknownName | sum person.name
            {{#members}}{{name}}{{/members}}            | output.layout.unknownList | members
            {{#person}}{{name}}                         | output.layout.notClosed   | person
            {{name}}{{/person}}                         | output.layout.notOpen     | person
            {{#person}}{{#person}}{{/person}}{{/person}} | output.layout.nested     | person
            """)
    void aWrongMarkIsNamedWithItsCell(String text, String problem, String word) throws IOException {
        ownLayout(text);
        assertThatThrownBy(() -> fill("own", PrintChoice.EVERYBODY, false)).isInstanceOfSatisfying(Problem.class, wrong -> {
            assertThat(wrong.key()).isEqualTo(problem);
            assertThat(wrong.arguments()).element(1).isEqualTo("C2");
            assertThat(wrong.arguments()).element(2).isEqualTo(word);
        });
        assertThat(folder.resolve("own.xlsx")).doesNotExist();
        assertThat(filling.handed(10)).isEmpty();
    }

    @Test
    void aBookBringsItsOwnLayout() throws IOException {
        ownLayout("{{headName}}，{{count person}}人");
        assertThat(filling.layouts()).extracting(Layout::id).contains("own", "civil-affairs");
        Record home = filling.subjects(filling.layout("own"), PrintChoice.EVERYBODY).getFirst();
        int members = desk.book().read().list(RecordQuery.all("person").where("household", home.id().toString())).size();
        try (XSSFWorkbook filled = fill("own", PrintChoice.EVERYBODY, false)) {
            assertThat(filled.getSheetAt(0).getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo(home.text("headName") + "，" + members + "人");
            assertThat(filled.getSheetName(filled.getNumberOfSheets() - 1)).isEqualTo("填表说明");
        }
    }

    @Test
    void aFileThatIsNoWorkbookIsSaid() throws IOException {
        ownLayout("");
        Files.writeString(desk.folder().resolve("layouts/own/layout.xlsx"), "no workbook");
        assertThatThrownBy(() -> fill("own", PrintChoice.EVERYBODY, false)).hasMessage("output.layout.notAWorkbook");
        Files.delete(desk.folder().resolve("layouts/own/layout.xlsx"));
        assertThatThrownBy(() -> filling.layouts()).hasMessage("catalogue.layoutFileMissing");
    }

    private void ownLayout(String text) throws IOException {
        Path own = Files.createDirectories(desk.folder().resolve("layouts/own"));
        Files.writeString(own.resolve("layout.yaml"), """
                zh: 本县表
                en: Own
                office: { zh: 本县, en: County }
                subject: household
                per: record
                """);
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(own.resolve("layout.xlsx"))) {
            book.createSheet("表").createRow(1).createCell(2).setCellValue(text);
            book.createSheet("填表说明").createRow(0).createCell(0).setCellValue("{{headName}} 是户主姓名");
            book.write(out);
        }
    }

    /// A program that shares no code with ours opens all five. Where it is missing the test is skipped, at the build
    /// machine it fails.
    @Test
    void anOfficeProgramOpensThemAll() throws Exception {
        List<String> command = new ArrayList<>(List.of("soffice", "--headless", "-env:UserInstallation="
                + folder.resolve("office").toUri(), "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76",
                "--outdir", folder.resolve("csv").toString()));
        for (Layout layout : filling.layouts()) {
            fill(layout.id(), PrintChoice.EVERYBODY, false).close();
            command.add(folder.resolve(layout.id() + ".xlsx").toString());
        }
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile()).start();
        } catch (IOException lacking) {
            if ("1".equals(System.getenv("VILLAGEBOOK_REQUIRE_PROGRAMS"))) {
                fail("soffice is not installed");
            }
            abort("soffice is not installed: " + lacking.getMessage());
            return;
        }
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        for (Layout layout : filling.layouts()) {
            Path csv = folder.resolve("csv").resolve(layout.id() + ".csv");
            assertThat(csv).as(Files.readString(folder.resolve("said"))).exists();
            assertThat(Files.readString(csv)).contains(layout.label().zh()).doesNotContain("{{");
        }
    }
}
