package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.villagebook.catalogue.PrintForm;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.output.paper.PaperImage;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;

/** Forms out of a book, and sheets of paper back into it. */
class PrintTest {

    private static final DeskOpener OPENER = new DeskOpener(InstantSource.system(), new SecureRandom());
    private static final Pattern SHEET_NUMBER = Pattern.compile("表号 ([0-9]+-[0-9]+-[A-Z2-9]{2})");

    @TempDir
    static Path made;
    @TempDir
    private Path folder;
    private Desk desk;
    private PrintForms printing;

    @BeforeAll
    static void make() {
        new MakeDemo(OPENER).village(made.resolve("book"), 1, LocalDate.of(2026, 3, 15)).close();
    }

    @BeforeEach
    void open() throws IOException {
        Path book = folder.resolve("book");
        try (Stream<Path> files = Files.walk(made.resolve("book"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, book.resolve(made.resolve("book").relativize(file)));
            }
        }
        desk = OPENER.openPractice(book);
        printing = new PrintForms(desk);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private PrintForm form(String id) {
        return printing.form(id).form();
    }

    private List<Record> households() {
        return printing.subjects(form("checklist"), PrintChoice.EVERYBODY);
    }

    private String print(String id, PrintChoice choice) {
        Path file = folder.resolve(id + ".pdf");
        printing.run(form(id), choice, file, false, Progress.SILENT);
        return text(file);
    }

    private static String text(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static PrintChoice group(String group) {
        return new PrintChoice(Set.of(), List.of(), "", group, false, false);
    }

    private static PrintChoice changed() {
        return new PrintChoice(Set.of(), List.of(), "", "", true, false);
    }

    @TestFactory
    Stream<DynamicTest> everyFormPrintsItsBlankVersion() {
        assertThat(printing.forms()).extracting(PrintForm::id).contains("checklist", "safeguard", "visits", "notice-card",
                "income", "sign-in", "check-up", "follow-up", "attendance", "project-notice", "fund-notice",
                "ledger-index", "reminder", "hand-over");
        return printing.forms().stream().map(PrintForm::id).toList().stream().map(id -> DynamicTest.dynamicTest(id, () -> {
            try (Desk own = OPENER.openPractice(made.resolve("book"))) {
                PrintForms forms = new PrintForms(own);
                Path file = folder.resolve("blank-" + id + ".pdf");
                PrintForms.Asked asked = forms.form("blank-" + id);
                PrintForms.Printed printed = forms.run(asked.form(), PrintChoice.BLANK, file, false, Progress.SILENT);
                assertThat(printed.sheets()).isEqualTo(1);
                assertThat(printed.missing()).isEmpty();
                assertThat(text(file)).contains(asked.form().label().zh()).doesNotContain("表号");
            }
        }));
    }

    @Test
    void aChecklistHasEveryMemberAndNoFullIdNumber() {
        String text = print("checklist", group("一组"));
        List<Record> people = new ListRecords(desk).run(RecordQuery.all("person"));
        Set<String> homes = new HashSet<>();
        households().stream().filter(home -> home.text("group").equals("一组")).forEach(home -> homes.add(home.id().toString()));
        assertThat(homes).isNotEmpty();
        for (Record person : people) {
            if (homes.contains(person.text("household"))) {
                assertThat(text).contains(person.text("name"));
            }
            assertThat(text).doesNotContain(person.text("idNumber"));
        }
        assertThat(text).doesNotContainPattern("(?<![0-9])[0-9]{17}[0-9X](?![0-9])");
    }

    @Test
    void everySheetSaysWhoseItIsAndCountsItsPages() {
        Record first = households().getFirst();
        String text = print("checklist", PrintChoice.of(Set.of(first.id())));
        assertThat(text).contains("户编号 " + first.text("householdNo")).contains("第 1 页 共 1 页").contains("第 1 份 共 1 份");
    }

    @Test
    void idNumbersInNotesAreMaskedToo() {
        Record first = households().getFirst();
        new PutRecord(desk).run("visit", Map.of("household", first.id().toString(), "date", "2026-03-14", "content", "看望",
                "need", "身份证519900194506156295要换"));
        assertThat(print("visits", PrintChoice.of(Set.of(first.id())))).doesNotContain("519900194506156295");
    }

    @Test
    void aFolderGetsOneFileForEachVillage() {
        PrintForms.Printed printed = printing.run(form("visits"), PrintChoice.EVERYBODY, folder.resolve("out"), true, Progress.SILENT);
        assertThat(printed.files()).hasSize(1).allMatch(Files::exists);
        assertThat(printed.files().getFirst().getFileName().toString()).startsWith("入户走访清单-").endsWith(".pdf");
    }

    @Test
    void onlyWhatChangedIsPrintedAgain() {
        List<Record> all = households();
        print("checklist", PrintChoice.EVERYBODY);
        assertThatThrownBy(() -> print("checklist", changed())).isInstanceOfSatisfying(Problem.InvalidInput.class,
                problem -> assertThat(problem.key()).isEqualTo("operation.nothingToPrint"));
        new SetFields(desk).run(all.get(3).id(), Map.of("phone", "15400009999"));
        Record member = new ListRecords(desk).run(RecordQuery.all("person").where("household", all.get(5).id().toString())).getFirst();
        new SetFields(desk).run(member.id(), Map.of("health", "患有大病"));
        assertThat(printing.subjects(form("checklist"), changed())).extracting(Record::id)
                .containsExactly(all.get(3).id(), all.get(5).id());
        // Another form has a log of its own.
        assertThat(printing.subjects(form("safeguard"), changed())).hasSize(70);
    }

    @Test
    void cancelLeavesNoFileAndNoEntryInTheLog() {
        Path file = folder.resolve("cancelled.pdf");
        assertThatThrownBy(() -> printing.run(form("checklist"), PrintChoice.EVERYBODY, file, false, (done, total) -> {
            if (done == 20) {
                throw new Problem.Cancelled();
            }
        })).isInstanceOf(Problem.Cancelled.class);
        assertThat(folder).isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("cancelled"));
        assertThat(desk.book().printLog().runs(10)).isEmpty();
    }

    @Test
    void anUnknownHouseholdOrFormIsSaid() {
        assertThatThrownBy(() -> print("checklist", new PrintChoice(Set.of(), List.of("999"), "", "", false, false)))
                .isInstanceOfSatisfying(Problem.InvalidInput.class,
                        problem -> assertThat(problem.key()).isEqualTo("operation.noSuchHousehold"));
        assertThatThrownBy(() -> printing.form("nonsense")).isInstanceOfSatisfying(Problem.InvalidInput.class,
                problem -> assertThat(problem.key()).isEqualTo("operation.noSuchForm"));
    }

    @Test
    void anOfficeChangesATemplateAndAddsAForm() throws IOException {
        Path forms = Files.createDirectories(desk.folder().resolve(PrintForms.FOLDER));
        Files.createDirectories(forms.resolve("checklist"));
        Files.writeString(forms.resolve("checklist/form.html"), "{{>head}}<h1>本乡核查表</h1><p>{{headName}}</p>");
        Files.createDirectories(forms.resolve("door-sign"));
        Files.writeString(forms.resolve("door-sign/form.yaml"), "zh: 门牌\nen: Door sign\nsubject: household\n");
        Files.writeString(forms.resolve("door-sign/form.html"), "<h1>门牌 {{householdNo}}</h1>");
        printing = new PrintForms(desk);
        Record first = households().getFirst();
        assertThat(print("checklist", PrintChoice.of(Set.of(first.id())))).contains("本乡核查表").contains(first.text("headName"));
        assertThat(print("door-sign", PrintChoice.of(Set.of(first.id())))).contains("门牌 " + first.text("householdNo"));
    }

    @Test
    void twentyFiveSheetsComeBackByCodeAndKeyboard() {
        List<Record> some = households().subList(0, 25);
        String text = print("checklist", PrintChoice.of(new HashSet<>(some.stream().map(Record::id).toList())));
        List<String> codes = new ArrayList<>();
        for (Matcher matcher = SHEET_NUMBER.matcher(text); matcher.find(); ) {
            if (!codes.contains(matcher.group(1))) {
                codes.add(matcher.group(1));
            }
        }
        assertThat(codes).hasSize(25);
        OpenSheet sheets = new OpenSheet(desk, printing);
        Map<String, String> phones = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            OpenSheet.Opened opened = sheets.run(codes.get(i).toLowerCase(Locale.ROOT));
            assertThat(opened.record().id()).isEqualTo(some.get(i).id());
            assertThat(opened.stale()).isFalse();
            assertThat(opened.fields().getFirst().id()).isEqualTo("headIdNumber");
            phones.put(opened.record().id().toString(), "154001000%02d".formatted(i));
            new EnterSheet(desk, sheets).run(codes.get(i), Map.of("phone", "154001000%02d".formatted(i)), false);
        }
        assertThat(households().subList(0, 25)).allMatch(home -> home.text("phone").equals(phones.get(home.id().toString())));
    }

