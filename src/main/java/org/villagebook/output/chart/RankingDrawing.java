package org.villagebook.output.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** Lying bars with labels before and values behind; there is no axis to look up. */
final class RankingDrawing<K> implements Drawing<K> {

    private static final float LABEL_SHARE = 0.42f;
    /** Room behind the longest bar for its value, as a share of the bar. */
    private static final double VALUE_ROOM = 0.16;
    /** Highest row, in logical pixels; few bars stand at the top and do not spread. */
    private static final double ROW = 44;
    /** What title and padding take of the height. */
    private static final double TITLED = 70;
    /** Thickest bar in logical pixels. */
    private static final double THICKEST = 20;

    private final Chart.Ranking<K> ranking;
    private final Look look;

    RankingDrawing(Chart.Ranking<K> ranking, Look look) {
        this.ranking = ranking;
        this.look = look;
    }

    @Override
    public JFreeChart chart() {
        SlotAxis labels = new SlotAxis(ranking.bars().stream().map(Chart.Mark::label).toList(), look, Look.LABEL,
                look.colours().text());
        labels.setMaximumCategoryLabelWidthRatio(LABEL_SHARE);
        labels.setCategoryLabelPositionOffset(8);
        labels.setCategoryMargin(0.35);
        NumberAxis values = new NumberAxis();
        double top = ranking.bars().stream().mapToDouble(bar -> bar.value().doubleValue()).max().orElse(0);
        values.setRange(0, Math.max(top, 1) * (1 + VALUE_ROOM));
        values.setVisible(false);
        CategoryPlot plot = new CategoryPlot(bars(), labels, values, renderer());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = look.chart(plot, ranking);
        double rest = look.frame().height() - (look.frame().titled() ? TITLED : 0) - ranking.bars().size() * ROW;
        plot.setInsets(new RectangleInsets(0, 0, Math.max(0, rest), 0));
        return chart;
    }

    private DefaultCategoryDataset bars() {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        for (int bar = 0; bar < ranking.bars().size(); bar++) {
            values.setValue(ranking.bars().get(bar).value(), Integer.valueOf(0), Integer.valueOf(bar));
        }
        return values;
    }

    private BarRenderer renderer() {
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        double rows = Math.min(look.frame().height(), ranking.bars().size() * ROW);
        renderer.setMaximumBarWidth(THICKEST / Math.max(THICKEST, rows));
        renderer.setSeriesPaint(0, look.colours().of(0));
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(look.regular(Look.LABEL));
        renderer.setDefaultItemLabelPaint(look.colours().text());
        renderer.setDefaultItemLabelGenerator(new BriefLabel(look));
        ItemLabelPosition behind = new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT);
        renderer.setDefaultPositiveItemLabelPosition(behind);
        renderer.setPositiveItemLabelPositionFallback(behind);
        renderer.setItemLabelInsets(new RectangleInsets(0, 6, 0, 6));
        return renderer;
    }

    @Override
    public ChartImage.Spot<K> spot(ChartEntity entity) {
        return entity instanceof CategoryItemEntity item
                ? Drawing.spot("", ranking.bars().get((Integer) item.getColumnKey()), entity.getArea()) : null;
    }
}
