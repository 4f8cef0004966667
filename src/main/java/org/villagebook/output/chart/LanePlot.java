package org.villagebook.output.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;

/** Rows with a label before each and a lane beside it that says something; above the lanes room for a scale. */
abstract class LanePlot<K> extends Plot {

    private static final long serialVersionUID = 1;
    private static final double LABEL_SHARE = 0.3;
    private static final double GAP = 10;
    /** Highest and lowest row, and the height at which a label still fits, in logical pixels. */
    private static final double HIGHEST = 34;
    private static final double LOWEST = 3;
    private static final double LABELLED = 12;

    private final transient Look look;
    private final List<String> labels;
    private final double scaleHeight;
    private final double behind;
    private double right;
    private final transient List<ChartImage.Spot<K>> spots = new ArrayList<>();

    /**
     * @param scaleHeight room above the lanes
     * @param behind      room behind the lanes
     */
    LanePlot(Look look, List<String> labels, double scaleHeight, double behind) {
        this.look = look;
        this.labels = List.copyOf(labels);
        this.scaleHeight = scaleHeight;
        this.behind = behind;
    }

    /** Draws what stands above and across the lanes; {@code lanes} is the room of all of them. */
    abstract void scale(Graphics2D g2, Rectangle2D lanes);

    /** Draws one lane. */
    abstract void lane(Graphics2D g2, int number, Rectangle2D lane);

    Look look() {
        return look;
    }

    /** The areas that were drawn and mean something. */
    List<ChartImage.Spot<K>> spots() {
        return spots;
    }

    @Override
    public String getPlotType() {
        return "lanes";
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
        spots.clear();
        right = area.getMaxX();
        Font font = look.regular(Look.LABEL);
        double widest = labels.stream().mapToDouble(label -> look.lettering().width(g2, label, font)).max().orElse(0);
        double before = Math.min(widest, area.getWidth() * LABEL_SHARE) + GAP;
        double height = Math.max(LOWEST, Math.min(HIGHEST, (area.getHeight() - scaleHeight) / labels.size()));
        Rectangle2D lanes = new Rectangle2D.Double(area.getX() + before, area.getY() + scaleHeight,
                area.getWidth() - before - behind, height * labels.size());
        scale(g2, lanes);
        for (int number = 0; number < labels.size(); number++) {
            Rectangle2D lane = new Rectangle2D.Double(lanes.getX(), lanes.getY() + number * height, lanes.getWidth(), height);
            if (height >= LABELLED) {
                String label = look.lettering().fit(g2, labels.get(number), font, before - GAP);
                write(g2, label, look.colours().text(), lane.getX() - GAP - look.lettering().width(g2, label, font),
                        lane.getCenterY() + Look.LABEL * 0.36);
            }
            lane(g2, number, lane);
        }
    }

    void write(Graphics2D g2, String text, Color colour, double x, double base) {
        look.lettering().write(g2, text, look.regular(Look.LABEL), colour, new Point2D.Double(x, base));
    }

    /** A small label of the scale, with its middle at {@code x}. */
    void tick(Graphics2D g2, String text, double x, double base) {
        Font font = look.regular(Look.SMALL);
        double width = look.lettering().width(g2, text, font);
        look.lettering().write(g2, text, font, look.colours().muted(),
                new Point2D.Double(Math.min(x - width / 2, right - width), base));
    }
}
