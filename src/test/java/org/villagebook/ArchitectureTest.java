package org.villagebook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The rooms of the house: which may know which, and which library is at home where. Each rule is also run on a
 * planted tree that breaks it, so that a rule that finds nothing is known to look.
 */
class ArchitectureTest {

    private static final String OURS = "org.villagebook";
    private static final String PLANTED = "org.villagebook.planted";

    private static final Set<String> RECORD_AND_BELOW = Set.of("outcome", "catalogue", "record");
    private static final Set<String> VALUES = Set.of("outcome", "text", "catalogue", "record", "check", "indicator", "operation");

    /** Room to the rooms that it may import. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            Map.entry("outcome", Set.of()),
            Map.entry("text", Set.of("outcome")),
            Map.entry("catalogue", Set.of("outcome")),
            Map.entry("record", Set.of("outcome", "catalogue")),
            Map.entry("book", RECORD_AND_BELOW),
            Map.entry("check", RECORD_AND_BELOW),
            Map.entry("exchange", RECORD_AND_BELOW),
            Map.entry("merge", RECORD_AND_BELOW),
            Map.entry("indicator", RECORD_AND_BELOW),
            Map.entry("intake", Set.of("outcome", "catalogue", "record", "check")),
            Map.entry("output", Set.of("outcome", "catalogue", "record", "indicator", "text")),
            Map.entry("operation", Set.of("outcome", "text", "catalogue", "record", "book", "check", "exchange",
                    "merge", "indicator", "intake", "output")),
            Map.entry("cli", VALUES),
            // Charts are values of the output room: the desktop shows what the chart command will write to files.
            Map.entry("desktop", Set.of("outcome", "text", "catalogue", "record", "check", "indicator", "operation",
                    "output")),
            Map.entry("launch", Set.of("outcome", "text", "catalogue", "record", "book", "check", "exchange", "merge",
                    "indicator", "intake", "output", "operation", "cli", "desktop")));

    /** Where a library is at home: package prefix to rooms; the longest prefix counts. */
    private static final Map<String, Set<String>> LIBRARIES = libraries();

    private static Map<String, Set<String>> libraries() {
        Map<String, Set<String>> homes = new LinkedHashMap<>();
        homes.put("java.sql", Set.of("book"));
        homes.put("javax.sql", Set.of("book"));
        homes.put("org.sqlite", Set.of("book"));
        homes.put("org.snakeyaml", Set.of("catalogue"));
        homes.put("picocli", Set.of("cli"));
        homes.put("org.dhatim.fastexcel.reader", Set.of("intake"));
        homes.put("org.dhatim.fastexcel", Set.of("output"));
        homes.put("org.apache.poi", Set.of("intake", "output"));
        homes.put("org.apache.pdfbox", Set.of("output"));
        homes.put("de.rototor.pdfbox", Set.of("output"));
        homes.put("org.apache.batik", Set.of("output"));
        homes.put("com.openhtmltopdf", Set.of("output"));
        homes.put("org.apache.fontbox", Set.of("output"));
        homes.put("com.samskivert", Set.of("output"));
        homes.put("com.google.zxing", Set.of("output"));
        homes.put("javafx", Set.of("desktop"));
        homes.put("org.controlsfx", Set.of("desktop"));
        homes.put("atlantafx", Set.of("desktop"));
        homes.put("org.kordamp", Set.of("desktop"));
        homes.put("org.jfree.chart.fx", Set.of("desktop"));
        homes.put("org.jfree", Set.of("output", "desktop"));
        homes.put("org.bouncycastle", Set.of("exchange"));
        // The program is offline: nobody opens a connection.
        homes.put("java.net.http", Set.of());
        homes.put("java.net.Socket", Set.of());
        homes.put("java.net.ServerSocket", Set.of());
        homes.put("java.net.HttpURLConnection", Set.of());
        return homes;
    }

    /** Class to the library that it may use although the library is at home elsewhere, each for its reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            // Argon2id for the key slots: the JDK has none, and the book must open without the exchange.
            "book.KeySlots", "org.bouncycastle");

    private static JavaClasses ours() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(OURS);
    }

    /** All rules, for classes below a root package. */
    private static Map<String, ArchRule> rules(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("rooms import only what their row allows", classes().should(stayWithinTheirRow(root))
                .because("the table of rooms is the design"));
        rules.put("every package has a row", classes().should(haveARow(root))
                .because("a package without a row is a package without rules"));
        rules.put("rooms have no cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put("no package or class is named after nothing", noClasses().should(beNamedAfterNothing())
                .because("such a name draws everything that has no home"));
        rules.put("libraries stay at home", classes().should(leaveLibrariesAtHome(root))
                .because("a library that is used in one room can be changed in one room"));
        rules.put("view models know no nodes", noClasses().that().haveSimpleNameEndingWith("ViewModel")
                .should().dependOnClassesThat().resideInAPackage("javafx.scene..")
                .because("they are tested without a window"));
        return rules;
    }

