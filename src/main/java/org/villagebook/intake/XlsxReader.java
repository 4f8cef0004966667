package org.villagebook.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;

/** Reads .xlsx and .xlsm, row by row; cached results stand for formulas, macros are not looked at. */
final class XlsxReader {

    private final ReadableWorkbook workbook;

    private XlsxReader(ReadableWorkbook workbook) {
        this.workbook = workbook;
    }

    static Workbook read(Path file, Progress progress) {
        ZipScan.check(file);
        try (ReadableWorkbook workbook = open(file)) {
            return new XlsxReader(workbook).sheets(new RowCollector(progress));
        } catch (Problem problem) {
            throw problem;
        } catch (IOException | RuntimeException damaged) {
            // The library throws whatever the damaged part made it trip over.
            throw new Problem.InvalidInput(damaged, "intake.damaged", "XL-08");
        }
    }

    private static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutStyles) {
            // Some programs write workbooks without a style part; then no number can have a date format.
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    private Workbook sheets(RowCollector rows) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
            try (Stream<Row> stream = sheet.openStream()) {
                stream.forEach(row -> rows.row(row.getRowNum(), row.isHidden(), cells(row)));
            }
            sheets.add(rows.sheet(sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE));
        }
        return new Workbook(List.copyOf(sheets));
    }

    private List<Cell> cells(Row row) {
        List<Cell> cells = new ArrayList<>(row.getPhysicalCellCount());
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
            if (cell != null && cell.getRawValue() != null && !cell.getRawValue().isEmpty()) {
                cells.add(cell(cell));
            }
        }
        return cells;
    }

    private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        int column = cell.getColumnIndex();
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case STRING -> new Cell(column, Cell.Kind.TEXT, raw);
            case NUMBER -> isDate(cell)
                    ? new Cell(column, Cell.Kind.DATE, ExcelNumber.date(raw, workbook.isDate1904()))
                    : new Cell(column, Cell.Kind.NUMBER, ExcelNumber.text(raw));
            case BOOLEAN -> new Cell(column, Cell.Kind.BOOLEAN, "1".equals(raw) ? "TRUE" : "FALSE");
            case ERROR -> new Cell(column, Cell.Kind.ERROR, raw);
            // A text result without a formula is how some programs write plain text.
            case FORMULA -> new Cell(column, cell.getFormula() == null ? Cell.Kind.TEXT : Cell.Kind.FORMULA,
                    result(cell));
            case EMPTY -> Cell.empty(column);
        };
    }

    private String result(org.dhatim.fastexcel.reader.Cell cell) {
        if (!(cell.getValue() instanceof java.math.BigDecimal)) {
            return cell.getRawValue();
        }
        return isDate(cell) ? ExcelNumber.date(cell.getRawValue(), workbook.isDate1904())
                : ExcelNumber.text(cell.getRawValue());
    }

    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        return cell.getDataFormatId() != null
                && ExcelNumber.isDate(cell.getDataFormatId(), cell.getDataFormatString());
    }
}
