package org.villagebook.intake;

import java.util.Map;
import org.villagebook.check.Finding;
import org.villagebook.check.Severity;
import org.villagebook.record.ValueReader;

/** Turns what is wrong with one cell into a finding. The rules of checks over whole records have the same names. */
final class CellFault {

    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("intake.idDigitsLost", "id.digitsLost"),
            Map.entry("intake.noIdNumber", "id.none"),
            Map.entry("intake.digitsLost", "number.digitsLost"),
            Map.entry("intake.numberNotDate", "date.number"),
            Map.entry("intake.errorCell", "cell.error"),
            Map.entry("value.idNormalised", "id.normalised"),
            Map.entry("value.idCheckCharacter", "id.checkCharacter"),
            Map.entry("value.idMalformed", "id.malformed"),
            Map.entry("value.separatorNormalised", "name.separator"),
            Map.entry("value.unlistedCode", "code.unlisted"),
            Map.entry("value.unknownCode", "code.unknown"),
            Map.entry("value.phone", "phone.form"),
            Map.entry("value.noSuchDay", "date.noSuchDay"),
            Map.entry("value.notADate", "date.unreadable"),
            Map.entry("value.monthOnly", "date.monthOnly"),
            Map.entry("value.notANumber", "number.unreadable"),
            Map.entry("value.notWhole", "number.notWhole"),
            Map.entry("value.tooPrecise", "number.tooPrecise"),
            Map.entry("value.notAnAmount", "amount.unreadable"),
            Map.entry("value.partOfAFen", "amount.partOfAFen"),
            Map.entry("value.tooSmall", "number.tooSmall"),
            Map.entry("value.tooLarge", "number.tooLarge"),
            Map.entry("value.tooLong", "text.tooLong"),
            Map.entry("value.unreadable", "text.unreadable"),
            Map.entry("value.notAReference", "reference.notFound"));
    private static final Map<String, Severity> MILD = Map.of(
            "intake.noIdNumber", Severity.WARNING,
            "value.idNormalised", Severity.NOTE,
            "value.separatorNormalised", Severity.NOTE,
            "value.unlistedCode", Severity.WARNING,
            "value.monthOnly", Severity.NOTE,
            "value.phone", Severity.WARNING);

    private CellFault() {
    }

    static Finding finding(String sheet, int row, Column column, ValueReader.Reading reading) {
        String fault = reading.fault();
        return new Finding(sheet, row, column.heading(), column.fieldId(), null, RULES.getOrDefault(fault, fault),
                MILD.getOrDefault(fault, Severity.ERROR), fault, reading.arguments());
    }
}
