package org.villagebook.catalogue.rule;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.villagebook.catalogue.Label;

/** A figure that an office sets by year and region, for example the poverty line. Never a constant in a rule. */
public record Limit(String id, Label label, Label unit, List<Value> values) {

    /**
     * What holds from a year on until the next value of that region.
     *
     * @param region name of a province, prefecture or county, or null for the whole country
     */
    public record Value(int from, String region, BigDecimal value) {
    }

    public Limit {
        values = List.copyOf(values);
    }

    /**
     * The value of a year. One of a nearer region comes before one of a wider, whatever their years.
     *
     * @param regions where the record is, the nearest first
     */
    public Optional<BigDecimal> in(int year, List<String> regions) {
        return values.stream()
                .filter(value -> value.from() <= year && (value.region() == null || rank(value, regions) < regions.size()))
                .min(Comparator.<Value>comparingInt(value -> rank(value, regions))
                        .thenComparing(Comparator.comparingInt(Value::from).reversed()))
                .map(Value::value);
    }

    private static int rank(Value value, List<String> regions) {
        for (int i = 0; i < regions.size(); i++) {
            if (value.region() != null && regions.get(i).startsWith(value.region())) {
                return i;
            }
        }
        return regions.size();
    }
}
