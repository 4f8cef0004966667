package org.villagebook.desktop.report;

import org.villagebook.indicator.Figure;

/**
 * A figure as the report prints it.
 *
 * @param printed without its unit: {@code 2.6万余}
 * @param written how the wording file says it: {@code 约 1000}
 */
public record NumberLine(Figure figure, String printed, String written) {
}
