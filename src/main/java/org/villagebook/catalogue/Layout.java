package org.villagebook.catalogue;

import java.util.List;
import java.util.Map;

/**
 * An office's own form: its workbook with marks in the cells, and what {@code layout.yaml} says of it.
 *
 * @param id       name of the folder, also the word on the command line
 * @param label    title of the form
 * @param office   which office asks for it
 * @param subject  record type that it is about
 * @param per      what one sheet holds
 * @param where    values of subject fields that a record must have to be on the form, by field; {@link #ANY} for any value
 * @param workbook bytes of {@code layout.xlsx}
 */
public record Layout(String id, Label label, Label office, String subject, Per per, Map<String, List<String>> where,
                     byte[] workbook) {

    /** Stands in {@link #where} for all values; only records without a value are left out. */
    public static final String ANY = "any";

    /** What one sheet holds. */
    public enum Per {
        /** One record; the workbook gets a sheet for each. */
        RECORD,
        /** All chosen records, one below the other. */
        LIST
    }
}
