package org.villagebook.output.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a cell, taken apart at its marks. {@code {{#LIST}}} and {@code {{/LIST}}} say where rows repeat and leave
 * no trace; {@code {{#LIST 8}}} asks for at least eight rows.
 *
 * @param parts words as they stand, and marks
 */
record CellText(List<Part> parts) {

    private static final Pattern MARK = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final Pattern OPEN = Pattern.compile("#\\s*(\\S+)(?:\\s+([0-9]{1,3}))?");

    /** A piece of a cell. */
    sealed interface Part {
    }

    record Words(String text) implements Part {
    }

    record Mark(String word) implements Part {
    }

    record Open(String list, int least) implements Part {
    }

    record Close(String list) implements Part {
    }

    static CellText of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            words(parts, text.substring(from, mark.start()));
            parts.add(part(mark.group(1)));
            from = mark.end();
        }
        words(parts, text.substring(from));
        return new CellText(parts);
    }

    private static void words(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Words(text));
        }
    }

    private static Part part(String word) {
        Matcher open = OPEN.matcher(word);
        if (open.matches()) {
            return new Open(open.group(1), open.group(2) == null ? 1 : Integer.parseInt(open.group(2)));
        }
        return word.startsWith("/") ? new Close(word.substring(1).strip()) : new Mark(word);
    }

    boolean hasMarks() {
        return parts.stream().anyMatch(part -> !(part instanceof Words));
    }
}
