package org.villagebook.desktop.component;

import java.util.List;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.RecordQuery.Comparison;

/**
 * One chip of the filter bar: what the value of a field must be.
 *
 * @param conditions all must hold, and all are about the field
 * @param label      the value in words
 */
public record RecordFilter(String field, List<RecordQuery.Filter> conditions, String label) {

    public RecordFilter {
        conditions = List.copyOf(conditions);
    }

    /** Exactly this value; an empty text means that there is none. */
    public RecordFilter(String field, String value, String label) {
        this(field, value.isEmpty() ? Comparison.MISSING : Comparison.EQUALS, value, label);
    }

    public RecordFilter(String field, Comparison comparison, String value, String label) {
        this(field, List.of(new RecordQuery.Filter(field, comparison, value)), label);
    }

    RecordQuery narrow(RecordQuery query) {
        RecordQuery narrowed = query;
        for (RecordQuery.Filter condition : conditions) {
            narrowed = narrowed.where(condition.field(), condition.comparison(), condition.value());
        }
        return narrowed;
    }
}
