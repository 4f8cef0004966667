package org.villagebook.check;

import java.util.List;
import org.villagebook.catalogue.rule.Rule;
import org.villagebook.outcome.Localised;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/**
 * One 疑点: what a rule found, where, and the sentence that tells it.
 *
 * @param sheet       sheet of the workbook, or null if the record does not come from one
 * @param row         row of the sheet as Excel numbers it, from 1; 0 if the finding is about the whole sheet or a record
 * @param column      heading of the column, or null
 * @param field       id of the field, or null
 * @param record      the record that it is about, or null if no record came of the row
 * @param rule        name of the rule, for example {@code id.checkCharacter}
 * @param key         key of the sentence
 * @param args        arguments of the sentence, in the order of its placeholders
 * @param type        type of the record, or null if the finding is about a cell and not about a record
 * @param fingerprint changes with the values that led to it, see {@link Fingerprint}; empty if there is none
 */
public record Finding(String sheet, int row, String column, String field, RecordId record, String rule,
                      Severity severity, String key, List<Object> args, String type, String fingerprint) {

    public Finding {
        args = List.copyOf(args);
    }

    /** A finding about a cell or a sheet. */
    public Finding(String sheet, int row, String column, String field, RecordId record, String rule, Severity severity,
                   String key, List<Object> args) {
        this(sheet, row, column, field, record, rule, severity, key, args, null, "");
    }

    /** What a rule of the catalogue says of a record; the sentence comes with the rule. */
    static Finding of(Rule rule, Record record, Localised sentence, String fingerprint) {
        return new Finding(null, 0, null, rule.field(), record.id(), rule.id(), Severity.of(rule.severity()),
                "check.sentence", List.of(sentence), record.type(), fingerprint);
    }

    /** The same finding, once it is known which record came of the row. */
    public Finding about(RecordId id) {
        return new Finding(sheet, row, column, field, id, rule, severity, key, args, type, fingerprint);
    }

    /** The same finding at the place in a sheet that it came from. */
    public Finding at(String sheetName, int rowNumber, String heading) {
        return new Finding(sheetName, rowNumber, heading, field, record, rule, severity, key, args, type, fingerprint);
    }
}
