package org.villagebook.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** WHERE and ORDER BY of a query. */
final class QuerySql {
    private final RecordType type;
    private final TypeTable table;
    private final RecordQuery query;
    private final List<Object> values = new ArrayList<>();
    private final StringBuilder from;

    QuerySql(TypeTable table, RecordQuery query) {
        this.type = table.type();
        this.table = table;
        this.query = query;
        // The plus keeps the index of the order out: the planner would rather walk through a whole list in order
        // than look a value up and sort the few records that have it.
        boolean narrow = query.filters().stream().anyMatch(this::isLookedUp);
        from = new StringBuilder(table.name()).append(" WHERE ").append(narrow ? "+" : "").append("deleted=0");
        for (RecordQuery.Filter filter : query.filters()) {
            String column = filter.comparison() == RecordQuery.Comparison.AMONG ? "id"
                    : TypeTable.column(type.require(filter.field()).id());
            switch (filter.comparison()) {
                case EQUALS -> add(column + "=?", typed(filter));
                case AT_LEAST -> add(table.ordering(filter.field()) + ">=?", typed(filter));
                case AT_MOST -> add(table.ordering(filter.field()) + "<=?", typed(filter));
                case LIKE -> add("instr(" + column + ", ?) > 0", filter.value());
                case AMONG -> from.append(" AND id IN (").append(ids(filter.value())).append(')');
                case MISSING -> from.append(" AND ").append(column).append(" IS NULL");
                case PRESENT -> from.append(" AND ").append(column).append(" IS NOT NULL");
            }
        }
    }

    private boolean isLookedUp(RecordQuery.Filter filter) {
        boolean bounded = switch (filter.comparison()) {
            case EQUALS, AT_LEAST, AT_MOST -> true;
            case LIKE, MISSING, PRESENT, AMONG -> false;
        };
        return bounded && TypeTable.isLookedUp(type.require(filter.field()));
    }

    /** Ids as literals: there can be more than SQLite takes parameters. */
    private static String ids(String joined) {
        return Arrays.stream(joined.split(",")).flatMap(id -> RecordId.parse(id).stream()).map(id -> "x'" + id + "'")
                .collect(Collectors.joining(","));
    }

    private Object typed(RecordQuery.Filter filter) {
        FieldType fieldType = type.require(filter.field()).type();
        boolean whole = fieldType == FieldType.INTEGER || fieldType == FieldType.MONEY;
        return whole ? (Object) Long.valueOf(filter.value()) : filter.value();
    }

    private void add(String condition, Object value) {
        from.append(" AND ").append(condition);
        values.add(value);
    }

    String from() {
        return from.toString();
    }

    List<Object> values() {
        return values;
    }

    String order() {
        boolean own = query.sort() == null;
        String column = own ? "sort" : table.ordering(query.sort());
        boolean descending = own ? type.sort().descending() != query.descending() : query.descending();
        return " ORDER BY " + column + (descending ? " DESC" : "") + ", row";
    }
}
