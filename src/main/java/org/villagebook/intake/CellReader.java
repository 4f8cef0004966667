package org.villagebook.intake;

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

    private CellReader() {
    }

    static ValueReader.Reading read(Field field, CodeList codes, Cell cell) {
        String text = cell.text().strip();
        if (cell.kind() == Cell.Kind.ERROR || cell.kind() == Cell.Kind.FORMULA && text.startsWith("#")) {
            return refused("intake.errorCell", text);
        }
        boolean number = cell.kind() == Cell.Kind.NUMBER;
        return switch (field.type()) {
            case ID_NUMBER -> number || digitsLost(text) ? refused("intake.idDigitsLost", text)
                    : ValueReader.read(field, codes, text);
            case TEXT, NOTE, PHONE, REFERENCE -> number && ExcelNumber.digitsLost(text) || identifierLost(field, text)
                    ? refused("intake.digitsLost", text) : ValueReader.read(field, codes, text);
            case DATE -> number ? refused("intake.numberNotDate", text) : ValueReader.read(field, codes, text);
            default -> ValueReader.read(field, codes, text);
        };
    }

    /** Only numbers that people search by are identifiers; in other texts 1E10 may be meant. */
    private static boolean identifierLost(Field field, String text) {
        return field.search() == Field.Search.NUMBER && field.type() != FieldType.NOTE && digitsLost(text);
    }

    private static boolean digitsLost(String text) {
        return SHOWN_AS_POWER.matcher(text).matches();
    }

    private static ValueReader.Reading refused(String fault, String text) {
        return new ValueReader.Reading(null, fault, false, List.of(text));
    }
}
