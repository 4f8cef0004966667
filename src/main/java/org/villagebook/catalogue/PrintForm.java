package org.villagebook.catalogue;

import java.util.List;
import java.util.Map;

/**
 * A form that the program prints, as its folder describes it: {@code form.yaml} says what goes on it and
 * {@code form.html} how it looks.
 *
 * @param id        name of the folder, also the word on the command line
 * @param label     title of the form
 * @param version   version of the layout, carried by every printed sheet
 * @param subject   record type that a sheet is about, or null for a form about the whole book
 * @param per       what one sheet holds
 * @param landscape the long side of the paper lies below
 * @param where     values of subject fields that a record must have to be on the form, by field
 * @param fields    subject fields that the form's sections show; empty for all
 * @param lists     record types below the subject that the form lists, with the number of rows
 * @param include   further things the form speaks of: {@code ledgers}, {@code sites}
 * @param entry     fields in the order in which they stand on paper; empty for the type's own order
 * @param corrects  fields of listed records that people correct on paper, in its order, by record type
 * @param makes     fields of a new record that people fill in on paper, in its order, by record type
 * @param template  text of {@code form.html}: one sheet
 * @param style     style sheet of this form alone, perhaps empty
 */
public record PrintForm(
        String id,
        Label label,
        int version,
        String subject,
        Per per,
        boolean landscape,
        Map<String, List<String>> where,
        List<String> fields,
        Map<String, Rows> lists,
        List<String> include,
        List<String> entry,
        Map<String, List<String>> corrects,
        Map<String, List<String>> makes,
        String template,
        String style) {

    /** What one sheet holds. */
    public enum Per {
        /** One record. */
        RECORD,
        /** All chosen records of one village group. */
        GROUP,
        /** All chosen records. */
        BOOK
    }

    /**
     * How many rows a list has on paper.
     *
     * @param most  at most this many records, the newest of those that have a date
     * @param spare empty rows after the records, for what is new
     * @param blank rows of the blank form
     */
    public record Rows(int most, int spare, int blank) {
    }

    /** All forms, with what they share: pieces of templates by name, and the common style sheet. */
    public record Cabinet(List<PrintForm> forms, Map<String, String> parts, String style) {
    }
}
