package org.villagebook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;

/** A block of cells from the clipboard as a sheet that can be planned like one of a workbook. */
public final class PastedBlock {

    /** Our own lists copy numbers out masked; pasted back they say nothing. */
    private static final Pattern MASKED = Pattern.compile("[0-9]{3,18}\\*{4,}[0-9]{0,4}");

    private PastedBlock() {
    }

    /**
     * Headings in the first row are recognised; without them the columns are taken in the order of the list.
     *
     * @param text    rows by line, cells by tab
     * @param columns fields of the list from left to right
     * @return the sheet, named by the type, with headings
     * @throws Problem.InvalidInput {@code intake.noContent} if there is nothing in the block
     */
    public static Sheet read(String text, RecordType type, List<Field> columns, Catalogue catalogue,
                             Progress progress) {
        Sheet block = CsvReader.readBlock(text, type.label().zh(), progress);
        if (block.rows().isEmpty()) {
            throw new Problem.InvalidInput("intake.noContent", "XL-08");
        }
        List<Sheet.Row> rows = new ArrayList<>(block.rows().stream().map(PastedBlock::withoutMasked).toList());
        Sheet first = new Sheet(block.name(), false, rows.subList(0, 1));
        if (TypedSheet.of(first, type, catalogue).isEmpty()) {
            rows.addFirst(headings(columns));
        }
        return new Sheet(block.name(), false, List.copyOf(rows));
    }

    private static Sheet.Row withoutMasked(Sheet.Row row) {
        return new Sheet.Row(row.number(), row.hidden(),
                row.cells().stream().filter(cell -> !MASKED.matcher(cell.text().strip()).matches()).toList());
    }

    private static Sheet.Row headings(List<Field> columns) {
        List<Cell> cells = new ArrayList<>();
        columns.forEach(field -> cells.add(new Cell(cells.size(), Cell.Kind.TEXT, field.label().zh())));
        return new Sheet.Row(0, false, cells);
    }
}
