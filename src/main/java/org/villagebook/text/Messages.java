package org.villagebook.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.villagebook.outcome.Localised;
import org.villagebook.outcome.Phrase;
import org.villagebook.outcome.Problem;

/**
 * The words of one language. An instance, not a static: a report may be written in another language than the screen.
 * Texts live in one file per room, {@code <room>_zh.properties} and {@code <room>_en.properties}, and every key
 * starts with the name of its room. Placeholders are those of {@link MessageFormat}.
 */
public final class Messages {

    /** The rooms that have words. */
    static final List<String> ROOMS = List.of("outcome", "catalogue", "value", "book", "check", "intake", "exchange",
            "operation", "output", "cli", "desktop");

    private final Locale locale;
    private final Map<String, String> texts = new HashMap<>();

    /** Chinese unless the locale's language is English. */
    public Messages(Locale locale) {
        this.locale = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        for (String room : ROOMS) {
            load(room + '_' + this.locale.getLanguage() + ".properties");
        }
    }

    private void load(String file) {
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                return;
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Locale locale() {
        return locale;
    }

    /** The sentence of a key with its arguments filled in; an unknown key shows itself. */
    public String get(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            return key;
        }
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = word(arguments[i]);
        }
        return new MessageFormat(text, locale).format(words);
    }

    private String word(Object argument) {
        return switch (argument) {
            case Phrase phrase -> of(phrase);
            case Localised named -> named.in(locale);
            // Plain text: MessageFormat would write the year 2019 as 2,019.
            default -> String.valueOf(argument);
        };
    }

    public String of(Phrase phrase) {
        return get(phrase.key(), phrase.arguments());
    }

    public String get(String key, List<Object> arguments) {
        return get(key, arguments.toArray());
    }

    /** What happened and what to do. */
    public String of(Problem problem) {
        return get(problem.key(), problem.arguments());
    }

    Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }
}
