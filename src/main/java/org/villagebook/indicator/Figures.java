package org.villagebook.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All figures of a period, in the order of the report.
 *
 * @param figures   by indicator code
 * @param enrolled  sites that should report
 * @param reporting sites of these that something was received from
 */
public record Figures(Period period, Map<String, Figure> figures, int enrolled, int reporting) {

    public Figures {
        figures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    public Optional<Figure> figure(String code) {
        return Optional.ofNullable(figures.get(code));
    }
}