    @Test
    void aStaleSheetIsNoticedBeforeAnythingIsSaved() {
        Record home = households().getFirst();
        Record member = new ListRecords(desk).run(RecordQuery.all("person").where("household", home.id().toString())).getFirst();
        Matcher matcher = SHEET_NUMBER.matcher(print("checklist", PrintChoice.of(Set.of(home.id()))));
        assertThat(matcher.find()).isTrue();
        String code = matcher.group(1);
        new SetFields(desk).run(home.id(), Map.of("phone", "15400008888"));
        new SetFields(desk).run(member.id(), Map.of("education", "小学"));
        new SetFields(desk).run(member.id(), Map.of("education", "初中"));
        OpenSheet sheets = new OpenSheet(desk, printing);
        OpenSheet.Opened opened = sheets.run(code);
        assertThat(opened.stale()).isTrue();
        assertThat(opened.changed()).extracting(changed -> changed.field().id()).containsExactly("phone", "education");
        assertThat(opened.changed().getFirst().before()).isEqualTo(home.text("phone"));
        assertThat(opened.changed().getLast().now()).isEqualTo("初中");
        EnterSheet entering = new EnterSheet(desk, sheets);
        assertThatThrownBy(() -> entering.run(code, Map.of("address", "五组1号"), false))
                .isInstanceOfSatisfying(Problem.InvalidInput.class,
                        problem -> assertThat(problem.key()).isEqualTo("operation.staleSheet"));
        assertThat(new ShowRecord(desk).run(home.id()).orElseThrow().text("address")).isEqualTo(home.text("address"));
        entering.run(code, Map.of("address", "五组1号"), true);
        assertThat(new ShowRecord(desk).run(home.id()).orElseThrow().text("address")).isEqualTo("五组1号");
    }

