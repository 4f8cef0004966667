package org.villagebook.output.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.VerticalAlignment;

/** The parts of a ring in rows beside it: colour, name, value, share. Rows take clicks as the slices do. */
final class KeyColumn<K> extends Band {

    private static final long serialVersionUID = 1;
    private static final double ROW = 26;
    private static final double SWATCH = 10;
    private static final double GAP = 8;
    private static final double SHARE = 44;
    private static final double LEFT = 16;

    private final transient Chart.Ring<K> ring;
    private final transient Look look;
    private final transient List<ChartImage.Spot<K>> spots = new ArrayList<>();

    KeyColumn(Chart.Ring<K> ring, Look look) {
        super(RectangleEdge.RIGHT, VerticalAlignment.CENTER);
        this.ring = ring;
        this.look = look;
    }

    /** The rows that were drawn. */
    List<ChartImage.Spot<K>> spots() {
        return spots;
    }

    @Override
    Size2D size(Graphics2D g2, double width, double height) {
        Font font = look.regular(Look.LABEL);
        double names = ring.parts().stream()
                .mapToDouble(part -> look.lettering().width(g2, part.label(), font)).max().orElse(0);
        double wanted = LEFT + SWATCH + GAP + names + GAP * 2 + values(g2) + SHARE;
        // The ring keeps a square of the height or two fifths of the width, whichever is less.
        double most = width - Math.min(height, width * 0.4);
        return new Size2D(Math.min(wanted, most), Math.min(height, ring.parts().size() * ROW));
    }

    private double values(Graphics2D g2) {
        return ring.parts().stream()
                .mapToDouble(part -> look.lettering().width(g2, look.brief(part.value()), look.bold(Look.LABEL)))
                .max().orElse(0);
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area) {
        spots.clear();
        BigDecimal sum = ring.parts().stream().map(Chart.Mark::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        double row = Math.min(ROW, area.getHeight() / Math.max(1, ring.parts().size()));
        for (int i = 0; i < ring.parts().size(); i++) {
            Rectangle2D place = new Rectangle2D.Double(area.getX() + LEFT / 2, area.getY() + i * row,
                    area.getWidth() - LEFT / 2, row);
            row(g2, i, place, sum);
            spots.add(new ChartImage.Spot<>("", ring.parts().get(i), place));
        }
    }

    private void row(Graphics2D g2, int number, Rectangle2D place, BigDecimal sum) {
        Chart.Mark<K> part = ring.parts().get(number);
        Font regular = look.regular(Look.LABEL);
        Font bold = look.bold(Look.LABEL);
        double base = place.getCenterY() + Look.LABEL * 0.36;
        double left = place.getX() + LEFT / 2;
        g2.setPaint(look.colours().of(number));
        g2.fill(new RoundRectangle2D.Double(left, place.getCenterY() - SWATCH / 2, SWATCH, SWATCH, 3, 3));
        String share = share(part.value(), sum);
        double right = place.getMaxX();
        right(g2, share, regular, look.colours().muted(), new Point2D.Double(right, base));
        String value = look.brief(part.value());
        right -= SHARE;
        right(g2, value, bold, look.colours().text(), new Point2D.Double(right, base));
        double name = left + SWATCH + GAP;
        double room = right - look.lettering().width(g2, value, bold) - GAP - name;
        look.lettering().write(g2, look.lettering().fit(g2, part.label(), regular, room), regular,
                look.colours().text(), new Point2D.Double(name, base));
    }

    private void right(Graphics2D g2, String text, Font font, java.awt.Color colour, Point2D end) {
        look.lettering().write(g2, text, font, colour,
                new Point2D.Double(end.getX() - look.lettering().width(g2, text, font), end.getY()));
    }

    private static String share(BigDecimal part, BigDecimal sum) {
        if (sum.signum() == 0) {
            return "";
        }
        BigDecimal percent = part.movePointRight(2).divide(sum, 0, RoundingMode.HALF_UP);
        boolean less = percent.signum() == 0 && part.signum() > 0;
        return (less ? "<1" : percent.toPlainString()) + "%";
    }
}
