package org.villagebook.catalogue;

import java.math.BigDecimal;
import java.util.List;

/**
 * One field of a record type, as its catalogue file describes it.
 *
 * @param id          standard term in camelCase, unique within the record type
 * @param label       heading on screen, in lists and in exported sheets
 * @param type        how the value is written and kept
 * @param unit        unit behind the number, or null
 * @param required    a record without it is refused
 * @param sensitive   personal data: the last four digits are masked unless a person asks for them
 * @param codes       id of the code list of a CODE or CODES field, else null
 * @param open        values outside the code list are kept and reported, not refused
 * @param target      record type that a REFERENCE points to, else null
 * @param min         least value of a number or null
 * @param max         greatest value of a number or null
 * @param maxLength   longest text in code points
 * @param search      how the value can be found by search
 * @param headings    other headings under which office workbooks carry this field
 * @param visibleWhen condition under which the entry form shows the field, or null for always
 */
public record Field(
        String id,
        Label label,
        FieldType type,
        Label unit,
        boolean required,
        boolean sensitive,
        String codes,
        boolean open,
        String target,
        BigDecimal min,
        BigDecimal max,
        int maxLength,
        Search search,
        List<String> headings,
        Condition visibleWhen) {

    /** How the values of a field enter the search index. */
    public enum Search {
        /** Not found by search. */
        NONE,
        /** By characters, pinyin and initials. */
        NAME,
        /** By its beginning and by its last digits. */
        NUMBER
    }

    /** The field {@code field} holds one of {@code values}. */
    public record Condition(String field, List<String> values) {
    }

    public boolean isReference() {
        return type == FieldType.REFERENCE;
    }
}
