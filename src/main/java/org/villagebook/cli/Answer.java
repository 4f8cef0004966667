package org.villagebook.cli;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * What a command hands back, as one JSON document and as text for people; only the one asked for is produced.
 *
 * @param json    an object, or an iterator for a long list
 * @param outcome 0, or 1 for findings of severity error; asked after printing
 */
record Answer(Object json, Consumer<PrintStream> text, IntSupplier outcome) {

    Answer(Object json, Consumer<PrintStream> text, int exit) {
        this(json, text, () -> exit);
    }

    /** The exit code, known for certain once the answer was printed. */
    int exit() {
        return outcome.getAsInt();
    }

    static Answer of(Map<String, Object> json, String line) {
        return new Answer(json, out -> out.println(line), 0);
    }

    static Answer of(Map<String, Object> json, Consumer<PrintStream> text) {
        return new Answer(json, text, 0);
    }

    static Answer list(Iterator<Map<String, Object>> json, Consumer<PrintStream> text) {
        return new Answer(json, text, 0);
    }
}
