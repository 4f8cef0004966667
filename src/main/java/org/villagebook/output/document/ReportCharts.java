package org.villagebook.output.document;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.villagebook.indicator.Breakdown;
import org.villagebook.indicator.Breakdown.Group;
import org.villagebook.indicator.Dimension;
import org.villagebook.indicator.Indicator;
import org.villagebook.output.chart.Chart;
import org.villagebook.output.chart.Chart.Mark;
import org.villagebook.output.chart.ChartColours;
import org.villagebook.output.chart.ChartFonts;
import org.villagebook.output.chart.ChartFrame;
import org.villagebook.output.chart.ChartPainter;
import org.villagebook.text.Messages;

/** One figure over time, or by place or unit, drawn as wide as the text, at 260 dots an inch. */
final class ReportCharts {

    /** Of the picture on paper, in millimetres; the text is 156 wide. Heights come out in whole pixels. */
    private static final int WIDTH = 150;
    private static final int PIXELS_WIDE = 616;
    private static final double SCALE = 2.5;
    private static final int TOP = 10;

    private static final Map<Dimension, String> CAPTIONS = Map.of(
            Dimension.YEAR, "output.report.byYear", Dimension.MONTH, "output.report.byMonth",
            Dimension.COUNTY, "output.report.byCounty", Dimension.VILLAGE, "output.report.byVillage",
            Dimension.UNIT, "output.report.byUnit");

    private final Messages messages;
    private ChartPainter painter;

    ReportCharts(Messages messages) {
        this.messages = messages;
    }

    /** The fonts are large: a template without charts does without them. */
    private ChartPainter painter() {
        if (painter == null) {
            painter = new ChartPainter(new ChartFonts(), messages);
        }
        return painter;
    }

    Block.Picture picture(ChartPlace place, Report report, int number) {
        Indicator indicator = report.figures().figure(place.code()).orElseThrow().indicator();
        Breakdown breakdown = report.breakdowns().get(place.by());
        // Records that do not say where they belong have no place in a chart; they are in the figure.
        List<Mark<String>> marks = breakdown.groups().stream().filter(group -> !group.key().isEmpty()).map(group -> mark(group, place.code())).toList();
        Chart<String> chart = place.overTime() ? overTime(indicator, marks) : ranking(indicator, marks);
        int high = place.overTime() ? 216 : 40 + 22 * (int) chart.marks().count();
        byte[] png = painter().png(chart, new ChartFrame(PIXELS_WIDE, high, SCALE, ChartColours.paper(), false));
        String caption = messages.get(CAPTIONS.get(place.by()), number, indicator.name(), indicator.unit(), TOP);
        return new Block.Picture("figure" + number, png, WIDTH, WIDTH * high / PIXELS_WIDE, caption);
    }

    private static Mark<String> mark(Group group, String code) {
        return new Mark<>(group.name(), group.values().getOrDefault(code, BigDecimal.ZERO), group.key());
    }

    private Chart<String> overTime(Indicator indicator, List<Mark<String>> marks) {
        return new Chart.Columns<>("", unit(indicator), marks.stream().map(Mark::label).toList(),
                List.of(new Chart.Series<>("", marks)));
    }

    /** The largest ones; equal ones in the order of their codes. */
    private Chart<String> ranking(Indicator indicator, List<Mark<String>> marks) {
        return new Chart.Ranking<>("", unit(indicator), marks.stream().filter(mark -> mark.value().signum() > 0)
                .sorted(Comparator.comparing(Mark<String>::value).reversed().thenComparing(Mark::key))
                .limit(TOP).toList());
    }

    private String unit(Indicator indicator) {
        return indicator.unit().in(messages.locale());
    }
}
