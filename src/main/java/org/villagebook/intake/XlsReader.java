package org.villagebook.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;

/** Reads .xls of Excel 97 to 2003, the only format for which POI is used. */
final class XlsReader {

    private final HSSFWorkbook workbook;
    private final boolean since1904;

    private XlsReader(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.since1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    }

    static Workbook read(Path file, Progress progress) {
        try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
            if (parts.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new Problem.InvalidInput("intake.locked", "XL-04");
            }
            if (!parts.getRoot().hasEntryCaseInsensitive("Workbook")
                    && !parts.getRoot().hasEntryCaseInsensitive("Book")) {
                throw new Problem.InvalidInput("intake.notAWorkbook", "XL-04");
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(parts, false)) {
                return new XlsReader(workbook).sheets(new RowCollector(progress));
            }
        } catch (Problem problem) {
            throw problem;
        } catch (EncryptedDocumentException locked) {
            throw new Problem.InvalidInput(locked, "intake.locked", "XL-04");
        } catch (OldExcelFormatException older) {
            throw new Problem.InvalidInput(older, "intake.notAWorkbook", "XL-04");
        } catch (IOException | RuntimeException damaged) {
            // The library throws whatever the damaged part made it trip over.
            throw new Problem.InvalidInput(damaged, "intake.damaged", "XL-08");
        }
    }

    private Workbook sheets(RowCollector rows) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            for (Row row : workbook.getSheetAt(i)) {
                rows.row(row.getRowNum() + 1, row.getZeroHeight(), cells(row));
            }
            sheets.add(rows.sheet(workbook.getSheetName(i),
                    workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)));
        }
        return new Workbook(List.copyOf(sheets));
    }

    private List<Cell> cells(Row row) {
        List<Cell> cells = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Cell cell : row) {
            cells.add(cell(cell));
        }
        return cells;
    }

    private Cell cell(org.apache.poi.ss.usermodel.Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        Cell plain = plain(cell, formula ? cell.getCachedFormulaResultType() : cell.getCellType());
        return formula && !plain.isEmpty() ? new Cell(plain.column(), Cell.Kind.FORMULA, plain.text()) : plain;
    }

    private Cell plain(org.apache.poi.ss.usermodel.Cell cell, CellType type) {
        int column = cell.getColumnIndex();
        return switch (type) {
            case STRING -> new Cell(column, Cell.Kind.TEXT, cell.getStringCellValue());
            case NUMERIC -> number(cell);
            case BOOLEAN -> new Cell(column, Cell.Kind.BOOLEAN, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> new Cell(column, Cell.Kind.ERROR,
                    FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> Cell.empty(column);
        };
    }

    private Cell number(org.apache.poi.ss.usermodel.Cell cell) {
        String raw = Double.toString(cell.getNumericCellValue());
        return ExcelNumber.isDate(cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString())
                ? new Cell(cell.getColumnIndex(), Cell.Kind.DATE, ExcelNumber.date(raw, since1904))
                : new Cell(cell.getColumnIndex(), Cell.Kind.NUMBER, ExcelNumber.text(raw));
    }
}
