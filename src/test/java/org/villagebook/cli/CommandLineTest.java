package org.villagebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line from end to end, with real books. */
class CommandLineTest {

    private static final String HOUSEHOLD = "51990001000001";
    private static final String ID = "519901198001010015";

    private static final Path PROVINCE = Path.of(System.getProperty("villagebook.shared", "../shared"), "data", "province");

    @TempDir
    Path folder;
    private Terminal terminal;

    @BeforeEach
    void newTerminal() {
        terminal = new Terminal(folder);
    }

    private void init() {
        assertThat(terminal.run("init", "@b", "--role", "village", "--code", "V001", "--name", "金岭村")).isZero();
    }

    private void household() {
        init();
        terminal.json("put", "@b", "household", "householdNo=" + HOUSEHOLD, "headName=欧阳頔", "headIdNumber=" + ID,
                "phone=15400001234");
    }

    private Path batch(String... lines) {
        try {
            return Files.write(folder.resolve("batch.txt"), List.of(lines));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void aRecordIsPutChangedFoundShownUndoneAndDeleted() {
        household();
        JsonNode visit = terminal.json("put", "@b", "visit", "householdNo=" + HOUSEHOLD, "date=2026年3月1日", "content=看望 a=b");
        assertThat(visit.get("millis").isIntegralNumber()).isTrue();
        String id = visit.get("id").asText();
        JsonNode listed = terminal.json("list", "@b", "入户走访");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("id").asText()).isEqualTo(id);
        assertThat(listed.get(0).get("type").asText()).isEqualTo("visit");
        assertThat(listed.get(0).at("/fields/date").asText()).isEqualTo("2026-03-01");
        assertThat(listed.get(0).at("/fields/content").asText()).isEqualTo("看望 a=b");
        assertThat(terminal.err).endsWith(" ms\n");

        assertThat(terminal.json("set", "@b", id, "result=", "visitor=林知远").get("id").asText()).isEqualTo(id);
        JsonNode shown = terminal.json("show", "@b", id, "--history");
        assertThat(shown.at("/fields/visitor").asText()).isEqualTo("林知远");
        assertThat(shown.get("history")).hasSize(2);
        assertThat(shown.at("/history/0/fields/visitor/after").asText()).isEqualTo("林知远");
        assertThat(shown.at("/history/0/reason").asText()).isEqualTo("set");

        assertThat(terminal.json("undo", "@b").get("records").get(0).asText()).isEqualTo(id);
        assertThat(terminal.json("show", "@b", id).at("/fields/visitor").isMissingNode()).isTrue();
        assertThat(terminal.json("search", "@b", "oyd").get(0).get("matched").asText()).isEqualTo("oyd");
        terminal.json("delete", "@b", id, "--reason", "重复");
        assertThat(terminal.json("list", "@b", "visit")).isEmpty();
        assertThat(terminal.json("show", "@b", id, "--history").get("deleted").asBoolean()).isTrue();
    }

    @Test
    void aBookIsWholeAfterPrintingAndCanBeBackedUp() {
        household();
        assertThat(terminal.run("print", "@b", "checklist", "-o", folder.resolve("checklist.pdf").toString())).isZero();
        assertThat(terminal.run("verify", "@b")).isZero();
        assertThat(terminal.run("backup", "@b", "-o", folder.resolve("stick").toString())).isZero();
    }

    @Test
    void aBatchGoesBackToBooksThatItHadToClose() {
        List<String> lines = new java.util.ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            lines.add("init " + folder.resolve("v" + i) + " --role village --code V00" + i + " --name 村");
        }
        for (int i = 1; i <= 6; i++) {
            lines.add("put " + folder.resolve("v" + i) + " household householdNo=5199000100000" + i);
        }
        assertThat(terminal.run("batch", batch(lines.toArray(String[]::new)).toString())).isZero();
        for (int i = 1; i <= 6; i += 5) {
            assertThat(terminal.json("list", folder.resolve("v" + i).toString(), "household")).hasSize(1);
        }
    }

