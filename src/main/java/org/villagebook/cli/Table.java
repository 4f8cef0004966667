package org.villagebook.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** A table for people: columns stand under each other although Han, Yi and kana are two cells wide. */
final class Table {

    /** Widths are taken from the first rows, so that a list of any length can be printed as it is read. */
    private static final int MEASURED = 500;
    private static final int WIDEST = 40;

    private final List<String> headings;
    private final Set<Integer> rightAligned;

    /** @param rightAligned positions of columns of numbers */
    Table(List<String> headings, Set<Integer> rightAligned) {
        this.headings = List.copyOf(headings);
        this.rightAligned = Set.copyOf(rightAligned);
    }

    void print(PrintStream out, Iterator<List<String>> rows) {
        List<List<String>> first = new ArrayList<>();
        while (rows.hasNext() && first.size() < MEASURED) {
            first.add(rows.next());
        }
        int[] widths = new int[headings.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(headings.get(i));
            for (List<String> row : first) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, width(oneLine(row.get(i)))));
            }
        }
        line(out, headings, widths);
        first.forEach(row -> line(out, row, widths));
        rows.forEachRemaining(row -> line(out, row, widths));
    }

    private void line(PrintStream out, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = oneLine(row.get(i));
            boolean last = i == widths.length - 1;
            String shown = last ? text : cut(text, widths[i]);
            String blanks = " ".repeat(Math.max(0, widths[i] - width(shown)));
            line.append(i == 0 ? "" : "  ").append(rightAligned.contains(i) ? blanks + shown : shown + blanks);
        }
        out.println(line.toString().stripTrailing());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    private static String cut(String text, int cells) {
        if (width(text) <= cells) {
            return text;
        }
        StringBuilder shorter = new StringBuilder();
        int used = 1;
        for (int c : text.codePoints().toArray()) {
            used += width(c);
            if (used > cells) {
                break;
            }
            shorter.appendCodePoint(c);
        }
        return shorter.append('…').toString();
    }

    /** Cells that a text takes in a terminal. */
    static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF && c != 0x303F
                || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60 || c >= 0xFFE0 && c <= 0xFFE6 || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}
