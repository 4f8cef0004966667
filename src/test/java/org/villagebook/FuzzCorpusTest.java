package org.villagebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.villagebook.book.KeySlotsFuzz;
import org.villagebook.exchange.ContentFuzz;
import org.villagebook.exchange.EnvelopeFuzz;
import org.villagebook.exchange.PackageFileFuzz;
import org.villagebook.intake.WorkbookFuzz;

/**
 * Replays what the fuzzer found worth keeping, with the fuzzer's own oracles. docs/fuzzing.md says how to go on from
 * there. {@code -Dvillagebook.seeds=yes} writes the honest inputs anew after a format changed.
 */
class FuzzCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/fuzz");
    private static final long MOST_BYTES = 1 << 20;

    @FunctionalInterface
    private interface Seeds {
        Map<String, byte[]> make() throws Exception;
    }

    private static Arguments target(String name, Predicate<byte[]> accepts, Seeds seeds) {
        return Arguments.of(name, accepts, seeds);
    }

    static List<Arguments> targets() {
        return List.of(
                target("exchange.PackageFile", PackageFileFuzz::accepts, PackageFileFuzz::seeds),
                target("exchange.Envelope", EnvelopeFuzz::accepts, EnvelopeFuzz::seeds),
                target("exchange.Content", ContentFuzz::accepts, ContentFuzz::seeds),
                target("book.KeySlots", KeySlotsFuzz::accepts, KeySlotsFuzz::seeds),
                target("intake.Workbook", WorkbookFuzz::accepts, WorkbookFuzz::seeds));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void everyInputEndsAsItShould(String name, Predicate<byte[]> accepts, Seeds seeds) throws Exception {
        Path folder = CORPUS.resolve(name);
        if (System.getProperty("villagebook.seeds") != null) {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> seed : seeds.make().entrySet()) {
                Files.write(folder.resolve("seed-" + seed.getKey()), seed.getValue());
            }
        }
        int taken = 0;
        for (Path input : files(folder)) {
            try {
                taken += accepts.test(Files.readAllBytes(input)) ? 1 : 0;
            } catch (Throwable finding) {
                throw new AssertionError(name + "/" + input.getFileName(), finding);
            }
        }
        // A corpus that is only ever refused at the door tests the door.
        assertThat(taken).as("inputs that were accepted").isGreaterThanOrEqualTo(2);
    }

    /** Honest inputs of today are still taken, so the corpus in the repository has not been left behind. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void honestInputsAreTaken(String name, Predicate<byte[]> accepts, Seeds seeds) throws Exception {
        for (Map.Entry<String, byte[]> seed : seeds.make().entrySet()) {
            boolean odd = seed.getKey().equals("none") || seed.getKey().equals("nothing");
            assertThat(accepts.test(seed.getValue())).as("%s %s", name, seed.getKey()).isEqualTo(!odd);
        }
    }

    @Test
    void theCorpusStaysSmall() throws IOException {
        long bytes = 0;
        for (Path input : files(CORPUS)) {
            bytes += Files.size(input);
        }
        assertThat(bytes).isBetween(1L, MOST_BYTES);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
