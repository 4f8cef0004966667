package org.villagebook.cli;

import java.util.Locale;
import org.villagebook.text.Messages;

/** The languages of the program. */
enum Language {
    ZH, EN;

    /** What {@code --lang} asks for; it is needed before the words are understood, so that faults in them can be told. */
    static Language asked(String[] words, Language otherwise) {
        for (int i = 0; i < words.length; i++) {
            String value = words[i].startsWith("--lang=") ? words[i].substring("--lang=".length())
                    : words[i].equals("--lang") && i + 1 < words.length ? words[i + 1] : null;
            if (value != null) {
                return value.equalsIgnoreCase("en") ? EN : ZH;
            }
        }
        return otherwise;
    }

    Messages messages() {
        return new Messages(this == EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }
}
