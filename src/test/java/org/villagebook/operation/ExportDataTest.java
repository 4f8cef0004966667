package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.indicator.Period;
import org.villagebook.indicator.Thing;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.RecordQuery;
import org.villagebook.output.chart.Chart;
import org.villagebook.record.Record;
import org.villagebook.text.Messages;

/** What leaves a practice village as data and pictures, read as somebody else's program would read it. */
class ExportDataTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 6, 15);
    private static final Messages ZH = new Messages(Locale.SIMPLIFIED_CHINESE);
    private static final Period PERIOD = new Period(LocalDate.of(2015, 1, 1), TODAY);

    @TempDir
    static Path folder;
    private static Desk village;
    private static Desk empty;

    @BeforeAll
    static void practice() {
        Path book = new MakeDemo(Province.opener()).province(folder.resolve("demo"), 1, 7, TODAY, Progress.SILENT).stream()
                .filter(path -> path.endsWith("V001")).findFirst().orElseThrow();
        village = Province.opener().open(book, MakeDemo.PASSWORD.toCharArray());
        empty = Province.opener().create(folder.resolve("empty"), "village", "V009", "空村", "intl", Province.PASSWORD).desk();
    }

    @AfterAll
    static void close() {
        village.close();
        empty.close();
    }

    private static List<List<String>> csv(Path file) throws IOException {
        String text = Files.readString(file);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    value.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\r')) {
                row.add(value.toString());
                value.setLength(0);
                if (c == '\r') {
                    assertThat(text.charAt(++i)).isEqualTo('\n');
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                value.append(c);
            }
        }
        assertThat(value).as("the last line ends").isEmpty();
        return rows;
    }

    @Test
    void everyTableKeepsWhatItsDescriptionSays() throws IOException {
        Path to = folder.resolve("data");
        ExportData.Exported exported = new ExportData(village).run(to, List.of(), null, Progress.SILENT);
        JsonNode description = new ObjectMapper().readTree(to.resolve("datapackage.json").toFile());
        assertThat(description.get("profile").asText()).isEqualTo("tabular-data-package");
        Map<String, Set<String>> ids = new HashMap<>();
        for (JsonNode resource : description.get("resources")) {
            List<List<String>> rows = csv(to.resolve(resource.get("path").asText()));
            ids.put(resource.get("name").asText(), new HashSet<>(rows.stream().skip(1).map(List::getFirst).toList()));
        }
        int checked = 0;
        for (JsonNode resource : description.get("resources")) {
            String type = resource.get("path").asText().replace(".csv", "");
            List<List<String>> rows = csv(to.resolve(resource.get("path").asText()));
            assertThat(rows.size() - 1).as(type).isEqualTo(exported.records().get(type))
                    .isEqualTo((int) new ListRecords(village).count(RecordQuery.all(type)));
            JsonNode fields = resource.get("schema").get("fields");
            for (int column = 0; column < fields.size(); column++) {
                assertThat(rows.getFirst().get(column)).isEqualTo(fields.get(column).get("name").asText());
                for (List<String> row : rows.subList(1, rows.size())) {
                    parse(type, fields.get(column), row.get(column));
                    checked++;
                }
            }
            for (JsonNode key : resource.get("schema").path("foreignKeys")) {
                int column = rows.getFirst().indexOf(key.get("fields").asText());
                assertThat(ids.get(key.get("reference").get("resource").asText())).as(type + key).containsAll(rows.stream().skip(1)
                        .map(row -> row.get(column)).filter(id -> !id.isEmpty()).toList());
            }
        }
        assertThat(checked).isGreaterThan(5000);
        assertThat(description.get("resources").findValuesAsText("name")).contains("person", "follow-up");
    }

    private static void parse(String type, JsonNode field, String value) {
        JsonNode constraints = field.path("constraints");
        if (value.isEmpty()) {
            assertThat(constraints.path("required").asBoolean()).as(type + field).isFalse();
            return;
        }
        switch (field.get("type").asText()) {
            case "integer" -> assertThat(value).as(type + field).matches("-?[0-9]+");
            case "number" -> new BigDecimal(value);
            case "date" -> LocalDate.parse(value);
            default -> { }
        }
        if (constraints.has("enum")) {
            assertThat(constraints.get("enum").valueStream().map(JsonNode::asText)).as(type + field).contains(value);
        }
        if (constraints.has("minimum")) {
            assertThat(new BigDecimal(value)).isGreaterThanOrEqualTo(constraints.get("minimum").decimalValue());
        }
    }

    @Test
    void personalDataIsMaskedUnlessThereIsAReasonThatTheBookRemembers() throws IOException {
        Record person = new ListRecords(village).run(RecordQuery.all("person")).stream()
                .filter(one -> one.text("idNumber").length() == 18).findFirst().orElseThrow();
        Path to = folder.resolve("masked");
        new ExportData(village).run(to, List.of("person"), null, Progress.SILENT);
        assertThat(Files.readString(to.resolve("person.csv"))).doesNotContain(person.text("idNumber"))
                .contains(person.text("idNumber").substring(0, 14) + "****");
        assertThat(new ExportData(village).disclosures()).isEmpty();
        assertThatThrownBy(() -> new ExportData(village).run(to, List.of("person"), " ", Progress.SILENT))
                .isInstanceOf(Problem.InvalidInput.class).hasMessage("operation.exportReasonNeeded");

        new ExportData(village).run(to, List.of("人员"), "县级核查调取", Progress.SILENT);
        assertThat(Files.readString(to.resolve("person.csv"))).contains(person.text("idNumber"));
        assertThat(new ExportData(village).disclosures()).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo("县级核查调取");
            assertThat(one.records()).isEqualTo(new ListRecords(village).count(RecordQuery.all("person")));
        });
    }

    @Test
    void aListIsAWorkbookWithMaskedNumbers() throws IOException {
        Path file = folder.resolve("persons.xlsx");
        int rows = new ExportList(village, ZH).run(RecordQuery.all("person"), List.of("name", "household", "idNumber"), file,
                Progress.SILENT);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            var sheet = book.getFirstSheet().read();
            assertThat(sheet).hasSize(rows + 1);
            assertThat(sheet.get(1).getCellText(2)).endsWith("****");
            assertThat(sheet.get(1).getCellText(1)).as("a reference is a name").doesNotMatch("[0-9a-f]{32}").isNotEmpty();
        }
    }

    @Test
    void everyMarkOfEveryChartOpensWhatItCounts() {
        for (MakeChart.Offer offer : new MakeChart(village, ZH).offered()) {
            Chart<Behind> chart = new MakeChart(village, ZH).run(new MakeChart.Request(offer.name(), PERIOD, "PRJ_FARM"),
                    Progress.SILENT);
            boolean sums = List.of("funds", "schedule").contains(offer.name());
            assertThat(chart.marks()).as(offer.name()).isNotEmpty();
            chart.marks().filter(mark -> mark != null && mark.key() != null).forEach(mark -> {
                BigDecimal behind = behind(mark.key(), mark.value());
                if (sums) {
                    assertThat(behind).as(offer.name() + " " + mark.label()).isPositive();
                } else {
                    assertThat(behind).as(offer.name() + " " + mark.label()).isEqualByComparingTo(mark.value());
                }
            });
        }
    }

    /** Counts what a click on a mark would show. */
    private BigDecimal behind(Behind behind, BigDecimal changes) {
        return switch (behind) {
            case Behind.Records records -> BigDecimal.valueOf(new ListRecords(village).count(records.query()));
            case Behind.Part part -> new TraceIndicator(village).run(part.code(), part.period(), Progress.SILENT).things()
                    .stream().filter(thing -> thing.groups(part.by()).contains(part.key())).map(Thing::contribution)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            case Behind.Packages packages -> {
                assertThat(packages.key()).isEqualTo(village.site().key());
                yield changes;
            }
        };
    }

    @Test
    void everyChartOfAnEmptyBookIsAPictureWithWords() throws IOException {
        for (MakeChart.Offer offer : new MakeChart(empty, ZH).offered()) {
            for (String ending : List.of("png", "svg", "pdf")) {
                Path file = folder.resolve(offer.name() + "." + ending);
                new WriteChart(empty, ZH).run(new MakeChart.Request(offer.name(), PERIOD, null), file, Progress.SILENT);
                assertThat(file).isNotEmptyFile();
            }
            assertThat(Files.readString(folder.resolve(offer.name() + ".svg"), StandardCharsets.UTF_8)).contains("暂无数据");
        }
    }
}
