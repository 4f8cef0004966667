package org.villagebook.output.document;

import java.math.BigDecimal;
import java.util.List;
import org.villagebook.indicator.Indicator;

/**
 * One figure that is another than in the edition before, and why.
 *
 * @param before  null if the edition before did not have the figure
 * @param now     null if the figure is no longer counted
 * @param redefined whether the counting rule changed in between
 * @param causes  records that came, changed or went, by where they came from
 */
public record FigureChange(Indicator indicator, BigDecimal before, BigDecimal now, boolean redefined,
                           List<Cause> causes) {

    /** What happened to records. */
    public enum Kind {
        ADDED("output.report.added"), CHANGED("output.report.changed"), WITHDRAWN("output.report.withdrawn");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /**
     * Records of one origin.
     *
     * @param site    code and name of the site that reported them
     * @param packages signed packages that brought the change, as people name them; empty for this book itself
     * @param effect  what the records alone add to or take from the figure
     */
    public record Cause(Kind kind, String site, List<String> packages, long records, BigDecimal effect) {
        public Cause {
            packages = List.copyOf(packages);
        }
    }

    public FigureChange {
        causes = List.copyOf(causes);
    }
}
