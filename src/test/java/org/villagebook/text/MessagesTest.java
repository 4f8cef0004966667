package org.villagebook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every sentence exists in both languages, is used, and takes the same arguments. A failure prints what to do.
 *
 * <p>A key is used by a string literal with the whole key. Where code puts a key together, it must show a literal that
 * ends with a dot: {@code "check."} counts for every key whose rest is a literal of its own, a longer one such as
 * {@code "desktop.state."} for everything below it.
 */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/villagebook");
    private static final Path TEXTS = Path.of("src/main/resources/org/villagebook/text");
    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /** Look like keys and are names of files or of settings of a book. */
    private static final Set<String> NO_KEYS = Set.of("book.db", "book.lock", "catalogue.yaml", "exchange.keys",
            "exchange.trust", "exchange.lastReceipt", "exchange.lastReceiptAt");

    /** Literal to the first file that has it. */
    private static final Map<String, String> LITERALS = new LinkedHashMap<>();

    @BeforeAll
    static void readSources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(file -> {
                Matcher matcher = LITERAL.matcher(text(file));
                while (matcher.find()) {
                    LITERALS.putIfAbsent(matcher.group(1), file.getFileName().toString());
                }
            });
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path file(String room, String language) {
        return TEXTS.resolve(room + "_" + language + ".properties");
    }

    private static Map<String, String> texts(String room, String language) {
        Path file = file(room, language);
        Map<String, String> texts = new LinkedHashMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            assertThatCode(() -> properties.load(new StringReader(text(file)))).doesNotThrowAnyException();
            properties.forEach((key, value) -> texts.put((String) key, (String) value));
        }
        return texts;
    }

    private static boolean isKey(String literal, String room) {
        return literal.matches(room + "\\.[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9]+)*") && !NO_KEYS.contains(literal);
    }

    @Test
    void everyKeyInTheSourcesHasASentenceInBothLanguages() {
        List<String> fixes = new ArrayList<>();
        for (String room : Messages.ROOMS) {
            for (String language : LANGUAGES) {
                Map<String, String> texts = texts(room, language);
                LITERALS.forEach((literal, source) -> {
                    if (isKey(literal, room) && !texts.containsKey(literal)) {
                        fixes.add("add to " + file(room, language) + " (used in " + source + "):  " + literal + "=…");
                    }
                });
            }
        }
        assertThat(fixes).as("keys without a sentence").isEmpty();
    }

    @Test
    void everySentenceIsUsed() {
        List<String> fixes = new ArrayList<>();
        for (String room : Messages.ROOMS) {
            for (String key : texts(room, "zh").keySet()) {
                if (!isUsed(key)) {
                    fixes.add("remove from both files of " + room + ":  " + key);
                }
            }
        }
        assertThat(fixes).as("sentences that nobody says").isEmpty();
    }

    private static boolean isUsed(String key) {
        if (LITERALS.containsKey(key)) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            String beginning = key.substring(0, dot + 1);
            boolean room = beginning.indexOf('.') == beginning.length() - 1;
            if (LITERALS.containsKey(beginning) && (!room || LITERALS.containsKey(key.substring(dot + 1)))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSamePlaceholders() {
        List<String> fixes = new ArrayList<>();
        for (String room : Messages.ROOMS) {
            Map<String, String> zh = texts(room, "zh");
            Map<String, String> en = texts(room, "en");
            Set<String> keys = new TreeSet<>(zh.keySet());
            keys.addAll(en.keySet());
            for (String key : keys) {
                if (!zh.containsKey(key) || !en.containsKey(key)) {
                    fixes.add("add to " + file(room, zh.containsKey(key) ? "en" : "zh") + ":  " + key + "=…");
                } else if (!placeholders(zh.get(key)).equals(placeholders(en.get(key)))) {
                    fixes.add("give " + key + " the same placeholders: zh " + placeholders(zh.get(key)) + ", en "
                            + placeholders(en.get(key)));
                }
            }
        }
        assertThat(fixes).as("differences between the languages").isEmpty();
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(text.replace("'{'", ""));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void everySentenceCanBeFilledIn() {
        List<String> fixes = new ArrayList<>();
        for (String room : Messages.ROOMS) {
            for (String language : LANGUAGES) {
                texts(room, language).forEach((key, text) -> {
                    try {
                        new MessageFormat(text).format(new Object[] {"1", "2", "3", "4", "5"});
                    } catch (IllegalArgumentException unreadable) {
                        fixes.add("correct the braces of " + key + " in " + file(room, language));
                    }
                    if (text.replace("''", "").replaceAll("'[{}]'", "").contains("'")) {
                        fixes.add("write '' for each ' of " + key + " in " + file(room, language));
                    }
                });
            }
        }
        assertThat(fixes).as("sentences with mistakes").isEmpty();
    }

    @Test
    void everyFileBelongsToARoomAndHasNoKeyTwice() throws IOException {
        List<String> fixes = new ArrayList<>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            files.filter(file -> file.toString().endsWith(".properties")).forEach(file -> {
                String room = file.getFileName().toString().replaceFirst("_(zh|en)\\.properties$", "");
                if (!Messages.ROOMS.contains(room)) {
                    fixes.add("name the file after its room: " + file);
                }
                Set<String> seen = new TreeSet<>();
                text(file).lines().filter(line -> line.matches("[a-z].*=.*")).map(line -> line.split("=", 2)[0].strip())
                        .filter(key -> !seen.add(key) || !key.startsWith(room + "."))
                        .forEach(key -> fixes.add("write once, and in the file of its room: " + key + " in " + file));
            });
        }
        assertThat(fixes).as("files of sentences").isEmpty();
    }
}
