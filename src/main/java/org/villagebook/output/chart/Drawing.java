package org.villagebook.output.chart;

import java.awt.Shape;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;

/** One kind of chart, made ready for JFreeChart. */
interface Drawing<K> {

    JFreeChart chart();

    /** What an area of the finished picture stands for, or null for areas that mean nothing. */
    ChartImage.Spot<K> spot(ChartEntity entity);

    /** Further areas, known once the chart was drawn. */
    default List<ChartImage.Spot<K>> more() {
        return List.of();
    }

    /** A spot with the name of its series in front of its label; null if the mark is missing. */
    static <K> ChartImage.Spot<K> spot(String series, Chart.Mark<K> mark, Shape area) {
        return mark == null ? null : new ChartImage.Spot<>(series, mark, area);
    }
}
