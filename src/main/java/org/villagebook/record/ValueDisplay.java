package org.villagebook.record;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.villagebook.catalogue.CodeList;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;

/** Turns stored canonical text into what people read, and masks what is not shown by default. */
public final class ValueDisplay {

    private ValueDisplay() {
    }

    /** For screens: money as {@code 12,345.00}, codes in the language, ID numbers masked. Empty text for null. */
    public static String shown(Field field, CodeList codes, String value, Locale locale) {
        if (value == null) {
            return "";
        }
        return switch (field.type()) {
            case MONEY -> String.format(Locale.ROOT, "%,.2f", yuan(value));
            case ID_NUMBER -> new IdNumber(value).masked();
            case CODE, CODES -> locale.getLanguage().equals("en") ? english(codes, value) : value.replace(",", "、");
            default -> value;
        };
    }

    /** For lists, which are looked at over the shoulder: as {@link #shown}, telephone numbers without their middle. */
    public static String listed(Field field, CodeList codes, String value, Locale locale) {
        boolean phone = field.type() == FieldType.PHONE && value != null && value.length() > 7;
        return phone ? value.substring(0, 3) + "****" + value.substring(value.length() - 4)
                : shown(field, codes, value, locale);
    }

    /** For entry fields and data files: as a person would type it. ID numbers in full. */
    public static String typed(Field field, String value) {
        if (value == null) {
            return "";
        }
        return field.type() == FieldType.MONEY ? yuan(value).toPlainString() : value;
    }

    /** For data files that leave the program: as typed, ID numbers masked. */
    public static String masked(Field field, String value) {
        return value != null && field.type() == FieldType.ID_NUMBER
                ? new IdNumber(value).masked() : typed(field, value);
    }

    private static BigDecimal yuan(String fen) {
        return new BigDecimal(fen).movePointLeft(2).setScale(2);
    }

    private static String english(CodeList codes, String value) {
        return Arrays.stream(value.split(","))
                .map(code -> codes.english().getOrDefault(code, code))
                .collect(Collectors.joining(", "));
    }
}
