package org.villagebook.output.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.CodeList;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;
import org.villagebook.text.Messages;

/**
 * A ledger to fill in: a sheet for each record type with the headings that the import knows, dates as dates, numbers of
 * people as text, choices to pick from, and a first sheet that says how every column is filled in.
 */
public final class BlankWorkbook {

    private static final int LAST_ROW = 5000;
    private static final int WIDEST = 40;
    private static final int NARROWEST = 9;
    private static final String FONT = "等线";
    private static final int[] GUIDE_WIDTHS = {20, 34, 10, 90};
    private static final String HEAD = "DCE6F1";
    private static final String REQUIRED = "FCE4D6";
    private static final String GUIDE_FONT = "57606A";

    private final Catalogue catalogue;
    private final Messages messages;
    private final BlankColumns columns;

    /**
     * @param role     of the site that fills it in
     * @param messages the language of headings, choices and instructions; the import knows both
     */
    public BlankWorkbook(Catalogue catalogue, String role, Messages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.columns = new BlankColumns(catalogue, role, messages);
    }

    /** The bytes of an xlsx file with a sheet for each of these types, in their order. */
    public byte[] bytes(List<RecordType> types) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "Villagebook", "1.0")) {
            book.setGlobalDefaultFont(FONT, 10.5);
            Worksheet guide = book.newWorksheet(messages.get("output.blank.guide"));
            Map<RecordType, Worksheet> sheets = new LinkedHashMap<>();
            types.forEach(type -> sheets.put(type, book.newWorksheet(type.label().in(messages.locale()))));
            Worksheet choices = book.newWorksheet(messages.get("output.blank.choices"));
            Map<String, Range> ranges = choices(choices, types);
            sheets.forEach((type, sheet) -> fill(sheet, type, ranges));
            guide(guide, types);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** One column for each list that a cell can pick one value of. */
    private Map<String, Range> choices(Worksheet sheet, List<RecordType> types) {
        Set<CodeList> lists = types.stream().flatMap(type -> columns.of(type).stream())
                .filter(field -> field.type() == FieldType.CODE).map(catalogue::codesOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Range> ranges = new LinkedHashMap<>();
        int column = 0;
        for (CodeList list : lists) {
            List<String> words = columns.words(list);
            for (int row = 0; row < words.size(); row++) {
                sheet.value(row, column, words.get(row));
            }
            ranges.put(list.id(), sheet.range(0, column, words.size() - 1, column));
            column++;
        }
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        return ranges;
    }

    private void fill(Worksheet sheet, RecordType type, Map<String, Range> ranges) {
        List<Field> fields = columns.of(type);
        for (int column = 0; column < fields.size(); column++) {
            Field field = fields.get(column);
            String heading = columns.heading(field);
            sheet.width(column, width(heading));
            sheet.style(column).format(format(field)).set();
            sheet.value(0, column, field.required() ? "*" + heading : heading);
            sheet.style(0, column).bold().wrapText(true).horizontalAlignment("center").verticalAlignment("center")
                    .fillColor(field.required() ? REQUIRED : HEAD)
                    .borderStyle(org.dhatim.fastexcel.BorderStyle.THIN).set();
            if (field.type() == FieldType.CODE) {
                sheet.range(1, column, LAST_ROW, column).validateWithList(ranges.get(field.codes()))
                        .allowBlank(true).showErrorMessage(!field.open()).errorStyle(DataValidationErrorStyle.STOP)
                        .errorTitle(heading).error(messages.get("output.blank.pick"));
            }
        }
        sheet.freezePane(0, 1);
        page(sheet);
        sheet.repeatRows(0, 0);
    }

    /** Printed sheets are as wide as the paper. */
    private static void page(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private void guide(Worksheet sheet, List<RecordType> types) {
        sheet.value(0, 0, messages.get("output.blank.title"));
        sheet.style(0, 0).bold().fontSize(16).set();
        int row = 1;
        for (String line : messages.get("output.blank.rules").split("\n")) {
            sheet.value(row, 0, line);
            sheet.style(row++, 0).fontColor(GUIDE_FONT).set();
        }
        String[] head = messages.get("output.blank.columns").split("\\|");
        for (int column = 0; column < head.length; column++) {
            sheet.value(row, column, head[column]);
            sheet.style(row, column).bold().fillColor(HEAD).set();
        }
        sheet.freezePane(0, ++row);
        page(sheet);
        for (RecordType type : types) {
            for (Field field : columns.of(type)) {
                sheet.value(row, 0, type.label().in(messages.locale()));
                sheet.value(row, 1, columns.heading(field));
                sheet.value(row, 2, field.required() ? messages.get("output.blank.required") : "");
                sheet.value(row, 3, columns.instruction(field));
                sheet.style(row++, 3).wrapText(true).set();
            }
        }
        for (int column = 0; column < GUIDE_WIDTHS.length; column++) {
            sheet.width(column, GUIDE_WIDTHS[column]);
        }
    }

    private static String format(Field field) {
        return switch (field.type()) {
            case DATE -> "yyyy-mm-dd";
            case INTEGER, DECIMAL, CODE, CODES -> "General";
            case MONEY -> "#,##0.00";
            // Excel must not turn numbers of people and households into numbers.
            case ID_NUMBER, PHONE, TEXT, NOTE, REFERENCE -> "@";
        };
    }

    private static double width(String heading) {
        int halves = heading.codePoints().map(point -> point < 0x2E80 ? 1 : 2).sum();
        return Math.clamp(halves + 3, NARROWEST, WIDEST);
    }
}
