package org.villagebook.catalogue;

import java.util.Locale;

/** A name in both languages of the program. */
public record Label(String zh, String en) {

    /** The name in the given language; Chinese unless English is asked for. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
