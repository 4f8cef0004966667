package org.villagebook.desktop.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.villagebook.indicator.Figure;

/**
 * A line of the list: the name of a section, or a figure with its value in each year.
 *
 * @param section name of the section that begins here; null for a figure
 * @param figure  null for a section
 */
public record FigureLine(String section, Figure figure, List<BigDecimal> years) {

    static FigureLine section(String name) {
        return new FigureLine(name, null, List.of());
    }

    static FigureLine of(Figure figure, List<BigDecimal> years) {
        return new FigureLine(null, figure, years);
    }

    public boolean isFigure() {
        return figure != null;
    }
}
