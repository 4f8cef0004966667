package org.villagebook.intake;

import java.util.ArrayList;
import java.util.List;

/** Writes sheets for tests, one string a row: cells between bars, {@code #} before a number, {@code @} before a date. */
final class Table {

    private Table() {
    }

    static Sheet sheet(String name, String... lines) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(new Sheet.Row(rows.size() + 1, false, cells(line)));
        }
        return new Sheet(name, false, rows);
    }

    static Workbook workbook(Sheet... sheets) {
        return new Workbook(List.of(sheets));
    }

    private static List<Cell> cells(String line) {
        List<Cell> cells = new ArrayList<>();
        String[] texts = line.split("\\|", -1);
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i].strip();
            if (!text.isEmpty()) {
                cells.add(switch (text.charAt(0)) {
                    case '#' -> new Cell(i, Cell.Kind.NUMBER, text.substring(1));
                    case '@' -> new Cell(i, Cell.Kind.DATE, text.substring(1));
                    default -> new Cell(i, Cell.Kind.TEXT, text);
                });
            }
        }
        return cells;
    }
}
