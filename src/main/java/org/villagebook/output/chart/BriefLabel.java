package org.villagebook.output.chart;

import java.math.BigDecimal;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.data.category.CategoryDataset;

/** Writes the value of a bar in short form. */
final class BriefLabel implements CategoryItemLabelGenerator {

    private final Look look;

    BriefLabel(Look look) {
        this.look = look;
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
