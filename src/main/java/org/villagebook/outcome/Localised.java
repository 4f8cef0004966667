package org.villagebook.outcome;

import java.util.Locale;

/** Something with a name of its own in each language, for example a field; an argument of a sentence. */
@FunctionalInterface
public interface Localised {

    String in(Locale locale);
}
