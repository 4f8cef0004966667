package org.villagebook.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.plot.CategoryMarker;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** The S-curve: a broken line for the plan, a strong one for what is done, and a thin upright line at today. */
final class ProgressDrawing<K> implements Drawing<K> {

    private static final BasicStroke PLAN = new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
            new float[] {5, 4}, 0);
    private static final BasicStroke DONE = new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke TODAY = new BasicStroke(1f);
    /** Half the side of the area round a point that takes a click, in logical pixels. */
    private static final double REACH = 9;

    private final Chart.Progress<K> progress;
    private final Look look;

    ProgressDrawing(Chart.Progress<K> progress, Look look) {
        this.progress = progress;
        this.look = look;
    }

    @Override
    public JFreeChart chart() {
        double top = progress.marks().filter(Objects::nonNull).mapToDouble(mark -> mark.value().doubleValue()).max()
                .orElse(0);
        SlotAxis slots = new SlotAxis(progress.slots(), look, Look.SMALL, look.colours().muted());
        CategoryPlot plot = look.slots(slots, top, true);
        plot.setDataset(values());
        plot.setRenderer(renderer());
        int last = last(progress.done());
        if (last >= 0 && last < progress.slots().size() - 1) {
            plot.addDomainMarker(today(last), Layer.BACKGROUND);
        }
        JFreeChart chart = look.chart(plot, progress);
        chart.addSubtitle(new KeyRow(List.of(key(progress.done(), colour(1), DONE),
                key(progress.planned(), colour(0), PLAN)), look));
        return chart;
    }

    private Color colour(int row) {
        return row == 1 ? look.colours().of(0) : look.colours().muted();
    }

    private KeyRow.Entry key(Chart.Series<K> series, Color colour, BasicStroke stroke) {
        int last = last(series);
        return new KeyRow.Entry(series.name(), last < 0 ? "" : look.brief(series.marks().get(last).value()), colour,
                stroke);
    }

    private int last(Chart.Series<K> series) {
        for (int slot = series.marks().size() - 1; slot >= 0; slot--) {
            if (series.marks().get(slot) != null) {
                return slot;
            }
        }
        return -1;
    }

    private CategoryMarker today(int slot) {
        CategoryMarker marker = new CategoryMarker(slot, look.colours().muted(), TODAY);
        marker.setDrawAsLine(true);
        marker.setAlpha(0.8f);
        marker.setLabel(look.word("output.chart.today"));
        marker.setLabelFont(look.regular(Look.SMALL));
        marker.setLabelBackgroundColor(new Color(0, 0, 0, 0));
        marker.setLabelPaint(look.colours().muted());
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        marker.setLabelOffset(new RectangleInsets(0, 4, 0, 4));
        return marker;
    }

    private DefaultCategoryDataset values() {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        List<Chart.Series<K>> rows = List.of(progress.planned(), progress.done());
        for (int row = 0; row < rows.size(); row++) {
            for (int slot = 0; slot < progress.slots().size(); slot++) {
                Chart.Mark<K> mark = rows.get(row).marks().get(slot);
                values.setValue(mark == null ? null : mark.value(), Integer.valueOf(row), Integer.valueOf(slot));
            }
        }
        return values;
    }

    /** Points are hidden but for the last one done: that is where we stand. */
    private LineAndShapeRenderer renderer() {
        int stand = last(progress.done());
        LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, false) {
            private static final long serialVersionUID = 1;

            @Override
            public boolean getItemShapeVisible(int row, int column) {
                return row == 1 && column == stand;
            }
        };
        renderer.setSeriesPaint(0, colour(0));
        renderer.setSeriesPaint(1, colour(1));
        renderer.setSeriesStroke(0, PLAN);
        renderer.setSeriesStroke(1, DONE);
        renderer.setDefaultShape(new Ellipse2D.Double(-4.5, -4.5, 9, 9));
        renderer.setAutoPopulateSeriesShape(false);
        return renderer;
    }

    @Override
    public ChartImage.Spot<K> spot(ChartEntity entity) {
        if (!(entity instanceof CategoryItemEntity item)) {
            return null;
        }
        Chart.Series<K> series = (Integer) item.getRowKey() == 1 ? progress.done() : progress.planned();
        Rectangle2D point = entity.getArea().getBounds2D();
        return Drawing.spot(series.name(), series.marks().get((Integer) item.getColumnKey()), new Ellipse2D.Double(
                point.getCenterX() - REACH, point.getCenterY() - REACH, 2 * REACH, 2 * REACH));
    }
}