    @Test
    void idNumbersAreMaskedEverywhereUnlessAskedFor() {
        household();
        String last = ID.substring(14);
        for (String[] words : List.of(new String[] {"list", "@b", "household"}, new String[] {"search", "@b", ID},
                new String[] {"search", "@b", last}, new String[] {"search", "@b", "欧阳"})) {
            terminal.json(words);
            assertThat(terminal.out).doesNotContain(ID).contains(ID.substring(0, 14) + "****");
            assertThat(terminal.run(words)).isZero();
            assertThat(terminal.out).contains("欧阳頔").doesNotContain(ID);
        }
        String id = terminal.json("list", "@b", "household").get(0).get("id").asText();
        terminal.json("show", "@b", id, "--history");
        assertThat(terminal.out).doesNotContain(ID);
        terminal.run("show", "@b", id, "--history");
        assertThat(terminal.out).doesNotContain(ID).contains("****");
        assertThat(terminal.json("list", "@b", "household", "--full-ids").at("/0/fields/headIdNumber").asText()).isEqualTo(ID);
        assertThat(terminal.json("show", "@b", id, "--full-ids", "--why", "核对证件").at("/fields/headIdNumber").asText())
                .isEqualTo(ID);
        assertThat(terminal.json("list", "@b", "disclosure")).hasSize(2).anySatisfy(seen -> {
            assertThat(seen.at("/fields/reason").asText()).isEqualTo("核对证件");
            assertThat(seen.at("/fields/what").asText()).isEqualTo(id);
        });
    }

    @Test
    void findingsAreCheckedExplainedAndDutiesListed() {
        household();
        terminal.json("put", "@b", "person", "householdNo=" + HOUSEHOLD, "name=欧阳頔", "relationToHead=户主", "sex=男",
                "birthDate=1990-01-02", "idNumber=" + ID);
        assertThat(terminal.run("check", "@b", "--json", "--as-of", "2026-11-24")).isOne();
        assertThat(terminal.out).contains("\"rule\":\"person.noEthnicGroup\"", "\"state\":\"open\"").doesNotContain(ID);
        String id = terminal.json("list", "@b", "person").get(0).get("id").asText();
        terminal.json("explain", "@b", id, "person.noEthnicGroup", "--reason", "户口登记有误，已报公安");
        terminal.run("check", "@b", "--json");
        assertThat(terminal.out).contains("\"state\":\"explained\"", "已报公安");
        assertThat(terminal.json("due", "@b")).isEmpty();
    }

    @Test
    void refusalsSayWhatToDoAndExitWithOne() {
        household();
        assertThat(terminal.run("put", "@b", "visit", "householdNo=" + HOUSEHOLD, "date=2026-02-30")).isEqualTo(1);
        assertThat(terminal.err).contains("走访日期").contains("没有保存");
        assertThat(terminal.run("put", "@b", "visit", "householdNo=" + HOUSEHOLD, "date=2026-02-30", "--lang", "en"))
                .isEqualTo(1);
        assertThat(terminal.err).contains("Date").contains("was not saved");
        assertThat(terminal.run("put", "@b", "nonsense", "a=1")).isEqualTo(1);
        assertThat(terminal.run("put", "@b", "visit", "nonsense=1")).isEqualTo(1);
        assertThat(terminal.run("show", "@b", "nonsense")).isEqualTo(1);
        assertThat(terminal.run("list", "@elsewhere", "visit")).isEqualTo(1);
        assertThat(terminal.err).contains("没有村簿");
        terminal.environment.put("VILLAGEBOOK_PASSWORD", "not this one");
        assertThat(terminal.run("list", "@b", "visit", "--json")).isEqualTo(1);
        assertThat(Terminal.document(terminal.out).at("/error/key").asText()).isEqualTo("book.wrongPassword");
        assertThat(terminal.err).contains("密码不对");
    }

    @ParameterizedTest
    @ValueSource(strings = {"put", "put b", "frobnicate", "list b household extra", "list b household --colour", "--json",
        "put b visit dateless", "enrol", "enrol frob", "export b -o d --max-part lots", "demo d --villages many",
        "list b household --lang fr", "init b --role village --code V001"})
    void wrongUsageExitsWithTwoAndShowsHowItIsMeant(String line) {
        assertThat(terminal.run(line.split(" "))).isEqualTo(2);
        assertThat(terminal.err).contains("用法：").contains("villagebook").contains("-h");
        assertThat(terminal.out.strip().lines().count()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "init", "enrol", "enrol request", "enrol approve", "enrol accept", "import-roster",
        "import-ledger", "export", "receive", "status", "list", "show", "search", "put", "set", "delete", "undo",
        "conflicts", "resolve", "demo", "batch"})
    void everyCommandExplainsItselfInBothLanguages(String command) {
        assertThat(terminal.run((command + " -h").strip().split(" "))).isZero();
        assertThat(terminal.out).contains("用法：").contains("villagebook " + command);
        assertThat(terminal.run((command + " --help --lang en").strip().split(" "))).isZero();
        assertThat(terminal.out).contains("Usage:");
        assertThat(terminal.out.replace("村簿", "").codePoints().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count())
                .as("Chinese in the English help").isLessThan(10);
    }

