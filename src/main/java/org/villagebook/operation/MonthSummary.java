package org.villagebook.operation;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.RecordQuery.Comparison;

/** What happened in the village in one month, counted from the records. */
public final class MonthSummary {

    private static final List<String> KINDS = List.of("visit", "activity", "night_school", "meeting", "training",
            "measure", "diary");

    private final Desk desk;

    public MonthSummary(Desk desk) {
        this.desk = desk;
    }

    /** How many records of each dated kind there are; kinds without one are left out. {@code households} were visited. */
    public record Counts(Map<String, Long> byType, int households) {
    }

    public Counts run(YearMonth month) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String kind : KINDS) {
            desk.catalogue().type(kind).filter(type -> type.calendar() != null).ifPresent(type -> {
                long count = new ListRecords(desk).count(in(month, kind, type.calendar()));
                if (count > 0) {
                    counts.put(kind, count);
                }
            });
        }
        int households = new TallyRecords(desk).byValue(in(month, "visit", "date"), "household", null).size();
        return new Counts(counts, households);
    }

    private static RecordQuery in(YearMonth month, String type, String field) {
        return RecordQuery.all(type).where(field, Comparison.AT_LEAST, month.atDay(1).toString())
                .where(field, Comparison.AT_MOST, month.atEndOfMonth().toString());
    }
}
