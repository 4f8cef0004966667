package org.villagebook.operation;

import org.villagebook.indicator.Dimension;
import org.villagebook.indicator.Period;
import org.villagebook.record.RecordQuery;

/** What lies behind a mark of a chart: where a click on it leads. */
public sealed interface Behind {

    /** Exactly the records that the mark counts. */
    record Records(RecordQuery query) implements Behind {
    }

    /**
     * The part of a figure that belongs to one year, month, county, village or unit, with everything it counted.
     *
     * @param code code of the indicator
     * @param key  key of the group, see {@link org.villagebook.indicator.Breakdown.Group}
     */
    record Part(String code, Period period, Dimension by, String key) implements Behind {
    }

    /**
     * The packages of a site.
     *
     * @param key key of the site, this one's for what was made here
     */
    record Packages(String key) implements Behind {
    }
}
