package org.villagebook.indicator;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sorts what was counted into the groups of one dimension. */
final class Groups {

    private final Dimension by;
    private final String remainder;
    private final Map<String, String> names;
    private final Map<String, Map<String, BigDecimal>> values = new TreeMap<>();

    Groups(Dimension by, Period period, Places places, String remainder) {
        this.by = by;
        this.remainder = remainder;
        this.names = places.known(by);
        switch (by) {
            case YEAR -> {
                for (int year = period.from().getYear(); year <= period.asOf().getYear(); year++) {
                    names.put(Integer.toString(year), Integer.toString(year));
                }
            }
            case MONTH -> {
                YearMonth last = YearMonth.from(period.asOf());
                for (YearMonth month = YearMonth.from(period.from()); !month.isAfter(last); month = month.plusMonths(1)) {
                    names.put(month.toString(), month.toString());
                }
            }
            default -> { }
        }
        names.keySet().forEach(key -> values.put(key, new LinkedHashMap<>()));
    }

    void add(String code, List<Thing> things) {
        for (Thing thing : things) {
            if (thing.contribution().signum() == 0) {
                continue;
            }
            if (thing.counted().key().isEmpty()) {
                add(code, key(thing.counted()), thing.contribution());
            } else {
                // A person with two records counts in each group that has one of them.
                Set<String> groups = new HashSet<>();
                thing.evidence().forEach(one -> groups.add(key(one)));
                groups.forEach(group -> add(code, group, BigDecimal.ONE));
            }
        }
    }

    /** The records that count, by group. */
    Map<String, List<Evidence>> behind(List<Thing> things) {
        Map<String, List<Evidence>> behind = new TreeMap<>();
        for (Thing thing : things) {
            if (thing.contribution().signum() != 0) {
                List<Evidence> counting = thing.counted().key().isEmpty() ? List.of(thing.counted()) : thing.evidence();
                counting.forEach(one -> behind.computeIfAbsent(key(one), group -> new ArrayList<>()).add(one));
            }
        }
        return behind;
    }

    private void add(String code, String group, BigDecimal value) {
        values.computeIfAbsent(group, key -> new LinkedHashMap<>()).merge(code, value, BigDecimal::add);
    }

    private String key(Evidence one) {
        return switch (by) {
            case YEAR -> start(one.date(), 4);
            case MONTH -> start(one.date(), 7);
            case COUNTY -> named(one.place().county(), one.place().county());
            case VILLAGE -> named(one.place().village(), one.place().villageName());
            case UNIT -> named(one.place().unit(), one.place().unitName());
        };
    }

    private static String start(String date, int length) {
        return date.isEmpty() ? "" : date.substring(0, length);
    }

    private String named(String key, String name) {
        names.putIfAbsent(key, name);
        return key;
    }

    List<Breakdown.Group> list() {
        List<Breakdown.Group> groups = new ArrayList<>();
        values.forEach((key, ofGroup) -> {
            if (!key.isEmpty()) {
                groups.add(group(key, names.getOrDefault(key, key), ofGroup));
            }
        });
        if (values.containsKey("")) {
            groups.add(group("", remainder, values.get("")));
        }
        return groups;
    }

    private static Breakdown.Group group(String key, String name, Map<String, BigDecimal> values) {
        Map<String, BigDecimal> plain = new LinkedHashMap<>();
        values.forEach((code, value) -> plain.put(code, Calculator.plain(value)));
        return new Breakdown.Group(key, name, plain);
    }
}
