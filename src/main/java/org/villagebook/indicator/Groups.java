package org.villagebook.indicator;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            thing.evidence().forEach(this::name);
            thing.groups(by).forEach(group -> add(code, group,
                    thing.counted().key().isEmpty() ? thing.contribution() : BigDecimal.ONE));
        }
    }

    /** A place that the register does not have is called what its records call it. */
    private void name(Evidence one) {
        switch (by) {
            case COUNTY -> names.putIfAbsent(one.place().county(), one.place().county());
            case VILLAGE -> names.putIfAbsent(one.place().village(), one.place().villageName());
            case UNIT -> names.putIfAbsent(one.place().unit(), one.place().unitName());
            case YEAR, MONTH -> { }
        }
    }

    private void add(String code, String group, BigDecimal value) {
        values.computeIfAbsent(group, key -> new LinkedHashMap<>()).merge(code, value, BigDecimal::add);
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
