package org.villagebook.output.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.villagebook.outcome.Progress;

/** Writes sheets as an xlsx file. */
public final class Workbook {

    private static final String FONT = "等线";
    private static final String HEAD_FILL = "DCE6F1";
    private static final String SECTION_FILL = "EEF3F8";
    private static final String TOTAL_FILL = "F2F2F2";
    private static final String LINE = "BFC7D1";
    private static final int STEP = 500;

    private Workbook() {
    }

    /**
     * The bytes of the file.
     *
     * @param title    stands in the file's properties
     * @param progress counts rows
     */
    public static byte[] bytes(String title, List<Sheet> sheets, Progress progress) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, Map<String, BigDecimal>> values = new HashMap<>();
        long total = sheets.stream().mapToLong(sheet -> sheet.rows().size()).sum();
        long done = 0;
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "Villagebook", "1.0")) {
            book.setGlobalDefaultFont(FONT, 10.5);
            book.properties().setTitle(title);
            for (int number = 0; number < sheets.size(); number++) {
                values.put("xl/worksheets/sheet" + (number + 1) + ".xml",
                        write(book.newWorksheet(sheets.get(number).name()), sheets.get(number), progress, done, total));
                done += sheets.get(number).rows().size();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return FixedWorkbook.of(out.toByteArray(), values);
    }

    /** Gives the values of the formulas by address. */
    private static Map<String, BigDecimal> write(Worksheet to, Sheet sheet, Progress progress, long done, long total) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (int column = 0; column < sheet.widths().size(); column++) {
            to.width(column, sheet.widths().get(column));
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            if (row % STEP == 0) {
                progress.step(done + row, total);
            }
            List<Cell> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                Cell cell = cells.get(column);
                if (cell != null) {
                    put(to, row, column, cell);
                    if (cell instanceof Cell.Formula formula) {
                        values.put(Sheet.address(row, column), formula.value());
                    }
                }
            }
        }
        for (Sheet.Span span : sheet.spans()) {
            to.range(span.row(), span.from(), span.row(), span.to()).merge();
        }
        if (sheet.frozenRows() + sheet.frozenColumns() > 0) {
            to.freezePane(sheet.frozenColumns(), sheet.frozenRows());
        }
        to.pageOrientation("landscape");
        to.setFitToPage(true);
        to.fitToWidth((short) 1);
        to.fitToHeight((short) 0);
        if (sheet.frozenRows() > 0) {
            to.repeatRows(0, sheet.frozenRows() - 1);
        }
        return values;
    }

    private static void put(Worksheet to, int row, int column, Cell cell) {
        StyleSetter style = to.style(row, column);
        switch (cell) {
            case Cell.Words words -> to.value(row, column, words.text());
            case Cell.Amount amount -> {
                to.value(row, column, amount.value());
                style.format(format(amount.value()));
            }
            case Cell.Formula formula -> {
                to.formula(row, column, formula.formula());
                style.format(format(formula.value()));
            }
        }
        dress(style, cell.look());
        style.set();
    }

    /** Fen are shown where there are some. */
    private static String format(BigDecimal value) {
        return value.stripTrailingZeros().scale() > 0 ? "#,##0.00" : "#,##0";
    }

    private static void dress(StyleSetter style, Cell.Look look) {
        switch (look) {
            case TITLE -> style.bold().fontSize(16);
            case NOTE -> style.fontColor("57606A").wrapText(false);
            case HEAD -> lined(style).bold().fillColor(HEAD_FILL).wrapText(true).horizontalAlignment("center")
                    .verticalAlignment("center");
            case SECTION -> lined(style).bold().fillColor(SECTION_FILL).horizontalAlignment("center");
            case TEXT -> lined(style).verticalAlignment("top");
            case WRAPPED -> lined(style).wrapText(true).verticalAlignment("top");
            case NUMBER -> lined(style).horizontalAlignment("right").verticalAlignment("top");
            case TOTAL_TEXT -> lined(style).bold().fillColor(TOTAL_FILL);
            case TOTAL -> lined(style).bold().fillColor(TOTAL_FILL).horizontalAlignment("right");
            case TOTAL_OWN -> lined(style).bold().italic().fillColor(TOTAL_FILL).horizontalAlignment("right");
            case CHECK -> lined(style).fontColor("57606A").horizontalAlignment("right");
        }
    }

    private static StyleSetter lined(StyleSetter style) {
        style.borderStyle(org.dhatim.fastexcel.BorderStyle.THIN).borderColor(LINE);
        return style;
    }
}
