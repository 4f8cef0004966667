package org.villagebook.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Orders rows by the pinyin of a name; rows without a name come first. Rows of one name keep their order. */
final class NameOrder {

    private record Named(long row, String key) {
    }

    private final Pinyin pinyin;
    private final Map<String, String> keys;
    private final List<Named> rows = new ArrayList<>();

    /** @param keys what was worked out before, by name; more is added to it */
    NameOrder(Pinyin pinyin, Map<String, String> keys) {
        this.pinyin = pinyin;
        this.keys = keys;
    }

    /** Takes all rows of a result: row number and name. */
    NameOrder read(ResultSet result) throws SQLException {
        while (result.next()) {
            String name = result.getString(2);
            rows.add(new Named(result.getLong(1), name == null ? "" : keys.computeIfAbsent(name, pinyin::sortKey)));
        }
        return this;
    }

    long[] rows(boolean descending) {
        Comparator<Named> order = Comparator.comparing(Named::key);
        return rows.stream().sorted(descending ? order.reversed() : order).mapToLong(Named::row).toArray();
    }
}
