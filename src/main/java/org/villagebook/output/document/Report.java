package org.villagebook.output.document;

import java.util.List;
import java.util.Map;
import org.villagebook.indicator.Breakdown;
import org.villagebook.indicator.Dimension;
import org.villagebook.indicator.Figures;

/**
 * What one edition of the report says, whatever it looks like.
 *
 * @param office      who reports
 * @param figures     of the period
 * @param breakdowns  for the charts, each dimension that {@link ReportTemplate#dimensions()} asks for
 * @param definitions fingerprint of what was counted and how; the same letters mean the same definitions
 * @param edition     from 1
 * @param changes     why figures differ from the edition before; empty in the first
 */
public record Report(String office, Figures figures, Map<Dimension, Breakdown> breakdowns, String definitions,
                     int edition, List<FigureChange> changes) {

    public Report {
        breakdowns = Map.copyOf(breakdowns);
        changes = List.copyOf(changes);
    }
}
