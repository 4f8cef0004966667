package org.villagebook.output.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;

/** A pale bar for the whole, a strong one for what is covered, and behind them the share and both numbers. */
final class CoverageDrawing<K> implements Drawing<K> {

    private static final double SCALE = 20;
    private static final double BEHIND = 110;
    private static final double THICKEST = 16;

    private final Chart.Coverage<K> coverage;
    private final Look look;
    private final Bars bars;

    CoverageDrawing(Chart.Coverage<K> coverage, Look look) {
        this.coverage = coverage;
        this.look = look;
        this.bars = new Bars();
    }

    @Override
    public JFreeChart chart() {
        return look.chart(bars, coverage);
    }

    @Override
    public ChartImage.Spot<K> spot(ChartEntity entity) {
        return null;
    }

    @Override
    public List<ChartImage.Spot<K>> more() {
        return bars.spots();
    }

    private final class Bars extends LanePlot<K> {
        private static final long serialVersionUID = 1;

        Bars() {
            super(CoverageDrawing.this.look, coverage.parts().stream().map(part -> part.covered().label()).toList(), SCALE,
                    BEHIND);
        }

        @Override
        void scale(Graphics2D g2, Rectangle2D lanes) {
            for (int percent = 0; percent <= 100; percent += 25) {
                double x = lanes.getX() + lanes.getWidth() * percent / 100;
                g2.setPaint(look().colours().grid());
                g2.draw(new Line2D.Double(x, lanes.getY(), x, lanes.getMaxY()));
                tick(g2, percent + "%", x, lanes.getY() - 6);
            }
        }

        @Override
        void lane(Graphics2D g2, int number, Rectangle2D lane) {
            Chart.Coverage.Part<K> part = coverage.parts().get(number);
            double thick = Math.min(THICKEST, lane.getHeight() * 0.6);
            double top = lane.getCenterY() - thick / 2;
            double share = part.covered().value().doubleValue() / part.whole().doubleValue();
            g2.setPaint(look().colours().grid());
            g2.fill(new RoundRectangle2D.Double(lane.getX(), top, lane.getWidth(), thick, 4, 4));
            g2.setPaint(look().colours().of(0));
            g2.fill(new RoundRectangle2D.Double(lane.getX(), top, lane.getWidth() * Math.min(1, share), thick, 4, 4));
            if (lane.getHeight() >= Look.LABEL) {
                numbers(g2, part, lane);
            }
            spots().add(new ChartImage.Spot<>("", part.covered(), lane));
        }

        private void numbers(Graphics2D g2, Chart.Coverage.Part<K> part, Rectangle2D lane) {
            double base = lane.getCenterY() + Look.LABEL * 0.36;
            Font bold = look().bold(Look.LABEL);
            BigDecimal percent = part.covered().value().movePointRight(2).divide(part.whole(), 0, RoundingMode.DOWN);
            look().lettering().write(g2, percent + "%", bold, look().colours().text(),
                    new Point2D.Double(lane.getMaxX() + 8, base));
            write(g2, Look.exact(part.covered().value()) + " / " + Look.exact(part.whole()), look().colours().muted(),
                    lane.getMaxX() + 48, base);
        }
    }
}