    @Test
    void theUnexpectedIsACodeAndALogNeverAStackTrace() {
        init();
        terminal.environment.clear();
        terminal.onPrompt = () -> {
            throw new IllegalStateException(ID);
        };
        assertThat(terminal.run("list", "@b", "visit", "--json")).isEqualTo(3);
        assertThat(terminal.err).containsPattern("代码 [A-Z2-9]{6}").contains("surprises.log").doesNotContain(ID);
        assertThat(Terminal.document(terminal.out).at("/error/code").asText()).hasSize(6);
        assertThat(terminal.log).content().contains("IllegalStateException").doesNotContain(ID);
    }

    @Test
    void aPasswordIsAskedForTwiceAtFirstAndOnceLater() {
        terminal.environment.clear();
        terminal.typed.addAll(List.of("first password", "second password"));
        assertThat(terminal.run("init", "@b", "--role", "village", "--code", "V001", "--name", "村")).isEqualTo(1);
        assertThat(terminal.err).contains("不一样");
        terminal.typed.addAll(List.of("first password", "first password"));
        assertThat(terminal.run("init", "@b", "--role", "village", "--code", "V001", "--name", "村")).isZero();
        assertThat(terminal.err).containsPattern("恢复码.*：[0-9A-Z]{4}(-[0-9A-Z]{4})+");
        terminal.typed.add("first password");
        assertThat(terminal.run("list", "@b", "household")).isZero();
        assertThat(terminal.run("list", "@b", "household")).isEqualTo(1);
        assertThat(terminal.err).contains("VILLAGEBOOK_PASSWORD");
    }

    @Test
    void aBatchKeepsBooksOpenAndStopsAtTheFirstFailure() {
        String one = "'" + folder.resolve("book one") + "'";
        String two = folder.resolve("two").toString();
        Path file = batch("# 两本同时打开", "", "init " + one + " --role village --code V001 --name \"金岭 村\"",
                "init " + two + " --role village --code V002 --name 银岭村",
                "put " + one + " household householdNo=1 'headName=曾 国' # 备注",
                "put " + two + " household householdNo=2 headName=O\\'Neil",
                "list " + one + " household", "list " + two + " household");
        assertThat(terminal.run("batch", file.toString(), "--json")).isZero();
        List<JsonNode> documents = terminal.out.lines().map(Terminal::document).toList();
        assertThat(documents).hasSize(6);
        assertThat(documents.get(0).get("name").asText()).isEqualTo("金岭 村");
        assertThat(documents.get(4).at("/0/fields/headName").asText()).isEqualTo("曾 国");
        assertThat(documents.get(5).at("/0/fields/headName").asText()).isEqualTo("O'Neil");

        Path failing = batch("put " + two + " household headName=甲", "put " + two + " household householdNo=3",
                "put " + two + " household 'open", "batch " + file, "list " + two + " household --json");
        assertThat(terminal.run("batch", failing.toString())).isEqualTo(1);
        assertThat(terminal.err).contains("第 1 行").doesNotContain("第 2 行");
        assertThat(terminal.run("batch", failing.toString(), "--keep-going", "--json")).isEqualTo(2);
        assertThat(terminal.err).contains("第 1 行").contains("第 3 行").contains("第 4 行").doesNotContain("第 5 行");
        assertThat(terminal.out.lines().map(Terminal::document).toList()).hasSize(5)
                .last().satisfies(list -> assertThat(list).hasSize(2));
    }

