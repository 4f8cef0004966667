package org.villagebook.operation;

import java.util.List;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.Tally;

/** Counts and adds up records for charts; each tally's group is the filter that opens the records behind it. */
public final class TallyRecords {

    private final Desk desk;

    public TallyRecords(Desk desk) {
        this.desk = desk;
    }

    /** By the whole value of a field; {@code sum} is a field to add up, or null. */
    public List<Tally> byValue(RecordQuery query, String field, String sum) {
        return desk.book().read().tally(query, field, 0, sum);
    }

    /** By month {@code yyyy-MM} of a date field. */
    public List<Tally> byMonth(RecordQuery query, String field, String sum) {
        return desk.book().read().tally(query, field, 7, sum);
    }

    /** By year of a date field. */
    public List<Tally> byYear(RecordQuery query, String field, String sum) {
        return desk.book().read().tally(query, field, 4, sum);
    }
}
