package org.villagebook.output.chart;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;

/** Lines with a dot at each value; a single line has its values above the dots. */
final class LinesDrawing<K> implements Drawing<K> {

    private static final BasicStroke LINE = new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final double DOT = 7;
    private static final double REACH = 10;
    private static final double VALUE_ROOM = 40;

    private final Chart.Lines<K> lines;
    private final Look look;

    LinesDrawing(Chart.Lines<K> lines, Look look) {
        this.lines = lines;
        this.look = look;
    }

    @Override
    public JFreeChart chart() {
        double top = lines.marks().filter(Objects::nonNull).mapToDouble(mark -> mark.value().doubleValue()).max().orElse(0);
        boolean whole = lines.marks().filter(Objects::nonNull)
                .allMatch(mark -> mark.value().stripTrailingZeros().scale() <= 0);
        CategoryPlot plot = look.slots(new SlotAxis(lines.slots(), look, Look.SMALL, look.colours().muted()), top, whole);
        plot.setDataset(values());
        plot.setRenderer(renderer());
        JFreeChart chart = look.chart(plot, lines);
        if (lines.series().size() > 1) {
            List<KeyRow.Entry> keys = new ArrayList<>();
            for (Chart.Series<K> series : lines.series()) {
                keys.add(new KeyRow.Entry(series.name(), "", look.colours().of(keys.size()), LINE));
            }
            chart.addSubtitle(new KeyRow(keys, look));
        }
        return chart;
    }

    private DefaultCategoryDataset values() {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        for (int row = 0; row < lines.series().size(); row++) {
            for (int slot = 0; slot < lines.slots().size(); slot++) {
                Chart.Mark<K> mark = lines.series().get(row).marks().get(slot);
                values.setValue(mark == null ? null : mark.value(), Integer.valueOf(row), Integer.valueOf(slot));
            }
        }
        return values;
    }

    private LineAndShapeRenderer renderer() {
        LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, true);
        renderer.setDefaultShape(new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
        renderer.setAutoPopulateSeriesShape(false);
        for (int row = 0; row < lines.series().size(); row++) {
            renderer.setSeriesPaint(row, look.colours().of(row));
            renderer.setSeriesStroke(row, LINE);
        }
        if (lines.series().size() == 1 && lines.slots().size() * VALUE_ROOM < look.frame().width()) {
            BriefLabel.above(renderer, look);
        }
        return renderer;
    }

    @Override
    public ChartImage.Spot<K> spot(ChartEntity entity) {
        if (!(entity instanceof CategoryItemEntity item)) {
            return null;
        }
        Chart.Series<K> series = lines.series().get((Integer) item.getRowKey());
        Rectangle2D point = entity.getArea().getBounds2D();
        return Drawing.spot(lines.series().size() > 1 ? series.name() : "",
                series.marks().get((Integer) item.getColumnKey()), new Ellipse2D.Double(point.getCenterX() - REACH,
                        point.getCenterY() - REACH, 2 * REACH, 2 * REACH));
    }
}
