package org.villagebook.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which records of a type, and in which order.
 *
 * @param filters    all must hold
 * @param sort       field to order by, or null for the type's own order
 * @param descending reverses the order
 */
public record RecordQuery(String type, List<Filter> filters, String sort, boolean descending) {

    /**
     * How a filter compares. Dates and numbers compare as such; {@code LIKE} finds text anywhere in the value;
     * {@code MISSING} and {@code PRESENT} take no value; {@code AMONG} asks for the records themselves and not for a
     * field, see {@link #among}.
     */
    public enum Comparison { EQUALS, AT_LEAST, AT_MOST, LIKE, MISSING, PRESENT, AMONG }

    /** One condition on the shown value of a field, in canonical text. */
    public record Filter(String field, Comparison comparison, String value) {
    }

    public RecordQuery {
        filters = List.copyOf(filters);
    }

    /** All records of a type in its own order. */
    public static RecordQuery all(String type) {
        return new RecordQuery(type, List.of(), null, false);
    }

    public RecordQuery where(String field, Comparison comparison, String value) {
        List<Filter> more = new ArrayList<>(filters);
        more.add(new Filter(field, comparison, value));
        return new RecordQuery(type, more, sort, descending);
    }

    /** Only these records, for example those that a figure counts. */
    public RecordQuery among(Collection<RecordId> records) {
        return where("", Comparison.AMONG, records.stream().distinct().map(RecordId::toString)
                .collect(Collectors.joining(",")));
    }

    public RecordQuery where(String field, String value) {
        return where(field, Comparison.EQUALS, value);
    }

    public RecordQuery orderedBy(String field, boolean descend) {
        return new RecordQuery(type, filters, field, descend);
    }
}
