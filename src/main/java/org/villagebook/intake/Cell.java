package org.villagebook.intake;

/**
 * One cell of a sheet.
 *
 * @param column position from 0
 * @param kind   what the workbook says the cell is
 * @param text   the cell as text: numbers as plain decimals below 10^15 and as the file has them from there on,
 *               dates as {@code yyyy-MM-dd} (with {@code Thh:mm:ss} if there is a time), formulas as their last result
 */
public record Cell(int column, Kind kind, String text) {

    /** What a workbook can say about a cell; in csv everything is {@code TEXT}. */
    public enum Kind {
        TEXT, NUMBER, DATE, BOOLEAN, FORMULA, ERROR, EMPTY
    }

    static Cell empty(int column) {
        return new Cell(column, Kind.EMPTY, "");
    }

    public boolean isEmpty() {
        return text.isBlank();
    }

    /** The column's letters, as Excel shows them. */
    public String letters() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
