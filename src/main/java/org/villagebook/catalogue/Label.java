package org.villagebook.catalogue;

import java.util.Locale;
import org.villagebook.outcome.Localised;

/** A name in both languages of the program. */
public record Label(String zh, String en) implements Localised {

    /** The name in the given language; Chinese unless English is asked for. */
    @Override
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
