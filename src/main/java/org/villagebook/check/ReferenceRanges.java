package org.villagebook.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.villagebook.catalogue.rule.Limit;

/** Which measurements lie outside their reference range. It is a hint to look again and no diagnosis. */
public final class ReferenceRanges {

    private static final int ELDERLY = 65;

    private final Map<String, Limit> limits;
    private final int year;

    /** @param limits {@code <field>High} and {@code <field>Low}, the sides of a body left out: systolicLeft is systolic */
    public ReferenceRanges(Map<String, Limit> limits, LocalDate today) {
        this.limits = limits;
        this.year = today.getYear();
    }

    /**
     * @param value canonical number
     * @param age   full years, or -1 if unknown
     */
    public boolean outside(String field, String value, int age) {
        String name = field.replaceFirst("(Left|Right)$", "");
        Optional<BigDecimal> high = (age >= ELDERLY ? figure(name + "ElderlyHigh") : Optional.<BigDecimal>empty())
                .or(() -> figure(name + "High"));
        Optional<BigDecimal> low = figure(name + "Low");
        if (high.isEmpty() && low.isEmpty()) {
            return false;
        }
        BigDecimal number = new BigDecimal(value);
        return high.filter(most -> number.compareTo(most) > 0).isPresent()
                || low.filter(least -> number.compareTo(least) < 0).isPresent();
    }

    private Optional<BigDecimal> figure(String name) {
        return Optional.ofNullable(limits.get(name)).flatMap(limit -> limit.in(year, List.of()));
    }
}
