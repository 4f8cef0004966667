package org.villagebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole invented province in one batch: every site's book, enrolment, rosters and ledgers, packages, and at the
 * province the 45 figures, which somebody else has counted from the same workbooks. Takes minutes, nearly all of them
 * for keys and codes that are slow on purpose, and therefore runs in CI and where {@code -Dvillagebook.province} is set.
 */
@EnabledIf("asked")
class ProvinceFiguresTest {

    private static final Path PROVINCE =
            Path.of(System.getProperty("villagebook.shared", "../shared")).toAbsolutePath().resolve("data/province");
    private static final String[] PERIOD = {"--from", "2014-01-01", "--as-of", "2019-12-31"};

    @TempDir
    Path folder;

    static boolean asked() {
        return Files.isDirectory(PROVINCE)
                && ("true".equals(System.getenv("CI")) || System.getProperty("villagebook.province") != null);
    }

    private static List<Path> files(String kind) throws IOException {
        try (Stream<Path> files = Files.list(PROVINCE.resolve(kind))) {
            return files.sorted().toList();
        }
    }

    private static String code(Path file) {
        return file.getFileName().toString().replaceFirst("\\..*", "");
    }

    private static String line(Object... words) {
        return Stream.of(words).map(word -> "'" + word.toString().replace("'", "'\\''") + "'").collect(Collectors.joining(" "));
    }

    private List<String> batch() throws IOException {
        Map<String, Path> rosters = files("rosters").stream().collect(Collectors.toMap(ProvinceFiguresTest::code, file -> file));
        Map<Path, String> ledgers = new TreeMap<>();
        files("villages").forEach(file -> ledgers.put(file, "village"));
        files("units").forEach(file -> ledgers.put(file, "unit"));
        Path province = folder.resolve("province");
        List<String> lines = new ArrayList<>(List.of(line("init", province, "--role", "province", "--code", "P51", "--name", "省级"),
                line("import-ledger", province, PROVINCE.resolve("register.xlsx"))));
        List<Object> approve = new ArrayList<>(List.of("enrol", "approve", province));
        List<String> work = new ArrayList<>();
        ledgers.forEach((ledger, role) -> {
            String code = code(ledger);
            Path book = folder.resolve(code);
            Path request = folder.resolve(code + ".vbq");
            lines.add(line("init", book, "--role", role, "--code", code, "--name", code));
            lines.add(line("enrol", "request", book, "-o", request));
            approve.add(request);
            work.add(line("enrol", "accept", book, folder.resolve("trust.vbt")));
            if (rosters.containsKey(code)) {
                work.add(line("import-roster", book, rosters.get(code)));
            }
            work.add(line("import-ledger", book, ledger));
            work.add(line("export", book, "-o", folder.resolve("packages")));
        });
        approve.addAll(List.of("-o", folder.resolve("trust.vbt")));
        lines.add(line(approve.toArray()));
        lines.addAll(work);
        lines.add(line("receive", province, folder.resolve("packages")));
        return lines;
    }

    @Test
    void all45FiguresOfTheProvinceAreAsSomebodyElseCountedThem() throws IOException {
        Files.write(folder.resolve("province.batch"), batch());
        Terminal terminal = new Terminal(folder);

        // Rosters with damaged cells import what they can and end with 1.
        assertThat(terminal.run("batch", "--keep-going", "@province.batch")).as(terminal.err).isLessThan(2);
        JsonNode figures = terminal.json(Stream.concat(Stream.of("indicators", "@province", "--by", "year"), Stream.of(PERIOD))
                .toArray(String[]::new));

        assertThat(values(figures.get("total"))).isEqualTo(values(new ObjectMapper()
                .readTree(PROVINCE.resolve("expected.json").toFile()).get("total"))).hasSize(45);
        figures.get("figures").forEach(figure -> assertThat(figure.get("unproven").decimalValue()).isZero());
        everyFigureIsTheSumOfItsTrace(terminal, figures);
        assertThat(terminal.json("double-reports", "@province")).as("activities that village and unit both recorded").hasSize(80);
    }

    private static void everyFigureIsTheSumOfItsTrace(Terminal terminal, JsonNode figures) {
        for (String code : List.of("ROAD_KM", "CADRE_SENT", "DRUGHIV", "FUND_TOTAL")) {
            JsonNode trace = terminal.json("trace", "@province", code, "--from", "2014-01-01", "--as-of", "2019-12-31");
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode row : trace.get("rows")) {
                sum = sum.add(row.get("contribution").decimalValue());
                assertThat(row.get("records").get(0).get("packages").get(0).get("proof").asText()).isEqualTo("verified");
            }
            assertThat(sum).as(code).isEqualByComparingTo(figures.get("total").get(code).decimalValue());
        }
    }

    private static Map<String, String> values(JsonNode numbers) {
        Map<String, String> values = new TreeMap<>();
        numbers.properties().forEach(entry -> values.put(entry.getKey(),
                entry.getValue().decimalValue().stripTrailingZeros().toPlainString()));
        return values;
    }
}
