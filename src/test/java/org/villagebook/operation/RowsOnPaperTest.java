package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.PrintForm;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;

/**
 * Many rows with long words on every form: no row goes over the foot of a page into the next, and every page says what
 * it is. Each long text has a mark at its beginning and one at its end; both must be on one page, with the whole row.
 */
class RowsOnPaperTest {

    private static final int ROWS = 45;
    /** A type with a record for each year has fewer. */
    private static final int YEARS = 20;
    private static final Pattern BEGIN = Pattern.compile("始([a-z_]+)(\\d+)之");
    private static final Pattern PAGE_NUMBER = Pattern.compile("第(\\d+)页共(\\d+)页");

    @TempDir
    static Path folder;
    private static Desk desk;
    private static PrintForms printing;

    @BeforeAll
    static void manyLongRows() {
        desk = new DeskOpener(InstantSource.system(), new SecureRandom())
                .create(folder.resolve("book"), "village", "V001", "金岭村", "intl", "一个好密码 2026".toCharArray()).desk();
        printing = new PrintForms(desk);
        Map<String, String> first = new LinkedHashMap<>();
        for (PrintForm form : printing.forms()) {
            Stream<String> types = Stream.concat(Stream.ofNullable(form.subject()), form.lists().keySet().stream());
            types.forEach(type -> fill(desk.catalogue().require(type), first));
        }
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    /** Rows of a type, all below the first record of its parent. */
    private static void fill(RecordType type, Map<String, String> first) {
        if (first.containsKey(type.id())) {
            return;
        }
        type.parentField().ifPresent(up -> fill(desk.catalogue().require(up.target()), first));
        int rows = type.field("year").isPresent() ? YEARS : ROWS;
        for (int row = 1; row <= rows; row++) {
            Map<String, String> typed = new LinkedHashMap<>();
            for (Field field : type.fields()) {
                value(type, field, row, first).ifPresent(text -> typed.put(field.id(), text));
            }
            String id = put(type, typed);
            first.putIfAbsent(type.id(), id);
        }
    }

    private static Optional<String> value(RecordType type, Field field, int row, Map<String, String> first) {
        return Optional.ofNullable(switch (field.type()) {
            case TEXT -> field.search() == Field.Search.NUMBER ? "5199000100%04d".formatted(row)
                    : "始" + type.id() + row + "之" + "阿".repeat(20) + "终" + type.id() + row + "也";
            case NOTE -> "始" + type.id() + row + "之" + "很长的说明".repeat(6) + "终" + type.id() + row + "也";
            case DATE -> LocalDate.of(2026, 1, 1).plusDays(row).toString();
            case INTEGER -> field.id().equals("year") ? Integer.toString(2010 + row) : "1";
            case DECIMAL, MONEY -> "1";
            case PHONE -> "15400001234";
            case CODE -> desk.catalogue().codesOf(field).values().getFirst();
            case CODES -> printing.forms().stream().filter(form -> type.id().equals(form.subject()))
                    .map(form -> form.where().get(field.id())).filter(Objects::nonNull).map(List::getFirst).findFirst()
                    .orElse(null);
            case ID_NUMBER -> null;
            case REFERENCE -> first.get(field.target());
        });
    }

    /** What a rule of the type refuses is left out, unless the record needs it. */
    private static String put(RecordType type, Map<String, String> typed) {
        while (true) {
            try {
                return new PutRecord(desk).run(type.id(), typed).id().toString();
            } catch (Problem.InvalidInput refused) {
                String field = typed.keySet().stream().filter(id -> !refused.arguments().isEmpty()
                        && type.require(id).label().equals(refused.arguments().getFirst())).findFirst().orElseThrow(() -> refused);
                typed.remove(field);
            }
        }
    }

    private static List<String> pages(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document).replaceAll("\\s", ""));
            }
            return pages;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<String> printed(PrintForm form) {
        Path file = folder.resolve(form.id() + ".pdf");
        printing.run(form, PrintChoice.EVERYBODY, file, false, Progress.SILENT);
        return pages(file);
    }

    @TestFactory
    Stream<DynamicTest> noRowIsCutInTwo() {
        return printing.forms().stream().filter(form -> form.subject() != null)
                .map(form -> DynamicTest.dynamicTest(form.id(), () -> {
                    List<String> pages = printed(form);
                    assertThat(pages).isNotEmpty();
                    assertThat(cut(pages)).as("texts of %s that go over a page's foot", form.id()).isEmpty();
                    for (String page : pages) {
                        assertThat(page).as("head of a page").contains(form.label().zh());
                        Matcher number = PAGE_NUMBER.matcher(page);
                        assertThat(number.find()).as("page number").isTrue();
                        assertThat(Integer.parseInt(number.group(1))).isBetween(1, Integer.parseInt(number.group(2)));
                    }
                }));
    }

    /** Marks whose end is on another page than their beginning. */
    private static TreeSet<String> cut(List<String> pages) {
        TreeSet<String> cut = new TreeSet<>();
        for (String page : pages) {
            for (Matcher begin = BEGIN.matcher(page); begin.find(); ) {
                String end = "终" + begin.group(1) + begin.group(2) + "也";
                if (page.indexOf(end, begin.end()) < 0) {
                    cut.add(begin.group(1) + " " + begin.group(2));
                }
            }
        }
        return cut;
    }

    @Test
    void someFormsGoOverSeveralPages() {
        assertThat(printing.forms()).filteredOn(form -> List.of("checklist", "visits", "project-notice").contains(form.id()))
                .hasSize(3).allSatisfy(form -> assertThat(printed(form).size()).as(form.id()).isGreaterThan(1));
    }
}
