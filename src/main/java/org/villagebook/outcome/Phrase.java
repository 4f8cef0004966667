package org.villagebook.outcome;

import java.util.List;

/** A sentence that is not spoken yet: a message key and its arguments, which may be phrases themselves. */
public record Phrase(String key, List<Object> arguments) {

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
