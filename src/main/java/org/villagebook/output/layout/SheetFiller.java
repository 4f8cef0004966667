package org.villagebook.output.layout;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.villagebook.record.Record;

/** Fills one sheet as its plan says. Formats, borders, heights and merged cells of repeated rows are repeated, too. */
final class SheetFiller {

    /** Excel knows no longer text in a cell. */
    private static final int LONGEST = 32_767;

    private final XSSFSheet sheet;
    private final Plan plan;
    private final Filling filling;

    SheetFiller(XSSFSheet sheet, Plan plan, Filling filling) {
        this.sheet = sheet;
        this.plan = plan;
        this.filling = filling;
    }

    void fill() {
        plan.cells().forEach((at, pieces) -> {
            if (plan.blocks().stream().noneMatch(block -> block.holds(at.getRow()))) {
                write(sheet.getRow(at.getRow()).getCell(at.getColumn()), pieces, filling.subject(), 0);
            }
        });
        // From below, so that the rows of the plan are still where it found them.
        plan.blocks().reversed().forEach(this::repeat);
    }

    private void repeat(Plan.Block block) {
        List<Record> records = filling.list(block.list());
        int height = block.last() - block.first() + 1;
        int times = Math.max(block.least(), records.size());
        makeRoom(block, (times - 1) * height);
        for (int i = 0; i < times; i++) {
            for (int line = 0; line < height; line++) {
                XSSFRow pattern = sheet.getRow(block.first() + line);
                if (i > 0 && pattern != null) {
                    copy(pattern, block.first() + i * height + line);
                }
            }
        }
        for (int i = 0; i < times; i++) {
            Record record = i < records.size() ? records.get(i) : null;
            int down = i * height;
            int number = i + 1;
            plan.cells().forEach((at, pieces) -> {
                if (block.holds(at.getRow())) {
                    write(sheet.getRow(at.getRow() + down).getCell(at.getColumn()), pieces, record, number);
                }
            });
        }
    }

    /** Moves what is below the block, and repeats merged cells and the print area. */
    private void makeRoom(Plan.Block block, int rows) {
        if (rows == 0) {
            return;
        }
        XSSFWorkbook book = sheet.getWorkbook();
        int index = book.getSheetIndex(sheet);
        String area = book.getPrintArea(index);
        List<CellRangeAddress> merged = sheet.getMergedRegions().stream()
                .filter(region -> block.holds(region.getFirstRow()) && block.holds(region.getLastRow())).toList();
        if (block.last() < sheet.getLastRowNum()) {
            sheet.shiftRows(block.last() + 1, sheet.getLastRowNum(), rows, true, false);
        }
        int height = block.last() - block.first() + 1;
        for (int down = height; down <= rows; down += height) {
            for (CellRangeAddress region : merged) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(region.getFirstRow() + down, region.getLastRow() + down,
                        region.getFirstColumn(), region.getLastColumn()));
            }
        }
        if (area != null) {
            extend(book, index, area, block, rows);
        }
    }

    private static void extend(XSSFWorkbook book, int index, String area, Plan.Block block, int rows) {
        AreaReference printed = new AreaReference(area, book.getSpreadsheetVersion());
        CellReference first = printed.getFirstCell();
        CellReference last = printed.getLastCell();
        if (block.last() <= last.getRow()) {
            book.setPrintArea(index, first.getCol(), last.getCol(), first.getRow(), last.getRow() + rows);
        }
    }

    private void copy(XSSFRow pattern, int to) {
        XSSFRow row = sheet.createRow(to);
        // A height that is only the standard one stays free to grow with its text.
        if (pattern.getCTRow().isSetHt()) {
            row.setHeight(pattern.getHeight());
        }
        for (Cell from : pattern) {
            XSSFCell cell = row.createCell(from.getColumnIndex());
            cell.setCellStyle(from.getCellStyle());
            if (!plan.cells().containsKey(new CellAddress(from))) {
                switch (from.getCellType()) {
                    case STRING -> cell.setCellValue(from.getRichStringCellValue());
                    case NUMERIC -> cell.setCellValue(from.getNumericCellValue());
                    case BOOLEAN -> cell.setCellValue(from.getBooleanCellValue());
                    default -> cell.setBlank();
                }
            }
        }
    }

    private void write(Cell cell, List<Plan.Piece> pieces, Record record, int number) {
        if (pieces.size() == 1 && pieces.getFirst().term() != null) {
            write(cell, pieces.getFirst().term().of(filling, record, number));
            return;
        }
        List<String> texts = new ArrayList<>();
        pieces.forEach(piece -> texts.add(piece.term() == null ? piece.words()
                : piece.term().of(filling, record, number).text()));
        text(cell, String.join("", texts));
    }

    /** Alone in its cell a number is a number; a day is one where the office gave the cell the look of a date. */
    private static void write(Cell cell, Filled value) {
        CellStyle style = cell.getCellStyle();
        if (value.number() != null && !style.getDataFormatString().equals("@")) {
            cell.setCellValue(value.number().doubleValue());
        } else if (value.date() != null && DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString())) {
            cell.setCellValue(value.date());
        } else {
            text(cell, value.text());
        }
    }

    private static void text(Cell cell, String text) {
        if (text.isEmpty()) {
            cell.setBlank();
        } else {
            cell.setCellValue(text.substring(0, Math.min(text.length(), LONGEST)));
        }
    }
}
