package org.villagebook.output.chart;

import java.awt.BasicStroke;
import java.math.BigDecimal;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Bars side by side over a number axis, and upright lines at the limits. */
final class DistributionDrawing<K> implements Drawing<K> {

    private static final BasicStroke LIMIT = new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
            new float[] {5, 4}, 0);
    private static final int LIMIT_COLOUR = 5;
    /** From the words of one limit to those of the next below. */
    private static final double LINE = 18;

    private final Chart.Distribution<K> distribution;
    private final Look look;

    DistributionDrawing(Chart.Distribution<K> distribution, Look look) {
        this.distribution = distribution;
        this.look = look;
    }

    @Override
    public JFreeChart chart() {
        double top = distribution.bins().stream().mapToDouble(bin -> bin.value().doubleValue()).max().orElse(0);
        // The upright axis is the one that slot charts have.
        CategoryPlot like = look.slots(new org.jfree.chart.axis.CategoryAxis(), top, true);
        XYPlot plot = new XYPlot(bars(), axis(), (NumberAxis) like.getRangeAxis(), renderer());
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(like.getRangeGridlinePaint());
        plot.setRangeGridlineStroke(like.getRangeGridlineStroke());
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        for (int line = 0; line < distribution.limits().size(); line++) {
            plot.addDomainMarker(marker(distribution.limits().get(line), line), Layer.FOREGROUND);
        }
        JFreeChart chart = look.chart(plot, distribution);
        // Half of the last number of the axis stands behind its end.
        plot.setInsets(new RectangleInsets(0, 0, 0, LINE));
        return chart;
    }

    private NumberAxis axis() {
        NumberAxis axis = new NumberAxis(distribution.axis());
        double end = start(distribution.bins().size());
        axis.setRange(distribution.from().doubleValue(), end);
        axis.setTickUnit(new NumberTickUnit(Math.max(distribution.step().doubleValue(),
                Scale.step(end - distribution.from().doubleValue(), true)), new BriefFormat(look.locale())));
        axis.setTickLabelFont(look.regular(Look.SMALL));
        axis.setTickLabelPaint(look.colours().muted());
        axis.setLabelFont(look.regular(Look.SMALL));
        axis.setLabelPaint(look.colours().muted());
        axis.setAxisLinePaint(look.colours().base());
        axis.setTickMarkPaint(look.colours().base());
        return axis;
    }

    private double start(int bin) {
        return distribution.from().add(distribution.step().multiply(BigDecimal.valueOf(bin))).doubleValue();
    }

    private XYIntervalSeriesCollection bars() {
        XYIntervalSeries series = new XYIntervalSeries("");
        for (int bin = 0; bin < distribution.bins().size(); bin++) {
            double value = distribution.bins().get(bin).value().doubleValue();
            series.add((start(bin) + start(bin + 1)) / 2, start(bin), start(bin + 1), value, value, value);
        }
        XYIntervalSeriesCollection values = new XYIntervalSeriesCollection();
        values.addSeries(series);
        return values;
    }

    private XYBarRenderer renderer() {
        XYBarRenderer renderer = new XYBarRenderer(0.08);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setSeriesPaint(0, look.colours().of(0));
        return renderer;
    }

    private ValueMarker marker(Chart.Distribution.Limit limit, int line) {
        ValueMarker marker = new ValueMarker(limit.value().doubleValue(), look.colours().of(LIMIT_COLOUR), LIMIT);
        marker.setLabel(limit.label());
        marker.setLabelFont(look.regular(Look.LABEL));
        marker.setLabelBackgroundColor(new java.awt.Color(0, 0, 0, 0));
        marker.setLabelPaint(look.colours().text());
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        marker.setLabelOffset(new RectangleInsets(line * LINE, 5, 0, 5));
        return marker;
    }

    @Override
    public ChartImage.Spot<K> spot(ChartEntity entity) {
        return entity instanceof XYItemEntity item
                ? Drawing.spot("", distribution.bins().get(item.getItem()), entity.getArea()) : null;
    }
}
