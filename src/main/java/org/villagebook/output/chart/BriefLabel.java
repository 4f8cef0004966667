package org.villagebook.output.chart;

import java.math.BigDecimal;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;

/** Writes the value of a bar in short form. */
final class BriefLabel implements CategoryItemLabelGenerator {

    private final Look look;

    BriefLabel(Look look) {
        this.look = look;
    }

    /** Lets a renderer write each value above its point. */
    static void above(LineAndShapeRenderer renderer, Look look) {
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(look.regular(Look.SMALL));
        renderer.setDefaultItemLabelPaint(look.colours().text());
        renderer.setDefaultItemLabelGenerator(new BriefLabel(look));
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
    }

    @Override
    public String generateRowLabel(CategoryDataset dataset, int row) {
        return "";
    }

    @Override
    public String generateColumnLabel(CategoryDataset dataset, int column) {
        return "";
    }

    @Override
    public String generateLabel(CategoryDataset dataset, int row, int column) {
        return look.brief((BigDecimal) dataset.getValue(row, column));
    }
}
