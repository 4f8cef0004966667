package org.villagebook.intake;

import java.util.List;

/**
 * One sheet of a workbook: its rows with content, in order. A csv file is one sheet without a name.
 *
 * @param hidden whether the workbook hides the sheet; hidden sheets are not imported
 */
public record Sheet(String name, boolean hidden, List<Row> rows) {

    /**
     * One row with content.
     *
     * @param number as Excel numbers it, from 1
     * @param hidden whether the workbook hides the row, by hand or by a filter
     * @param cells  the cells with content, by column
     */
    public record Row(int number, boolean hidden, List<Cell> cells) {

        /** The cell in that column; an empty one if it has no content. */
        public Cell cell(int column) {
            int low = 0;
            int high = cells.size() - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order = Integer.compare(cells.get(middle).column(), column);
                if (order == 0) {
                    return cells.get(middle);
                }
                if (order < 0) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return Cell.empty(column);
        }
    }
}
