package org.villagebook.desktop.report;

import java.math.BigDecimal;
import java.util.List;
import org.villagebook.output.document.FigureChange;

/**
 * A figure that is another than in the edition before.
 *
 * @param before    null if it was not counted then
 * @param redefined whether its counting rule changed in between
 * @param causes    the largest effect first
 */
public record DifferenceLine(String code, String name, BigDecimal before, BigDecimal now, boolean redefined,
                             List<FigureChange.Cause> causes) {

    public DifferenceLine {
        causes = List.copyOf(causes);
    }

    static DifferenceLine of(FigureChange change, java.util.Locale locale) {
        return new DifferenceLine(change.indicator().code(), change.indicator().name().in(locale), change.before(),
                change.now(), change.redefined(), change.causes().stream().sorted(java.util.Comparator
                .comparing((FigureChange.Cause cause) -> cause.effect().abs()).reversed()).toList());
    }

    /** Null if one of the two is missing. */
    BigDecimal difference() {
        return before == null || now == null ? null : now.subtract(before);
    }
}
