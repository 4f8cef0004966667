package org.villagebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.operation.DeskOpener;
import org.villagebook.outcome.SurpriseLog;

/** Runs the program in this process, keeps what it printed, and looks at every output for what must never be there. */
final class Terminal {

    private static final String KEY = "(?<![=\\w])(cli|value|operation|book|check|intake|exchange)\\.[a-zA-Z]";
    static final String PASSWORD = "一个好密码 2026";

    final Map<String, String> environment = new HashMap<>(Map.of("VILLAGEBOOK_PASSWORD", PASSWORD));
    final Deque<String> typed = new ArrayDeque<>();
    final Path log;
    Runnable onPrompt = () -> { };
    private final Path folder;
    String out = "";
    String err = "";

    Terminal(Path folder) {
        this.folder = folder;
        this.log = folder.resolve("surprises.log");
    }

    /** Runs words; those that begin with {@code @} are places in the test's folder. */
    int run(String... words) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                new PrintStream(errBytes, false, StandardCharsets.UTF_8), environment::get,
                question -> {
                    onPrompt.run();
                    return typed.isEmpty() ? null : typed.pop().toCharArray();
                },
                new SurpriseLog(log, InstantSource.system()));
        String[] placed = List.of(words).stream()
                .map(word -> word.startsWith("@") ? folder.resolve(word.substring(1)).toString() : word)
                .toArray(String[]::new);
        int exit = new CommandLineProgram(new DeskOpener(InstantSource.system(), new SecureRandom()), surroundings)
                .run(placed);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        assertThat(out + err).doesNotContain("Exception").doesNotContain("\tat ").doesNotContain("java.")
                .doesNotContain("org.villagebook").doesNotContain("picocli").doesNotContain("SELECT ");
        assertThat(err).as("keys that nobody has put into words").doesNotContainPattern(KEY);
        if (!out.startsWith("{") && !out.startsWith("[")) {
            assertThat(out).doesNotContainPattern(KEY);
        }
        return exit;
    }

    /** Runs words that must succeed and print one JSON document. */
    JsonNode json(String... words) {
        String[] more = List.of(words).toArray(new String[words.length + 1]);
        more[words.length] = "--json";
        assertThat(run(more)).as(err).isZero();
        return document(out);
    }

    static JsonNode document(String text) {
        assertThat(text.strip().lines()).hasSize(1);
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
