package org.villagebook.output.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One sheet of a workbook.
 *
 * @param name          shown on the tab; signs that Excel does not take are replaced, long names cut
 * @param rows          from the top; a row may be shorter than others and may hold null for an empty cell
 * @param widths        of the columns in characters of the standard font
 * @param frozenRows    rows that stay when scrolling down
 * @param frozenColumns columns that stay when scrolling to the right
 * @param spans         cells that reach over several columns
 */
public record Sheet(String name, List<List<Cell>> rows, List<Integer> widths, int frozenRows, int frozenColumns,
                    List<Span> spans) {

    private static final int LONGEST_NAME = 31;

    /** The cell at {@code row} and {@code from} reaches to {@code to}, all counted from 0. */
    public record Span(int row, int from, int to) {
    }

    public Sheet {
        name = name.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        name = name.substring(0, Math.min(LONGEST_NAME, name.length()));
        rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
        widths = List.copyOf(widths);
        spans = List.copyOf(spans);
    }

    /** The address of a cell as formulas write it, {@code C4} for row 3 and column 2. */
    static String address(int row, int column) {
        return column(column) + (row + 1);
    }

    private static String column(int column) {
        return (column < 26 ? "" : column(column / 26 - 1)) + (char) ('A' + column % 26);
    }
}
