package org.villagebook.operation;

import java.nio.file.Path;
import java.util.List;
import org.villagebook.outcome.Phrase;

/**
 * What became of one file.
 *
 * @param code    short code of the reason, empty if it was applied
 * @param changes changes that were written (or, in a preview, would be)
 * @param missing numbers that have to arrive before this package can be applied
 * @param effect  what it did to the records, or in a preview would do; with what waited for it
 */
public record Received(Path file, State state, String code, long changes, List<Long> missing, Phrase message,
                       String device, Effect effect) {

    Received(Path file, State state, String code, long changes, List<Long> missing, Phrase message, String device) {
        this(file, state, code, changes, missing, message, device, Effect.NONE);
    }

    Received with(Effect known) {
        return new Received(file, state, code, changes, missing, message, device, known);
    }

    /** The fates of a file. Only {@link #APPLIED} changed records. */
    public enum State {
        APPLIED, DUPLICATE, WAITING, REFUSED, FROZEN, KEPT;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Whether somebody has to do something about it. */
        public boolean refused() {
            return this == REFUSED || this == FROZEN;
        }
    }

    static Received refused(Path file, String code, Phrase message) {
        return new Received(file, State.REFUSED, code, 0, List.of(), message, "");
    }
}
