package org.villagebook.check;

/** How much a finding weighs. */
public enum Severity {
    /** Wrong: something was not taken in, or cannot be true. The command line ends with exit code 1. */
    ERROR,
    /** Looks wrong; a person decides. */
    WARNING,
    /** Worth knowing, nothing to do. */
    NOTE;

    /** The word in JSON results. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
