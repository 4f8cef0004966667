package org.villagebook.output.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A sheet as an office draws it: title in 方正小标宋, headings in 黑体, entries in 仿宋, thin borders, A4.
final class Drawing {

    enum Look { TITLE, LINE, RIGHT, SECTION, HEAD, TEXT, WORDS, NUMBER, MONEY, DATE, ID }

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFSheet sheet;
    private final int columns;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private int row;

    /// @param widths in characters
    Drawing(String name, boolean landscape, double... widths) {
        sheet = book.createSheet(name);
        columns = widths.length;
        for (int i = 0; i < columns; i++) {
            sheet.setColumnWidth(i, (int) (widths[i] * 256));
        }
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(landscape);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.6);
        sheet.setMargin(PageMargin.RIGHT, 0.6);
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
        sheet.setDisplayGridlines(false);
        book.getProperties().getCoreProperties().setCreator("");
    }

    /// Cells from the left, each as many columns wide as its number says.
    record Box(String text, Look look, int wide) {
    }

    static Box box(Look look, int wide, String text) {
        return new Box(text, look, wide);
    }

    Drawing row(double height, Box... boxes) {
        XSSFRow line = sheet.createRow(row);
        line.setHeightInPoints((float) height);
        int column = 0;
        for (Box box : boxes) {
            for (int i = 0; i < box.wide(); i++) {
                XSSFCell cell = line.createCell(column + i);
                cell.setCellStyle(style(box.look()));
                if (i == 0 && !box.text().isEmpty()) {
                    cell.setCellValue(box.text());
                }
            }
            if (box.wide() > 1) {
                sheet.addMergedRegion(new CellRangeAddress(row, row, column, column + box.wide() - 1));
            }
            column += box.wide();
        }
        if (column != columns) {
            throw new IllegalStateException("row " + (row + 1) + " has " + column + " columns of " + columns);
        }
        row++;
        return this;
    }

    Drawing row(double height, Look look, String... texts) {
        Box[] boxes = new Box[texts.length];
        for (int i = 0; i < texts.length; i++) {
            boxes[i] = box(look, 1, texts[i]);
        }
        return row(height, boxes);
    }

    Drawing title(String text) {
        return row(36, box(Look.TITLE, columns, text));
    }

    /// These rows, counted from 1, stand on every page and stay in sight.
    Drawing heads(int first, int last) {
        sheet.setRepeatingRows(new CellRangeAddress(first - 1, last - 1, -1, -1));
        sheet.createFreezePane(0, last);
        return this;
    }

    void write(Path file) throws IOException {
        book.setPrintArea(0, 0, columns - 1, 0, row - 1);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file); book) {
            book.write(out);
        }
    }

    private XSSFCellStyle style(Look look) {
        return styles.computeIfAbsent(look, this::make);
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font(look));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(look != Look.TITLE && look != Look.ID);
        style.setAlignment(switch (look) {
            case LINE, WORDS, SECTION -> HorizontalAlignment.LEFT;
            case RIGHT, MONEY -> HorizontalAlignment.RIGHT;
            default -> HorizontalAlignment.CENTER;
        });
        switch (look) {
            case MONEY -> style.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
            case NUMBER -> style.setDataFormat(book.createDataFormat().getFormat("0.##"));
            case DATE -> style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            case ID -> style.setDataFormat(book.createDataFormat().getFormat("@"));
            default -> { }
        }
        if (look != Look.TITLE && look != Look.LINE && look != Look.RIGHT) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private XSSFFont font(Look look) {
        XSSFFont font = book.createFont();
        font.setFontName(switch (look) {
            case TITLE -> "方正小标宋简体";
            case HEAD, SECTION -> "黑体";
            default -> "仿宋";
        });
        font.setFontHeightInPoints((short) (look == Look.TITLE ? 18 : look == Look.SECTION ? 12 : 11));
        return font;
    }
}
