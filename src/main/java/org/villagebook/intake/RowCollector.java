package org.villagebook.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;

/**
 * Gathers the rows of one workbook as a reader meets them. Cells and rows without content are dropped, and what no
 * office workbook needs is refused before it fills the memory.
 */
final class RowCollector {

    private static final int MOST_ROWS = 200_000;
    private static final int MOST_CELLS = 6_000_000;
    private static final int MOST_COLUMNS = 16_384;
    private static final int LONGEST_CELL = 32_767;

    private final Progress progress;
    private List<Sheet.Row> rows = new ArrayList<>();
    private long met;
    private long cellCount;

    RowCollector(Progress progress) {
        this.progress = progress;
    }

    /**
     * Takes one row.
     *
     * @param number as the file numbers it from 1; a row without a usable number follows the one before
     */
    void row(int number, boolean hidden, List<Cell> cells) {
        // Formatted empty rows come by the million; they are only counted.
        if ((++met & 0xFF) == 0) {
            progress.step(met, 0);
        }
        List<Cell> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (filled.isEmpty()) {
            return;
        }
        filled.forEach(RowCollector::check);
        cellCount += filled.size();
        if (rows.size() == MOST_ROWS || cellCount > MOST_CELLS) {
            throw new Problem.InvalidInput("intake.tooManyRows", "XL-05", MOST_ROWS);
        }
        int last = rows.isEmpty() ? 0 : rows.getLast().number();
        rows.add(new Sheet.Row(Math.max(number, last + 1), hidden, inOrder(filled)));
    }

    private static List<Cell> inOrder(List<Cell> cells) {
        for (int i = 1; i < cells.size(); i++) {
            if (cells.get(i - 1).column() >= cells.get(i).column()) {
                return cells.stream().sorted(Comparator.comparingInt(Cell::column)).toList();
            }
        }
        return cells;
    }

    private static void check(Cell cell) {
        if (cell.column() >= MOST_COLUMNS) {
            throw new Problem.InvalidInput("intake.damaged", "XL-08");
        }
        if (cell.text().length() > LONGEST_CELL) {
            throw new Problem.InvalidInput("intake.cellTooLong", "XL-05", cell.letters());
        }
    }

    /** Closes the sheet: its rows so far, and a fresh start for the next one. */
    Sheet sheet(String name, boolean hidden) {
        Sheet sheet = new Sheet(name, hidden, List.copyOf(rows));
        rows = new ArrayList<>();
        return sheet;
    }
}
