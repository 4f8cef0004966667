package org.villagebook.intake;

import java.util.ArrayList;
import java.util.List;
import org.villagebook.outcome.Progress;

/**
 * Reads comma, semicolon or tab separated text (RFC 4180), with the guarded cells {@code ="123"} that exports use so
 * that Excel leaves long numbers alone. Every cell is text.
 */
final class CsvReader {

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvReader(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static Workbook read(byte[] bytes, Progress progress) {
        String text = CsvText.of(bytes);
        return new Workbook(List.of(new CsvReader(text, separator(text)).sheet("", progress)));
    }

    /** Reads the text that a workbook program puts on the clipboard: cells between tabs. */
    static Sheet readBlock(String text, String name, Progress progress) {
        return new CsvReader(text, '\t').sheet(name, progress);
    }

    private Sheet sheet(String name, Progress progress) {
        RowCollector rows = new RowCollector(progress);
        while (at < text.length()) {
            int number = line++;
            rows.row(number, false, row());
        }
        return rows.sheet(name, false);
    }

    /** The candidate that the first line has most of, outside quotes. */
    private static char separator(String text) {
        char best = ',';
        int most = 0;
        for (char candidate : new char[] {',', '\t', ';'}) {
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
                quoted ^= text.charAt(i) == '"';
                count += !quoted && text.charAt(i) == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private List<Cell> row() {
        List<Cell> cells = new ArrayList<>();
        while (true) {
            String value = unguarded(field());
            cells.add(value.isBlank() ? Cell.empty(cells.size()) : new Cell(cells.size(), Cell.Kind.TEXT, value));
            if (at >= text.length() || text.charAt(at) != separator) {
                endLine();
                return cells;
            }
            at++;
        }
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }

    private String field() {
        StringBuilder value = new StringBuilder();
        // A bare guard ="…" is a quoted cell with an equals sign before it.
        if (text.startsWith("=\"", at)) {
            at++;
        }
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) {
            at++;
        }
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == '"') {
                if (text.startsWith("\"\"", at)) {
                    at++;
                } else {
                    quoted = false;
                    continue;
                }
            } else if (!quoted && (c == separator || c == '\n' || c == '\r')) {
                break;
            }
            value.append(c);
        }
        return value.toString();
    }

    /** {@code ="123"} inside quotes is 123. */
    private static String unguarded(String value) {
        return value.length() >= 3 && value.startsWith("=\"") && value.endsWith("\"")
                ? value.substring(2, value.length() - 1) : value;
    }
}
