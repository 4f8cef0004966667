package org.villagebook.output.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as comma-separated values by RFC 4180: UTF-8, lines end with CR LF, quotes where they are needed. */
public final class CsvText {

    private final StringBuilder text = new StringBuilder();

    public void row(List<String> values) {
        // A single empty value would be an empty line, which readers skip.
        text.append(values.size() == 1 && values.getFirst().isEmpty() ? "\"\""
                : values.stream().map(CsvText::quoted).collect(Collectors.joining(","))).append("\r\n");
    }


    private static String quoted(String value) {
        boolean needed = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                || !value.isEmpty() && (value.charAt(0) == ' ' || value.charAt(value.length() - 1) == ' ');
        return needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
