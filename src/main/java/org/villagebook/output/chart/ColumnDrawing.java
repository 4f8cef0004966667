package org.villagebook.output.chart;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** Standing bars, stacked, with the total above. */
final class ColumnDrawing<K> implements Drawing<K> {

    private static final double WIDEST = 0.06;
    /** Narrower slots, in logical pixels, have no room for a total. */
    private static final double TOTAL_ROOM = 22;

    private final Chart.Columns<K> columns;
    private final Look look;

    ColumnDrawing(Chart.Columns<K> columns, Look look) {
        this.columns = columns;
        this.look = look;
    }

    @Override
    public JFreeChart chart() {
        List<BigDecimal> totals = totals();
        double top = totals.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        boolean whole = totals.stream().allMatch(total -> total.stripTrailingZeros().scale() <= 0);
        SlotAxis slots = new SlotAxis(columns.slots(), look, Look.SMALL, look.colours().muted());
        CategoryPlot plot = look.slots(slots, top, whole);
        plot.setDataset(0, bars());
        plot.setRenderer(0, barRenderer());
        if (columns.slots().size() * TOTAL_ROOM < look.frame().width()) {
            plot.setDataset(1, dataset(totals));
            plot.setRenderer(1, totalRenderer());
            plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        }
        JFreeChart chart = look.chart(plot, columns);
        if (columns.series().size() > 1) {
            chart.addSubtitle(new KeyRow(keys(), look));
        }
        return chart;
    }

    private List<KeyRow.Entry> keys() {
        List<KeyRow.Entry> keys = new ArrayList<>();
        for (Chart.Series<K> series : columns.series()) {
            keys.add(new KeyRow.Entry(series.name(), "", look.colours().of(keys.size()), null));
        }
        return keys;
    }

    private List<BigDecimal> totals() {
        List<BigDecimal> totals = new ArrayList<>();
        for (int slot = 0; slot < columns.slots().size(); slot++) {
            int at = slot;
            totals.add(columns.series().stream().map(series -> series.marks().get(at)).filter(Objects::nonNull)
                    .map(Chart.Mark::value).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return totals;
    }

    private DefaultCategoryDataset bars() {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        for (int row = 0; row < columns.series().size(); row++) {
            for (int slot = 0; slot < columns.slots().size(); slot++) {
                Chart.Mark<K> mark = columns.series().get(row).marks().get(slot);
                values.setValue(mark == null || mark.value().signum() == 0 ? null : mark.value(), row, slot);
            }
        }
        return values;
    }

    private static DefaultCategoryDataset dataset(List<BigDecimal> totals) {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        for (int slot = 0; slot < totals.size(); slot++) {
            values.setValue(totals.get(slot).signum() == 0 ? null : totals.get(slot), Integer.valueOf(0),
                    Integer.valueOf(slot));
        }
        return values;
    }

    private StackedBarRenderer barRenderer() {
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth(WIDEST);
        for (int row = 0; row < columns.series().size(); row++) {
            renderer.setSeriesPaint(row, look.colours().of(row));
        }
        return renderer;
    }

    private LineAndShapeRenderer totalRenderer() {
        LineAndShapeRenderer renderer = new LineAndShapeRenderer(false, true);
        // A shape without size: the renderer writes no label for a point that it does not draw.
        renderer.setDefaultShape(new Rectangle2D.Double());
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setSeriesPaint(0, look.colours().text());
        renderer.setDefaultCreateEntities(false);
        BriefLabel.above(renderer, look);
        return renderer;
    }

    @Override
    public ChartImage.Spot<K> spot(ChartEntity entity) {
        if (!(entity instanceof CategoryItemEntity item)) {
            return null;
        }
        Chart.Series<K> series = columns.series().get((Integer) item.getRowKey());
        String name = columns.series().size() > 1 ? series.name() : "";
        return Drawing.spot(name, series.marks().get((Integer) item.getColumnKey()), entity.getArea());
    }
}
