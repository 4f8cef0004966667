package org.villagebook.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The figures of a period by year, month, county, village or unit; groups in their natural order. */
public record Breakdown(Period period, Dimension by, List<Group> groups) {

    /**
     * One year, month, county, village or unit.
     *
     * @param key    year {@code 2019}, month {@code 2019-05}, county name, code of the village or unit; empty where
     *               records do not say
     * @param name   name for people
     * @param values by indicator code; indicators without a value are absent
     */
    public record Group(String key, String name, Map<String, BigDecimal> values) {
    }
}
