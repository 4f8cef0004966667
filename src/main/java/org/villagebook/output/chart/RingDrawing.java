package org.villagebook.output.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.PieSectionEntity;
import org.jfree.data.general.DefaultPieDataset;

/** A ring and its key. */
final class RingDrawing<K> implements Drawing<K> {

    private final Chart.Ring<K> ring;
    private final Look look;
    private final KeyColumn<K> column;

    RingDrawing(Chart.Ring<K> ring, Look look) {
        this.ring = ring;
        this.look = look;
        this.column = new KeyColumn<>(ring, look);
    }

    @Override
    public JFreeChart chart() {
        DefaultPieDataset<Integer> values = new DefaultPieDataset<>();
        for (int part = 0; part < ring.parts().size(); part++) {
            values.setValue(Integer.valueOf(part), ring.parts().get(part).value());
        }
        BigDecimal sum = ring.parts().stream().map(Chart.Mark::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        JFreeChart chart = look.chart(new CentredRing(values, sum, ring.unit(), look), ring);
        chart.addSubtitle(column);
        return chart;
    }

    @Override
    public ChartImage.Spot<K> spot(ChartEntity entity) {
        return entity instanceof PieSectionEntity section
                ? Drawing.spot("", ring.parts().get((Integer) section.getSectionKey()), entity.getArea()) : null;
    }

    @Override
    public List<ChartImage.Spot<K>> more() {
        return column.spots();
    }
}
