package org.villagebook.output.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.villagebook.catalogue.CodeList;
import org.villagebook.catalogue.Field;
import org.villagebook.record.IdNumber;
import org.villagebook.record.Record;
import org.villagebook.record.ValueDisplay;

/** Values of records as an office's form has them: numbers as numbers, ID numbers without their last four digits. */
final class Values {

    private Values() {
    }

    static boolean isNumber(Field field) {
        return switch (field.type()) {
            case INTEGER, DECIMAL, MONEY -> true;
            default -> false;
        };
    }

    /** @param record null for an empty row
     *  @param full   ID numbers stand in full */
    static Filled of(Field field, CodeList codes, Record record, boolean full) {
        String stored = record == null ? "" : record.text(field.id());
        if (stored.isEmpty()) {
            return Filled.NOTHING;
        }
        if (isNumber(field)) {
            return Filled.of(new BigDecimal(ValueDisplay.typed(field, stored)));
        }
        return switch (field.type()) {
            case DATE -> date(stored);
            case ID_NUMBER -> Filled.of(full ? stored : new IdNumber(stored).masked());
            case TEXT, NOTE -> Filled.of(full ? stored : IdNumber.maskedIn(stored));
            default -> Filled.of(ValueDisplay.shown(field, codes, stored, Locale.SIMPLIFIED_CHINESE));
        };
    }

    /** Full years, from a field {@code birthDate}. */
    static Filled age(Record record, LocalDate today) {
        LocalDate birth = record == null ? null : date(record.text("birthDate")).date();
        return birth == null ? Filled.NOTHING : Filled.of(BigDecimal.valueOf(Period.between(birth, today).getYears()));
    }

    private static Filled date(String stored) {
        try {
            return Filled.of(LocalDate.parse(stored));
        } catch (DateTimeParseException notADay) {
            return Filled.of(stored);
        }
    }
}
