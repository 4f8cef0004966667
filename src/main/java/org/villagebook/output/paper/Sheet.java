package org.villagebook.output.paper;

import java.util.List;
import org.villagebook.record.Record;

/**
 * What one sheet of a form is filled with.
 *
 * @param subject the record that the sheet is about; null for a blank form and for forms about more than one
 * @param rows    the records of a form that holds several, in the order of the walk
 * @param number  number of the sheet in its run, from 1
 * @param code    short code printed for people to type, or an empty text
 * @param scan    text of the QR code, or an empty text for none
 */
public record Sheet(Record subject, List<Record> rows, int number, String code, String scan) {

    public Sheet {
        rows = List.copyOf(rows);
    }

    /** A sheet without any record: all boxes empty. */
    public static Sheet blank() {
        return new Sheet(null, List.of(), 1, "", "");
    }
}
