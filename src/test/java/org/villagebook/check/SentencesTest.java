package org.villagebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every key that these rooms can tell has a sentence in both languages, and there are no others. */
class SentencesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/villagebook");
    private static final Path TEXTS = Path.of("src/main/resources/org/villagebook/text");
    private static final Pattern KEY = Pattern.compile("\"((?:value|intake)\\.[a-zA-Z]+)\"");

    private static Map<String, String> sentences(String bundle, String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(bundle + "_" + language + ".properties"))) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty, (a, b) -> a, TreeMap::new));
    }

    private static Set<String> keysInSources(String bundle) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String room : new String[] {"record", "intake", "check"}) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(room))) {
                for (Path file : files.toList()) {
                    Matcher matcher = KEY.matcher(Files.readString(file));
                    while (matcher.find()) {
                        keys.add(matcher.group(1));
                    }
                }
            }
        }
        keys.removeIf(key -> !key.startsWith(bundle + "."));
        return keys;
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "intake"})
    void haveASentenceForEveryKey(String bundle) throws IOException {
        assertThat(sentences(bundle, "zh").keySet()).containsExactlyElementsOf(keysInSources(bundle));
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "intake", "check"})
    void sayTheSameInBothLanguages(String bundle) throws IOException {
        Map<String, String> chinese = sentences(bundle, "zh");
        Map<String, String> english = sentences(bundle, "en");

        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        chinese.forEach((key, sentence) -> assertThat(placeholders(english.get(key))).as(key)
                .isEqualTo(placeholders(sentence)));
    }

    private static Set<Integer> placeholders(String sentence) {
        // A single apostrophe would swallow the placeholders behind it.
        assertThat(sentence.replace("''", "")).doesNotContain("'");
        assertThat(new MessageFormat(sentence, Locale.ROOT).toPattern()).isNotBlank();
        return Pattern.compile("\\{(\\d)").matcher(sentence).results()
                .map(result -> Integer.parseInt(result.group(1))).collect(Collectors.toCollection(TreeSet::new));
    }
}
