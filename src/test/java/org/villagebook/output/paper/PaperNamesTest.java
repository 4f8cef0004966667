package org.villagebook.output.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.villagebook.intake.Cell;
import org.villagebook.intake.Sheet.Row;
import org.villagebook.intake.WorkbookReader;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;

/** Names stand on paper as they are stored: they can be seen, searched and copied. */
class PaperNamesTest {

    private static final String LIST = "{{#rows}}<p>{{name}}</p>{{/rows}}";
    private static final String TIBETAN = "བསྟན་འཛིན་རྒྱ་མཚོ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"龚𬭊", "䶮国强", "𠮷野", "曾㛃国", "巴莫阿尕曲布嫫", "格桑·旺姆", "ꆈꌠꁱꂷ", "王<b>&\"'", "a  b"})
    void aNameIsFoundAsStored(String name) {
        assertThat(Proof.text(Proof.pdf(LIST, List.of(Proof.person(name))))).contains(name.replace("  ", " "));
    }

    @Test
    void tibetanIsDrawnShapedAndStillText() throws Exception {
        byte[] pdf = Proof.pdf(LIST, List.of(Proof.person(TIBETAN)));
        String content = new String(contents(pdf), StandardCharsets.ISO_8859_1);
        // Outlines are curves; the text beneath is in rendering mode 3, invisible, with what was written beside it.
        assertThat(content.lines().filter(line -> line.endsWith(" BDC") || line.equals("3 Tr") || line.endsWith(" y")))
                .contains("/Span /Prop1 BDC", "3 Tr").hasSizeGreaterThan(20);
        assertThat(poppler(pdf)).contains(TIBETAN);
    }

    private static byte[] contents(byte[] pdf) throws IOException {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf); var in = document.getPage(0).getContents()) {
            return in.readAllBytes();
        }
    }

    @Test
    void charactersWithoutAnyFontAreReported() {
        PaperText text = new PaperText(Proof.FONTS);
        assertThat(text.escape("王" + Character.toString(0x31350))).contains("王");
        assertThat(text.missing()).containsExactly(0x31350);
    }

    @Test
    void aMisspeltNameInATemplateIsSaidWithItsLine() {
        assertThatThrownBy(() -> Proof.pdf("<p>\n{{nmae}}</p>", List.of()))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> {
                    assertThat(problem.key()).isEqualTo("output.paper.unknownName");
                    assertThat(problem.arguments()).containsExactly("proof", 2, "nmae");
                });
    }

    @Test
    void aTagThatIsLeftOpenIsSaid() {
        assertThatThrownBy(() -> Proof.pdf("<p>", List.of())).isInstanceOfSatisfying(Problem.InvalidInput.class,
                problem -> assertThat(problem.key()).isEqualTo("output.paper.markup"));
    }

    @Test
    void everyNameOfTheProvinceIsFoundByPdftotext() throws Exception {
        Path rosters = Path.of(System.getProperty("villagebook.shared", "../shared"), "data/province/rosters");
        assumeTrue(Files.isDirectory(rosters), "the invented province is not here");
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(rosters)) {
            files.forEach(file -> names.addAll(names(file)));
        }
        assertThat(names).hasSizeGreaterThan(5000);
        List<String> sorted = List.copyOf(names);
        Set<String> found = poppler(Proof.pdf(LIST, Proof.people(sorted))).lines().map(String::strip)
                .collect(Collectors.toSet());
        assertThat(sorted.stream().filter(name -> !found.contains(name)).toList()).isEmpty();
    }

    /** What stands below the headings 姓名 and 户主姓名. */
    private static Set<String> names(Path file) {
        Set<String> names = new TreeSet<>();
        List<Row> rows = WorkbookReader.read(file, Progress.SILENT).sheets().getFirst().rows();
        List<Integer> columns = List.of();
        for (Row row : rows) {
            List<Integer> headings = row.cells().stream().filter(cell -> cell.text() != null
                    && Set.of("姓名", "户主姓名").contains(cell.text().strip())).map(Cell::column).toList();
            columns = headings.isEmpty() ? columns : headings;
            if (headings.isEmpty()) {
                columns.forEach(column -> add(row.cell(column), names));
            }
        }
        return names;
    }

    private static void add(Cell cell, Set<String> names) {
        String name = cell == null || cell.text() == null ? "" : cell.text().strip();
        // Damaged cells hold blanks and controls that no book stores.
        if (!name.isEmpty() && name.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT || c == 0xFFFD)) {
            names.add(name);
        }
    }

    private String poppler(byte[] pdf) throws Exception {
        Path file = folder.resolve("proof.pdf");
        Files.write(file, pdf);
        Process process;
        try {
            process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-").start();
        } catch (IOException absent) {
            assumeTrue(false, "pdftotext is not installed");
            return "";
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return text;
    }
}
