package org.villagebook.operation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.record.IdNumber;
import org.villagebook.record.ValueDisplay;

/** A value as it leaves the program in a data file: as typed, with personal data masked unless it was asked for. */
final class OutgoingValue {

    /** An ID number that somebody wrote into a note. */
    private static final Pattern HIDDEN_ID = Pattern.compile("(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])");
    private static final int MASKED = 4;

    private OutgoingValue() {
    }

    /** Empty text for null. */
    static String of(Field field, String value, boolean personal) {
        if (value == null) {
            return "";
        }
        if (personal) {
            return ValueDisplay.typed(field, value);
        }
        if (field.type() == FieldType.ID_NUMBER) {
            return new IdNumber(value).masked();
        }
        if (field.sensitive()) {
            int shown = Math.max(0, value.length() - MASKED);
            return value.substring(0, shown) + "*".repeat(value.length() - shown);
        }
        return switch (field.type()) {
            case TEXT, NOTE -> HIDDEN_ID.matcher(value).replaceAll(found ->
                    Matcher.quoteReplacement(new IdNumber(found.group()).masked()));
            default -> ValueDisplay.typed(field, value);
        };
    }
}
