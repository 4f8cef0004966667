package org.villagebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key of this room has a sentence in both languages, and every sentence a key. */
class ExchangeMessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/villagebook/exchange");

    private static Properties load(String language) throws IOException {
        try (Reader reader = new InputStreamReader(ExchangeMessagesTest.class.getResourceAsStream(
                "/org/villagebook/text/exchange_" + language + ".properties"), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }

    private static TreeSet<String> keysInSources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            TreeSet<String> keys = new TreeSet<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                keys.addAll(Pattern.compile("\"(exchange\\.\\w+)\"").matcher(Files.readString(file)).results()
                        .map(match -> match.group(1)).collect(Collectors.toSet()));
            }
            return keys;
        }
    }

    @Test
    void keysAndSentencesAreTheSame() throws IOException {
        assertThat(load("zh").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keysInSources());
        assertThat(load("en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keysInSources());
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() throws IOException {
        Properties zh = load("zh");
        Properties en = load("en");
        for (String key : zh.stringPropertyNames()) {
            assertThat(placeholders(zh.getProperty(key))).as(key).isEqualTo(placeholders(en.getProperty(key)));
            assertThat(new MessageFormat(zh.getProperty(key)).format(new Object[] {"7", "8"})).doesNotContain("{");
            assertThat(new MessageFormat(en.getProperty(key)).format(new Object[] {"7", "8"})).doesNotContain("{");
        }
    }

    private static TreeSet<String> placeholders(String sentence) {
        return Pattern.compile("\\{\\d").matcher(sentence).results().map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