    @Test
    void aRosterIsImportedOnceHoweverOften() throws IOException {
        init();
        Path roster = Files.writeString(folder.resolve("名册.csv"), """
                户编号,户主姓名,姓名,与户主关系,证件号码,性别
                51990001000001,欧阳頔,欧阳頔,户主,519901198001010015,男
                51990001000001,欧阳頔,何䶮,配偶,519901198201010020,女
                """);
        assertThat(terminal.run("import-roster", "@b", roster.toString(), "--dry-run", "--json")).isLessThan(2);
        assertThat(Terminal.document(terminal.out).at("/records/household/added").asInt()).isEqualTo(1);
        assertThat(terminal.json("list", "@b", "person")).isEmpty();
        terminal.run("import-roster", "@b", roster.toString(), "--json");
        JsonNode first = Terminal.document(terminal.out);
        assertThat(first.at("/rows").asInt()).isEqualTo(2);
        assertThat(first.at("/records/person/added").asInt()).isEqualTo(2);
        assertThat(first.has("millis")).isTrue();
        assertThat(first.get("findings").isArray()).isTrue();
        terminal.run("import-roster", "@b", roster.toString(), "--json");
        assertThat(Terminal.document(terminal.out).at("/records/person/unchanged").asInt()).isEqualTo(2);
        assertThat(terminal.run("import-roster", "@b", roster.toString(), "--lang", "en")).isLessThan(2);
        assertThat(terminal.out).contains("Household").contains("Unchanged");
        assertThat(terminal.run("import-ledger", "@b", "@nowhere.xlsx")).isEqualTo(1);
    }

    @Test
    void packagesTravelAndConflictsAreDecided() {
        Path file = batch("init @p --role province --code P51 --name 练习省", "init @a --role village --code V001 --name 金岭村",
                "init @b --role village --code V001 --name 金岭村", "enrol request @a -o @a.vbq", "enrol request @b -o @b.vbq",
                "enrol approve @p @a.vbq @b.vbq -o @p.vbt", "enrol accept @a @p.vbt", "enrol accept @b @p.vbt",
                "put @a household householdNo=1 headName=甲", "put @b household householdNo=1 headName=乙",
                "export @a -o @out", "export @b -o @out --max-part 10MB", "receive @p @out --preview",
                "receive @p @out --receipts @receipts", "receive @p @out", "receive @a @receipts", "status @p", "status @a",
                "conflicts @p");
        place(file);
        assertThat(terminal.run("batch", file.toString(), "--json", "--keep-going")).isZero();
        List<JsonNode> documents = terminal.out.lines().map(Terminal::document).toList();
        assertThat(documents.get(5).at("/approved/0/shortCode").asText())
                .isEqualTo(documents.get(6).at("/shortCode").asText()).isNotEmpty();
        assertThat(documents.get(10).at("/files")).hasSize(1);
        assertThat(documents.get(10).at("/seq").asInt()).isEqualTo(1);
        for (int line : new int[] {12, 13}) {
            assertThat(documents.get(line)).hasSize(2).allSatisfy(received -> {
                assertThat(received.get("state").asText()).isEqualTo("applied");
                assertThat(received.get("changes").asInt()).isEqualTo(1);
            });
        }
        assertThat(documents.get(14)).hasSize(2)
                .allSatisfy(received -> assertThat(received.get("state").asText()).isEqualTo("duplicate"));
        // The receipt for the other laptop is not ours: it is left alone, the one for us is taken.
        assertThat(documents.get(15)).extracting(received -> received.get("state").asText()).contains("applied", "kept");
        assertThat(documents.get(16).at("/sites")).hasSize(2).allSatisfy(site -> {
            assertThat(site.get("code").asText()).isEqualTo("V001");
            assertThat(site.get("received").asInt()).isEqualTo(1);
            assertThat(site.get("gaps")).isEmpty();
        });
        assertThat(documents.get(17).at("/outbox/0/state").asText()).isEqualTo("received");
        JsonNode conflict = documents.get(18).get(0);
        assertThat(conflict.get("field").asText()).isEqualTo("headName");
        assertThat(conflict.get("values")).hasSize(2)
                .allSatisfy(value -> assertThat(value.get("site").asText()).isEqualTo("village:V001"));

        terminal.json("resolve", "@p", conflict.get("id").asText(), "--keep", conflict.at("/values/1/write").asText());
        assertThat(terminal.json("list", "@p", "household").at("/0/fields/headName").asText())
                .isEqualTo(conflict.at("/values/1/value").asText());
        assertThat(terminal.json("conflicts", "@p")).isEmpty();
        assertThat(terminal.run("status", "@p")).isZero();
        assertThat(terminal.out).contains("金岭村");
    }

