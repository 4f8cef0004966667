package org.villagebook.output.layout;

import org.villagebook.record.Record;

/** A mark that has been understood: gives its value for a sheet and, in rows that repeat, for one record of them. */
@FunctionalInterface
interface Term {

    /** @param record null in an empty row
     *  @param number of the row in its list, from 1; 0 outside of lists */
    Filled of(Filling filling, Record record, int number);
}
