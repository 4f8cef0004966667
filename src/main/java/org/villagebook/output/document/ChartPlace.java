package org.villagebook.output.document;

import java.util.Map;
import java.util.Optional;
import org.villagebook.indicator.Dimension;

/** Where a template wants a chart: {@code {{图:NIGHT_CNT:年度}}}. */
record ChartPlace(String code, Dimension by) {

    private static final Map<String, Dimension> WORDS = Map.of("年度", Dimension.YEAR, "月份", Dimension.MONTH, "县",
            Dimension.COUNTY, "村", Dimension.VILLAGE, "单位", Dimension.UNIT);

    static Optional<ChartPlace> of(String placeholder) {
        String[] words = placeholder.split(":");
        return words.length == 3 && words[0].equals("图") && WORDS.containsKey(words[2])
                ? Optional.of(new ChartPlace(words[1], WORDS.get(words[2]))) : Optional.empty();
    }

    /** Time has an order of its own; places and units are ranked. */
    boolean overTime() {
        return by == Dimension.YEAR || by == Dimension.MONTH;
    }
}
