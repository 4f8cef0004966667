package org.villagebook.output.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.VerticalAlignment;

/** A strip above or beside the plot that draws itself with {@link Lettering}. */
abstract class Band extends Title {

    private static final long serialVersionUID = 1;

    Band(RectangleEdge edge, VerticalAlignment vertical) {
        super(edge, HorizontalAlignment.LEFT, vertical, RectangleInsets.ZERO_INSETS);
    }

    /** Width and height that it needs, in logical pixels; {@code width} and {@code height} are what there is. */
    abstract Size2D size(Graphics2D g2, double width, double height);

    @Override
    public Size2D arrange(Graphics2D g2, RectangleConstraint room) {
        return size(g2, room.getWidthRange() == null ? room.getWidth() : room.getWidthRange().getUpperBound(),
                room.getHeightRange() == null ? room.getHeight() : room.getHeightRange().getUpperBound());
    }

    @Override
    public Object draw(Graphics2D g2, Rectangle2D area, Object parameters) {
        draw(g2, area);
        return null;
    }
}
