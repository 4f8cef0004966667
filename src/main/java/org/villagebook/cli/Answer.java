package org.villagebook.cli;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a command hands back, as one JSON document and as text for people; only the one asked for is produced.
 *
 * @param json an object, or an iterator for a long list
 * @param exit 0, or 1 for findings of severity error
 */
record Answer(Object json, Consumer<PrintStream> text, int exit) {

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