    @Test
    void aSheetOfAnotherMachineIsFoundByItsLongCode() {
        Record home = households().getFirst();
        String number = home.text("householdNo");
        OpenSheet sheets = new OpenSheet(desk, printing);
        String same = "VB1/V001/7-3-QQ/CHECKLIST.1/" + number + "/" + SheetCode.version(home).toUpperCase(Locale.ROOT);
        assertThat(sheets.run(same).record().id()).isEqualTo(home.id());
        assertThat(sheets.run(same).stale()).isFalse();
        String older = "VB1/V001/7-3-QQ/CHECKLIST.1/" + number + "/00000000";
        assertThat(sheets.run(older).stale()).isTrue();
        assertThatThrownBy(() -> sheets.run("7-3-QQ")).isInstanceOfSatisfying(Problem.InvalidInput.class,
                problem -> assertThat(problem.key()).isEqualTo("operation.unknownSheet"));
        assertThatThrownBy(() -> sheets.run("胡写")).isInstanceOfSatisfying(Problem.InvalidInput.class,
                problem -> assertThat(problem.key()).isEqualTo("operation.notASheetCode"));
        assertThat(SheetCode.read(" １２—３５—km ").typed()).isEqualTo("12-35-KM");
    }

    @Test
    void aScannerReadsTheCodeFromThePage() throws Exception {
        Record home = households().getFirst();
        Path file = folder.resolve("code.pdf");
        printing.run(form("checklist"), PrintChoice.of(Set.of(home.id())), file, false, Progress.SILENT);
        BufferedImage page = PaperImage.page(Files.readAllBytes(file), 0, 200);
        BufferedImage corner = page.getSubimage(page.getWidth() * 3 / 4, 0, page.getWidth() / 4, page.getHeight() / 6);
        int[] pixels = corner.getRGB(0, 0, corner.getWidth(), corner.getHeight(), null, 0, corner.getWidth());
        String scanned = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                new RGBLuminanceSource(corner.getWidth(), corner.getHeight(), pixels)))).getText();
        assertThat(scanned).startsWith("VB1/V001/1-1-").contains("/CHECKLIST.1/" + home.text("householdNo") + "/");
        assertThat(new OpenSheet(desk, printing).run(scanned).record().id()).isEqualTo(home.id());
    }

    @ParameterizedTest
    @CsvSource({"二组,十组", "十组,十一组", "九组,十组", "2组,10组", "桥头9号,桥头12号", "一百零二号,一百二十号", "三组,三组东"})
    void theWalkGoesByNumbersAsPeopleCountThem(String earlier, String later) {
        assertThat(WalkingOrder.compare(earlier, later)).isNegative();
        assertThat(WalkingOrder.compare(later, earlier)).isPositive();
        assertThat(WalkingOrder.compare(earlier, earlier)).isZero();
    }
}
