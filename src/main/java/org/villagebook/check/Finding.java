package org.villagebook.check;

import java.util.List;
import org.villagebook.record.RecordId;

/**
 * One 疑点: what a rule found, where, and the sentence that tells it.
 *
 * @param sheet    sheet of the workbook, or null if the record does not come from one
 * @param row      row of the sheet as Excel numbers it, from 1; 0 if the finding is about the whole sheet or a record
 * @param column   heading of the column, or null
 * @param field    id of the field, or null
 * @param record   the record that it is about, or null if no record came of the row
 * @param rule     name of the rule, for example {@code id.checkCharacter}
 * @param key      key of the sentence
 * @param args     arguments of the sentence, in the order of its placeholders
 */
public record Finding(String sheet, int row, String column, String field, RecordId record, String rule,
                      Severity severity, String key, List<Object> args) {

    public Finding {
        args = List.copyOf(args);
    }

    /** A finding about a record, not about a place in a sheet. */
    public static Finding about(RecordId record, String field, String rule, Severity severity, Object... args) {
        return new Finding(null, 0, null, field, record, rule, severity, "check." + rule, List.of(args));
    }

    /** The same finding, once it is known which record came of the row. */
    public Finding about(RecordId id) {
        return new Finding(sheet, row, column, field, id, rule, severity, key, args);
    }

    /** The same finding at the place in a sheet that it came from. */
    public Finding at(String sheetName, int rowNumber, String heading) {
        return new Finding(sheetName, rowNumber, heading, field, record, rule, severity, key, args);
    }
}
