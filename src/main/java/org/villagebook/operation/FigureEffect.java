package org.villagebook.operation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.villagebook.indicator.Figure;
import org.villagebook.indicator.Indicator;

/** A figure of the report before and after something that is looked at first. */
public record FigureEffect(Indicator indicator, BigDecimal before, BigDecimal now) {

    /** Those that change, in the order of the report. */
    static List<FigureEffect> between(Map<String, Figure> before, Map<String, Figure> now) {
        List<FigureEffect> effects = new ArrayList<>();
        now.forEach((code, figure) -> {
            BigDecimal then = before.get(code).value();
            if (then.compareTo(figure.value()) != 0) {
                effects.add(new FigureEffect(figure.indicator(), then, figure.value()));
            }
        });
        return effects;
    }
}
