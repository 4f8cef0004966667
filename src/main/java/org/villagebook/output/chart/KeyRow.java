package org.villagebook.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.VerticalAlignment;

/** What the colours mean, in rows above the plot. */
final class KeyRow extends Band {

    private static final long serialVersionUID = 1;
    private static final double ROW = 20;
    private static final double SWATCH = 10;
    private static final double LINE = 18;
    private static final double GAP = 6;
    private static final double BETWEEN = 16;
    private static final double BELOW = 6;

    private final transient List<Entry> entries;
    private final transient Look look;

    /**
     * One colour and its meaning.
     *
     * @param stroke of a line chart's line, or null for a filled square
     * @param value  figure behind the name, or empty text
     */
    record Entry(String name, String value, Color colour, BasicStroke stroke) {

        double swatch() {
            return stroke == null ? SWATCH : LINE;
        }
    }

    KeyRow(List<Entry> entries, Look look) {
        super(RectangleEdge.TOP, VerticalAlignment.TOP);
        this.entries = entries;
        this.look = look;
    }

    @Override
    Size2D size(Graphics2D g2, double width, double height) {
        return new Size2D(width, layOut(g2, 0, 0, width, false) + ROW + BELOW);
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area) {
        layOut(g2, area.getX(), area.getY(), area.getWidth(), true);
    }

    /** Goes through the rows, drawing if asked to, and gives the top of the last one. */
    private double layOut(Graphics2D g2, double left, double top, double width, boolean draw) {
        Font font = look.regular(Look.LABEL);
        Font bold = look.bold(Look.LABEL);
        double x = left;
        double y = top;
        for (Entry entry : entries) {
            double name = look.lettering().width(g2, entry.name, font);
            double value = entry.value.isEmpty() ? 0 : GAP + look.lettering().width(g2, entry.value, bold);
            double wide = entry.swatch() + GAP + name + value;
            if (x > left && x + wide > left + width) {
                x = left;
                y += ROW;
            }
            if (draw) {
                swatch(g2, entry, x, y + ROW / 2);
                double text = x + entry.swatch() + GAP;
                double base = y + ROW / 2 + Look.LABEL * 0.36;
                look.lettering().write(g2, entry.name, font, look.colours().muted(), new Point2D.Double(text, base));
                look.lettering().write(g2, entry.value, bold, look.colours().text(),
                        new Point2D.Double(text + name + GAP, base));
            }
            x += wide + BETWEEN;
        }
        return y;
    }

    private static void swatch(Graphics2D g2, Entry entry, double x, double middle) {
        g2.setPaint(entry.colour);
        if (entry.stroke == null) {
            g2.fill(new RoundRectangle2D.Double(x, middle - SWATCH / 2, SWATCH, SWATCH, 3, 3));
        } else {
            g2.setStroke(entry.stroke);
            g2.draw(new Line2D.Double(x, middle, x + LINE, middle));
        }
    }
}
