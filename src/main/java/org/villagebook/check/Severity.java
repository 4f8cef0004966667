package org.villagebook.check;

/** How much a finding weighs. */
public enum Severity {
    /** Wrong: something was not taken in, or cannot be true. The command line ends with exit code 1. */
    ERROR,
    /** Looks wrong; a person decides. */
    WARNING,
    /** Worth knowing, nothing to do. */
    NOTE;

    /** The severity of that word. */
    static Severity of(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    /** The word in JSON results and in rules. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
