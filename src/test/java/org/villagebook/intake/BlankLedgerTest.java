package org.villagebook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.CatalogueReader;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Progress;
import org.villagebook.output.sheet.BlankWorkbook;
import org.villagebook.record.Site;
import org.villagebook.text.Messages;

/** A blank ledger comes back filled in. */
class BlankLedgerTest {

    private static final Catalogue CATALOGUE = CatalogueReader.shipped();
    private static final String NUMBER = "51990001000048";
    private static final String ID = "519900194506156295";

    @TempDir
    private Path folder;

    static Stream<List<String>> rolesAndLanguages() {
        return Stream.of("village", "unit", "township", "province")
                .flatMap(role -> Stream.of(List.of(role, "zh"), List.of(role, "en")));
    }

    private Workbook blank(String role, String language) throws IOException {
        List<RecordType> types = CATALOGUE.types().stream().filter(type -> type.keptBy(role)).toList();
        Path file = folder.resolve("blank.xlsx");
        Files.write(file, new BlankWorkbook(CATALOGUE, role, new Messages(Locale.of(language))).bytes(types));
        return WorkbookReader.read(file, Progress.SILENT);
    }

    private static IntakePlan plan(Workbook workbook) {
        return new SheetIntake(CATALOGUE, new Site(Site.Role.VILLAGE, "V001", "示例村"), Lookup.EMPTY)
                .ledger(workbook, Progress.SILENT);
    }

    @ParameterizedTest
    @MethodSource("rolesAndLanguages")
    void comesInWithoutFindingsOnceFilled(List<String> roleAndLanguage) throws IOException {
        Workbook blank = blank(roleAndLanguage.get(0), roleAndLanguage.get(1));
        List<RecordType> types = CATALOGUE.types().stream().filter(type -> type.keptBy(roleAndLanguage.get(0))).toList();
        List<Sheet> filled = blank.sheets().stream().map(sheet -> filled(sheet, types)).toList();

        IntakePlan plan = plan(new Workbook(filled));

        // What the checks say of the invented person is another matter: one who has every value cannot be sound.
        assertThat(plan.findings()).filteredOn(finding -> !finding.key().startsWith("check.")).isEmpty();
        assertThat(plan.rows()).isEqualTo(types.size());
        assertThat(plan.records()).allSatisfy((type, counts) -> assertThat(counts.added()).as(type).isEqualTo(1));
        assertThat(plan.drafts()).allSatisfy(draft -> assertThat(draft.fields().keySet()).as(draft.type())
                .noneMatch(field -> field.startsWith("x:")).hasSizeGreaterThan(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void sayHowEveryColumnIsFilledIn(String language) throws IOException {
        Workbook blank = blank("village", language);
        Sheet guide = blank.sheets().getFirst();

        assertThat(guide.hidden()).isFalse();
        assertThat(blank.sheets().getLast().hidden()).isTrue();
        int columns = blank.sheets().stream().skip(1).limit(blank.sheets().size() - 2)
                .mapToInt(sheet -> sheet.rows().getFirst().cells().size()).sum();
        assertThat(guide.rows().stream().filter(row -> row.cells().size() >= 3)).hasSize(columns + 1);
        assertThat(guide.rows().stream().flatMap(row -> row.cells().stream()).map(Cell::text))
                .noneMatch(text -> text.contains("output.") || text.contains("{"));
    }

    @Test
    void marksWhatIsRequired() throws IOException {
        Sheet fund = blank("village", "zh").sheets().stream().filter(sheet -> sheet.name().equals("帮扶资金")).findFirst()
                .orElseThrow();

        assertThat(fund.rows().getFirst().cells()).extracting(Cell::text)
                .startsWith("*日期", "资金类别", "*金额(元)", "来源单位", "用途");
    }

    private static Sheet filled(Sheet sheet, List<RecordType> types) {
        return types.stream().filter(type -> sheet.name().equals(type.label().zh())
                || sheet.name().equals(type.label().en())).findFirst().map(type -> filled(sheet, type)).orElse(sheet);
    }

    private static Sheet filled(Sheet sheet, RecordType type) {
        RecordType parent = type.parent() == null ? null : CATALOGUE.require(type.parent());
        List<Cell> cells = new ArrayList<>();
        for (Column column : HeadingRow.find(sheet, type, parent).orElseThrow().columns()) {
            String text = switch (column.target()) {
                case Column.Own own -> sample(own.field());
                case Column.OfParent of -> sample(of.field());
                case Column.Foreign foreign -> throw new AssertionError(type.id() + ": " + foreign);
                case Column.Running running -> "1";
            };
            cells.add(new Cell(column.position(), Cell.Kind.TEXT, text));
        }
        return new Sheet(sheet.name(), false, List.of(sheet.rows().getFirst(), new Sheet.Row(2, false, cells)));
    }

    private static String sample(Field field) {
        return switch (field.type()) {
            case TEXT, NOTE -> field.search() == Field.Search.NUMBER ? NUMBER : "示例";
            case INTEGER, DECIMAL, MONEY -> field.min() == null || field.min().signum() == 0 ? "1"
                    : field.min().toPlainString();
            case DATE -> field.id().equals("birthDate") ? "1945-06-15" : "2019-06-30";
            case CODE, CODES -> CATALOGUE.codesOf(field).values().getFirst();
            case ID_NUMBER -> ID;
            case PHONE -> "15400001234";
            case REFERENCE -> switch (field.target()) {
                case "household" -> NUMBER;
                case "person" -> ID;
                default -> "示例";
            };
        };
    }

    @Test
    void everyKindOfFieldIsTried() {
        assertThat(CATALOGUE.types().stream().flatMap(type -> type.fields().stream()).map(Field::type))
                .contains(FieldType.values());
    }
}
