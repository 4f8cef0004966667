package org.villagebook.output.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.RingPlot;
import org.jfree.data.general.DefaultPieDataset;

/** A ring with the sum in the middle: a large number and, below it, what it is. */
final class CentredRing extends RingPlot {

    private static final long serialVersionUID = 1;
    private static final double DEPTH = 0.3;
    private static final double SUM = 22;

    private final transient Look look;
    private final BigDecimal sum;
    private final String unit;

    CentredRing(DefaultPieDataset<Integer> parts, BigDecimal sum, String unit, Look look) {
        super(parts);
        this.look = look;
        this.sum = sum;
        this.unit = unit;
        setSectionDepth(DEPTH);
        setSeparatorsVisible(false);
        setSectionOutlinesVisible(false);
        setShadowPaint(null);
        setLabelGenerator(null);
        setInteriorGap(0.02);
        setSimpleLabels(false);
        setDefaultSectionOutlineStroke(new BasicStroke(0));
        parts.getKeys().forEach(key -> setSectionPaint(key, look.colours().of(key)));
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
        super.draw(g2, area, anchor, parent, info);
        double hole = Math.min(area.getWidth(), area.getHeight()) * (1 - DEPTH) * 0.84;
        Font large = look.bold(SUM);
        String number = look.brief(sum) + look.word("output.chart.unit", unit);
        double wide = look.lettering().width(g2, number, large);
        Font fitting = wide > hole ? look.bold(SUM * hole / wide) : large;
        centre(g2, number, fitting, look.colours().text(),
                new Point2D.Double(area.getCenterX(), area.getCenterY() + 4));
        centre(g2, look.word("output.chart.sum"), look.regular(Look.SMALL), look.colours().muted(),
                new Point2D.Double(area.getCenterX(), area.getCenterY() + 23));
    }

    private void centre(Graphics2D g2, String text, Font font, java.awt.Color colour, Point2D middle) {
        look.lettering().write(g2, text, font, colour,
                new Point2D.Double(middle.getX() - look.lettering().width(g2, text, font) / 2, middle.getY()));
    }
}
