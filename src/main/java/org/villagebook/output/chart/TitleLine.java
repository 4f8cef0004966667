package org.villagebook.output.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.VerticalAlignment;

/** The title at the left above the chart, with room below. */
final class TitleLine extends Band {

    private static final long serialVersionUID = 1;
    private static final double HEIGHT = 34;
    private static final double BASE = 17;

    private final String text;
    private final transient Look look;

    TitleLine(String text, Look look) {
        super(RectangleEdge.TOP, VerticalAlignment.TOP);
        this.text = text;
        this.look = look;
    }

    @Override
    Size2D size(Graphics2D g2, double width, double height) {
        return new Size2D(width, HEIGHT);
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area) {
        Font font = look.bold(Look.TITLE);
        look.lettering().write(g2, look.lettering().fit(g2, text, font, area.getWidth()), font, look.colours().text(),
                new Point2D.Double(area.getX(), area.getY() + BASE));
    }
}
