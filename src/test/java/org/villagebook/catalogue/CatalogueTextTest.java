package org.villagebook.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTextTest {

    private static final Pattern KEY = Pattern.compile("\"(catalogue(\\.\\w+)+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void hasASentenceForEveryKeyInTheSources(String language) throws IOException {
        assertThat(texts(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keysInTheSources());
    }

    @Test
    void bothLanguagesUseTheSamePlaceholders() throws IOException {
        Properties zh = texts("zh");
        Properties en = texts("en");
        for (String key : zh.stringPropertyNames()) {
            assertThat(placeholders(en.getProperty(key))).as(key).isEqualTo(placeholders(zh.getProperty(key)));
        }
    }

    private static Set<String> placeholders(String text) {
        MessageFormat format = new MessageFormat(text);
        Object[] marks = {"<0>", "<1>", "<2>", "<3>", "<4>"};
        return Pattern.compile("<\\d>").matcher(format.format(marks)).results()
                .map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keysInTheSources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/villagebook/catalogue"))) {
            Set<String> keys = new TreeSet<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
            return keys;
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("src/main/resources/org/villagebook/text/catalogue_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