    /** Puts the test's folder where a batch line has {@code @}. */
    private void place(Path file) {
        try {
            Files.writeString(file, Files.readString(file).replace(" @", " " + folder + "/"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void aPracticeProvinceOpensWithoutAPassword() {
        JsonNode made = terminal.json("demo", "@d", "--villages", "2", "--seed", "7", "--today", "2026-03-15");
        assertThat(made.get("books")).hasSize(3);
        assertThat(folder.resolve("d/exercises.md")).content().contains("五个小练习").contains("practice-2026");
        terminal.environment.clear();
        JsonNode received = terminal.json("receive", "@d/province", "@d/packages");
        assertThat(received).extracting(file -> file.get("state").asText()).containsExactlyInAnyOrder("duplicate", "applied");
        assertThat(terminal.json("list", "@d/province", "household")).hasSize(140);
        assertThat(terminal.run("list", "@d/V002", "household")).isZero();
        assertThat(terminal.out).contains("户主姓名").contains("一组");
    }

    @Test
    void theVersionIsSaid() {
        assertThat(terminal.run("--version")).isZero();
        assertThat(terminal.out).startsWith("Villagebook 村簿 ");
    }

    @Test
    void theProvinceTakesInItsRegisterOnce() {
        Path register = PROVINCE.resolve("register.xlsx");
        Assumptions.assumeTrue(Files.exists(register), "the province's register is not beside the project");
        terminal.run("init", "@b", "--role", "province", "--code", "P51", "--name", "省级");

        JsonNode first = terminal.json("import-register", "@b", register.toString());
        JsonNode second = terminal.json("import-register", "@b", register.toString());

        assertThat(first.get("rows").asInt()).isEqualTo(144);
        assertThat(first.at("/records/unit/added").asInt()).isEqualTo(43);
        assertThat(first.at("/records/village/added").asInt()).isEqualTo(101);
        assertThat(first.get("findings")).isEmpty();
        assertThat(second.at("/records/unit/unchanged").asInt()).isEqualTo(43);
        assertThat(second.at("/records/village/unchanged").asInt()).isEqualTo(101);
        assertThat(terminal.json("list", "@b", "village").get(1).at("/fields/features").asText()).isNotBlank();
    }

    @Test
    void onlyTheProvinceTakesInTheRegister() {
        init();
        assertThat(terminal.run("import-register", "@b", "@register.xlsx")).isEqualTo(1);
        assertThat(terminal.err).contains("省级");
    }

    @ParameterizedTest
    @ValueSource(strings = {"villages/V001.xlsx", "villages/V101.xlsx", "units/U05.xlsx"})
    void aLedgerComesInOnceHoweverOftenItIsImported(String name) {
        Path ledger = PROVINCE.resolve(name);
        Assumptions.assumeTrue(Files.exists(ledger), "the province's ledgers are not beside the project");
        terminal.run("init", "@b", "--role", name.startsWith("v") ? "village" : "unit", "--code",
                name.replaceAll(".*/|\\..*", ""), "--name", "示例");

        JsonNode first = terminal.json("import-ledger", "@b", ledger.toString());
        JsonNode second = terminal.json("import-ledger", "@b", ledger.toString());

        int added = 0;
        int unchanged = 0;
        for (JsonNode counts : first.get("records")) {
            added += counts.get("added").asInt();
        }
        for (JsonNode counts : second.get("records")) {
            unchanged += counts.get("unchanged").asInt();
        }
        assertThat(added).isEqualTo(first.get("rows").asInt()).isPositive();
        assertThat(unchanged).isEqualTo(added);
    }

    @Test
    void aBlankLedgerHasTheTypesThatAreAskedFor() {
        init();
        JsonNode written = terminal.json("blank-ledger", "@b", "-o", "@blank.xlsx", "住房改造", "job");

        assertThat(written.get("types")).extracting(JsonNode::asText).containsExactly("housing_work", "job");
        assertThat(folder.resolve("blank.xlsx")).isNotEmptyFile();
        assertThat(terminal.json("import-ledger", "@b", "@blank.xlsx").get("rows").asInt()).isZero();
        assertThat(terminal.json("blank-ledger", "@b", "-o", "@all.xlsx").get("types").size()).isGreaterThan(30);
    }
}
