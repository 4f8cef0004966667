package org.villagebook.output.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;

/** Cells in the strength of their value; the value itself stands in a cell that has room for it. */
final class HeatDrawing<K> implements Drawing<K> {

    private static final double SCALE = 36;
    private static final double GAP = 1.5;
    /** A cell with anything in it is never as pale as an empty one. */
    private static final double PALEST = 0.18;
    private static final double STRONG = 0.62;

    private final Chart.Heat<K> heat;
    private final Look look;
    private final Cells cells;

    HeatDrawing(Chart.Heat<K> heat, Look look) {
        this.heat = heat;
        this.look = look;
        this.cells = new Cells();
    }

    @Override
    public JFreeChart chart() {
        return look.chart(cells, heat);
    }

    @Override
    public ChartImage.Spot<K> spot(ChartEntity entity) {
        return null;
    }

    @Override
    public List<ChartImage.Spot<K>> more() {
        return cells.spots();
    }

    private final class Cells extends LanePlot<K> {
        private static final long serialVersionUID = 1;
        private final double top = heat.marks().filter(Objects::nonNull).mapToDouble(mark -> mark.value().doubleValue())
                .max().orElse(1);

        Cells() {
            super(HeatDrawing.this.look, heat.lanes().stream().map(Chart.Series::name).toList(), SCALE, 0);
        }

        @Override
        void scale(Graphics2D g2, Rectangle2D lanes) {
            Font font = look().regular(Look.SMALL);
            double pitch = lanes.getWidth() / heat.slots().size();
            double widest = heat.slots().stream().map(slot -> slot.lines().findFirst().orElse(""))
                    .mapToDouble(slot -> look().lettering().width(g2, slot, font)).max().orElse(0) + 4;
            int step = Math.max(1, (int) Math.ceil(widest / pitch));
            for (int slot = 0; slot < heat.slots().size(); slot++) {
                String[] lines = heat.slots().get(slot).split("\n");
                double middle = lanes.getX() + (slot + 0.5) * pitch;
                if (slot % step == 0) {
                    tick(g2, lines[0], middle, lanes.getY() - 6);
                }
                if (lines.length > 1) {
                    tick(g2, lines[1], middle, lanes.getY() - 22);
                }
            }
        }

        @Override
        void lane(Graphics2D g2, int number, Rectangle2D lane) {
            double pitch = lane.getWidth() / heat.slots().size();
            Chart.Series<K> row = heat.lanes().get(number);
            for (int slot = 0; slot < heat.slots().size(); slot++) {
                Chart.Mark<K> mark = row.marks().get(slot);
                if (mark == null) {
                    continue;
                }
                double gap = Math.min(GAP, Math.min(pitch, lane.getHeight()) / 8);
                Rectangle2D cell = new Rectangle2D.Double(lane.getX() + slot * pitch + gap, lane.getY() + gap,
                        pitch - 2 * gap, lane.getHeight() - 2 * gap);
                double share = mark.value().signum() <= 0 ? 0
                        : PALEST + (1 - PALEST) * Math.sqrt(mark.value().doubleValue() / top);
                g2.setPaint(share == 0 ? look().colours().grid() : strength(share));
                g2.fill(cell);
                value(g2, mark, cell, share);
                spots().add(new ChartImage.Spot<>(row.name(), mark, cell));
            }
        }

        private Color strength(double share) {
            Color full = look().colours().of(0);
            return new Color(full.getRed(), full.getGreen(), full.getBlue(), (int) Math.round(share * 255));
        }

        private void value(Graphics2D g2, Chart.Mark<K> mark, Rectangle2D cell, double share) {
            Font font = look().regular(Look.SMALL);
            String text = look().brief(mark.value());
            double width = look().lettering().width(g2, text, font);
            if (share > 0 && width + 4 <= cell.getWidth() && cell.getHeight() >= Look.SMALL + 2) {
                look().lettering().write(g2, text, font, share > STRONG ? look().colours().onSeries() : look().colours().text(),
                        new Point2D.Double(cell.getCenterX() - width / 2, cell.getCenterY() + Look.SMALL * 0.36));
            }
        }
    }
}