    @TestFactory
    Stream<DynamicTest> ourClassesKeepTheRules() {
        JavaClasses classes = ours();
        return rules(OURS).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().allowEmptyShould(true).check(classes)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleSeesThePlantedViolation() {
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);
        return rules(PLANTED).entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(),
                () -> assertThatThrownBy(() -> rule.getValue().check(planted)).isInstanceOf(AssertionError.class)
                        .hasMessageContaining("planted")));
    }

    private static String room(String root, JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        return name.substring(root.length() + 1).split("\\.")[0];
    }

    private static ArchCondition<JavaClass> stayWithinTheirRow(String root) {
        return condition("import only what their room's row allows", (type, events) -> {
            Set<String> allowed = ROOMS.getOrDefault(room(root, type), Set.of());
            type.getDirectDependenciesFromSelf().forEach(dependency -> {
                String target = room(root, dependency.getTargetClass());
                if (!target.isEmpty() && !target.equals(room(root, type)) && !allowed.contains(target)) {
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                }
            });
        });
    }

    private static ArchCondition<JavaClass> haveARow(String root) {
        return condition("live in a room of the table", (type, events) -> {
            if (!ROOMS.containsKey(room(root, type))) {
                events.add(SimpleConditionEvent.violated(type, "no row for " + type.getPackageName()));
            }
        });
    }

    private static ArchCondition<JavaClass> leaveLibrariesAtHome(String root) {
        return condition("use a library only where it is at home", (type, events) -> {
            String shortName = type.getName().substring(root.length() + 1).replaceFirst("\\$.*", "");
            type.getDirectDependenciesFromSelf().forEach(dependency -> {
                String target = dependency.getTargetClass().getName();
                LIBRARIES.keySet().stream().filter(library -> target.equals(library) || target.startsWith(library + "."))
                        .max((a, b) -> Integer.compare(a.length(), b.length()))
                        .filter(library -> !LIBRARIES.get(library).contains(room(root, type)))
                        .filter(library -> !library.equals(EXCEPTIONS.get(shortName)))
                        .ifPresent(library -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            });
        });
    }

    private static ArchCondition<JavaClass> beNamedAfterNothing() {
        Pattern packages = Pattern.compile("(^|.*\\.)(utils?|helpers?|managers?|services?|common|base)(\\..*|$)");
        Pattern names = Pattern.compile(".*(Utils?|Helpers?|Managers?|Services?|Common|Base)");
        return new ArchCondition<>("be named util, helper, manager, service, common or base") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean empty = packages.matcher(type.getPackageName()).matches()
                        || names.matcher(type.getSimpleName()).matches();
                events.add(new SimpleConditionEvent(type, empty, type.getName()));
            }
        };
    }

    private static ArchCondition<JavaClass> condition(String words, java.util.function.BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }

    @Test
    void filesAreShort() {
        Map<Path, Integer> lengths = lengths(Path.of("src/main/java"));
        assertThat(lengths).allSatisfy((file, lines) -> assertThat(lines).as("lines of %s", file).isLessThanOrEqualTo(500));
        List<Integer> sorted = lengths.values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).as("median length of a file").isBetween(30, 90);
    }

    private static Map<Path, Integer> lengths(Path root) {
        Map<Path, Integer> lengths = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(file -> file.toString().endsWith(".java")
                    && !file.endsWith("package-info.java"))::iterator) {
                lengths.put(file, Files.readAllLines(file).size());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lengths;
    }

    @Test
    void theTableNamesOnlyRoomsThatAreInIt() {
        Set<String> imported = new TreeSet<>();
        ROOMS.values().forEach(imported::addAll);
        LIBRARIES.values().forEach(imported::addAll);
        assertThat(ROOMS.keySet()).containsAll(imported);
        assertThat(new ArrayList<>(EXCEPTIONS.values())).allMatch(LIBRARIES::containsKey);
        assertThat(ours().that(DescribedPredicate.describe("are excepted", type ->
                EXCEPTIONS.containsKey(type.getName().substring(OURS.length() + 1))))).hasSameSizeAs(EXCEPTIONS.keySet());
    }
}
