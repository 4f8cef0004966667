package org.villagebook.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.villagebook.catalogue.CodeList;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.record.ValueReader;

/**
 * Reads a cell for a field. What Excel has done to a value before it came here is told apart from what a person
 * wrote wrongly: a long number that became a number has lost its last digits and is never repaired.
 */
final class CellReader {

    private static final Pattern SHOWN_AS_POWER = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{2}|\\d{15,}\\.0+");

    /** What people write who have no ID number; taken for a number, all of them would be one person. */
    private static final Pattern NO_ID = Pattern.compile("无|没有|空|暂无|未办|未办理|未上户|[-—/、.0]+|9{6}.*");

    /** 201906 or 20190630 in a cell without a date format; a day counted by Excel has fewer digits before 2173. */
    private static final Pattern DIGITS_OF_A_DATE = Pattern.compile("(19|20)\\d{2}(0[1-9]|1[0-2])([0-3]\\d)?");
    private static final int ISO_DAY = 10;

    private CellReader() {
    }

    static ValueReader.Reading read(Field field, CodeList codes, Cell cell) {
        String text = cell.text().strip();
        if (field.type() == FieldType.ID_NUMBER && NO_ID.matcher(text).matches()) {
            return refused("intake.noIdNumber");
        }
        if (cell.kind() == Cell.Kind.ERROR || cell.kind() == Cell.Kind.FORMULA && text.startsWith("#")) {
            return refused("intake.errorCell", text);
        }
        boolean number = cell.kind() == Cell.Kind.NUMBER;
        return switch (field.type()) {
            case ID_NUMBER -> number || digitsLost(text) ? refused("intake.idDigitsLost")
                    : ValueReader.read(field, codes, text);
            case TEXT, NOTE, PHONE, REFERENCE -> number && ExcelNumber.digitsLost(text) || identifierLost(field, text)
                    ? refused("intake.digitsLost", text) : ValueReader.read(field, codes, plain(field, text));
            case DATE -> number && !DIGITS_OF_A_DATE.matcher(text).matches() ? refused("intake.numberNotDate", text)
                    : ValueReader.read(field, codes, day(cell, text));
            default -> ValueReader.read(field, codes, text);
        };
    }

    /** Household and person numbers are compared character by character: full-width digits and blanks go. */
    private static String plain(Field field, String text) {
        return field.type() == FieldType.TEXT && field.search() == Field.Search.NUMBER
                ? Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\u00A0\u200B\uFEFF']", "") : text;
    }

    /** A workbook's own date is certain about the day, whatever the time. */
    private static String day(Cell cell, String text) {
        return cell.kind() == Cell.Kind.DATE && text.indexOf('T') == ISO_DAY ? text.substring(0, ISO_DAY) : text;
    }

    /** Only numbers that people search by are identifiers; in other texts 1E10 may be meant. */
    private static boolean identifierLost(Field field, String text) {
        return field.search() == Field.Search.NUMBER && field.type() != FieldType.NOTE && digitsLost(text);
    }

    private static boolean digitsLost(String text) {
        return SHOWN_AS_POWER.matcher(text).matches();
    }

    private static ValueReader.Reading refused(String fault, Object... arguments) {
        return new ValueReader.Reading(null, fault, false, List.of(arguments));
    }
}
