package org.villagebook.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedCatalogueTest {

    private static final Catalogue CATALOGUE = CatalogueReader.shipped();
    private static final Path PROVINCE =
            Path.of(System.getProperty("villagebook.shared", "../shared")).resolve("data/province");

    static Stream<RecordType> types() {
        return CATALOGUE.types().stream();
    }

    @Test
    void beginsWithTheTypesThatHaveScreensOfTheirOwn() {
        assertThat(CATALOGUE.types()).extracting(RecordType::id).startsWith("household", "person", "visit");
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyNameIsThereInBothLanguages(RecordType type) {
        Stream<Label> labels = Stream.concat(Stream.of(type.label()), Stream.concat(
                type.fields().stream().map(Field::label), type.form().stream().map(RecordType.Section::label)));

        assertThat(labels).allSatisfy(label -> {
            assertThat(label.zh()).containsPattern("\\p{IsHan}");
            assertThat(label.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
        assertThat(type.fields()).extracting(field -> field.label().en()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theFormShowsEveryFieldOnce(RecordType type) {
        assertThat(type.form().stream().flatMap(section -> section.fields().stream()))
                .containsExactlyInAnyOrderElementsOf(type.fields().stream().map(Field::id).toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void anEnglishCodeNameMeansOneCode(RecordType type) {
        assertThat(type.fields().stream().filter(field -> field.codes() != null).map(CATALOGUE::codesOf))
                .allSatisfy(list -> assertThat(list.codes()).extracting(CodeList.Code::en).doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("types")
    void personalNumbersAreMasked(RecordType type) {
        assertThat(type.fields())
                .filteredOn(field -> field.type() == FieldType.ID_NUMBER || field.type() == FieldType.PHONE)
                .allMatch(Field::sensitive);
    }

    @ParameterizedTest
    @MethodSource("types")
    void nobodysInfectionOrDrugHistoryIsAField(RecordType type) {
        assertThat(type.fields()).allSatisfy(field ->
                assertThat(field.id() + field.label() + field.headings())
                        .doesNotContainPattern("(?i)hiv|aids|drug|艾滋|感染|吸毒|戒毒"));
    }

    @Test
    void knowsAllFiftySixEthnicGroupsWithAndWithoutTheirLastCharacter() {
        CodeList groups = CATALOGUE.codesOf(CATALOGUE.require("person").require("ethnicGroup"));

        assertThat(groups.values()).hasSize(58);
        assertThat(groups.match("彝")).contains("彝族");
        assertThat(groups.values().stream().filter(group -> group.endsWith("族")))
                .hasSize(56).allSatisfy(group ->
                        assertThat(groups.match(group.substring(0, group.length() - 1))).contains(group));
        assertThat(CATALOGUE.codesOf(CATALOGUE.require("person").require("relationToHead")).values()).hasSize(28);
    }

    @Test
    void aSheetNameMeansOneType() {
        assertThat(types().flatMap(type -> Stream.concat(Stream.of(type.label().zh()), type.sheets().stream())))
                .doesNotHaveDuplicates();
    }

    @Test
    void theRosterMeetsItsPersonsByTheFirstKeyThatIsFilled() {
        assertThat(CATALOGUE.require("person").key()).extracting(RecordType.Key::fields).containsExactly(
                List.of("household", "idNumber"), List.of("household", "personNo"),
                List.of("household", "name", "birthDate"));
    }

    @Test
    void isAlsoFoundInsideAJar(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("villagebook.jar");
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Path home = zip.getPath("/org/villagebook/catalogue");
            Files.createDirectories(home.resolve("codes"));
            Files.createDirectories(home.resolve("type"));
            for (CatalogueReader.Source source : CatalogueFiles.shipped()) {
                Files.createDirectories(home.resolve(source.name()).getParent());
                Files.writeString(home.resolve(source.name()), source.text());
            }
        }

        assertThat(CatalogueReader.read(CatalogueFiles.shippedIn(jar)).types()).isEqualTo(CATALOGUE.types());
    }

    @Test
    void theExampleOfTheDocumentIsAWholeRecordType(@TempDir Path folder) throws IOException {
        String document = Files.readString(Path.of("docs/catalogue.md"));
        int start = document.indexOf("```yaml\n") + "```yaml\n".length();
        Files.writeString(folder.resolve("example.yaml"), document.substring(start, document.indexOf("```", start)));

        assertThat(CatalogueReader.shippedWith(folder).type("gift_visit")).isPresent();
    }

    @Test
    void knowsEveryHeadingOfTheRosters() throws IOException {
        Set<String> known = Stream.of("household", "person").flatMap(id -> headings(CATALOGUE.require(id)))
                .collect(Collectors.toSet());

        for (Path roster : files("rosters")) {
            assertThat(rosterHeadings(roster)).as(roster.getFileName().toString()).hasSize(47).isSubsetOf(known);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"villages", "units"})
    void knowsEveryHeadingOfTheLedgers(String folder) throws IOException {
        for (Path ledger : files(folder)) {
            try (ReadableWorkbook book = new ReadableWorkbook(ledger.toFile())) {
                for (Sheet sheet : book.getSheets().toList()) {
                    knowsHeadings(ledger, sheet);
                }
            }
        }
    }

    private static void knowsHeadings(Path ledger, Sheet sheet) throws IOException {
        Optional<RecordType> type = types().filter(candidate -> candidate.label().zh().equals(sheet.getName())).findFirst();
        if (type.isPresent()) {
            assertThat(headings(type.get())).as(ledger.getFileName() + " " + sheet.getName())
                    .containsAll(texts(sheet.read().getFirst()));
        }
    }

    private static Stream<String> headings(RecordType type) {
        return type.fields().stream()
                .flatMap(field -> Stream.concat(Stream.of(field.label().zh()), field.headings().stream()));
    }

    private static List<Path> files(String folder) throws IOException {
        assumeTrue(Files.isDirectory(PROVINCE), "the invented province of the shared data is not beside the project");
        try (Stream<Path> files = Files.list(PROVINCE.resolve(folder))) {
            return files.filter(file -> file.toString().matches(".*0[0-2]\\d\\.(xlsx|csv)|.*U0\\d\\.xlsx")).toList();
        }
    }

    private static List<String> rosterHeadings(Path roster) throws IOException {
        if (roster.toString().endsWith(".csv")) {
            String ascii = Files.readString(roster, StandardCharsets.ISO_8859_1);
            return decodedHeadings(roster, ascii.startsWith("\u00EF\u00BB\u00BF"));
        }
        try (ReadableWorkbook book = new ReadableWorkbook(roster.toFile())) {
            return book.getFirstSheet().read().stream().limit(10).map(ShippedCatalogueTest::texts)
                    .filter(row -> row.contains("姓名")).findFirst().orElseThrow();
        }
    }

    private static List<String> decodedHeadings(Path roster, boolean utf8) throws IOException {
        Charset charset = utf8 ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        String text = Files.readString(roster, charset);
        return text.lines().limit(10).filter(line -> line.contains("姓名")).findFirst().stream()
                .flatMap(line -> Stream.of(line.replace("\uFEFF", "").replace("\"", "").split(",(?![^(]*\\))")))
                .map(cell -> cell.startsWith("=") ? cell.substring(1) : cell).toList();
    }

    private static List<String> texts(Row row) {
        return row.stream().filter(cell -> cell != null && !cell.getText().isBlank())
                .map(cell -> cell.getText().strip()).toList();
    }
}
