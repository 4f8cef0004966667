package org.villagebook.output.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextFragment;
import org.jfree.chart.text.TextLine;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The axis of slots or bars. Categories are numbers from 0, so that equal labels stay apart. Labels may have a second
 * line; where all of them do not fit, every second, third, sixth or twelfth stays, those with two lines first.
 */
final class SlotAxis extends CategoryAxis {

    private static final long serialVersionUID = 1;
    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60, 120};
    private static final double APART = 4;

    private final List<String> labels;
    private final transient Look look;
    private final Font font;
    private final Color colour;

    SlotAxis(List<String> labels, Look look, double size, Color colour) {
        this.labels = labels;
        this.look = look;
        this.font = look.regular(size);
        this.colour = colour;
        setAxisLineVisible(false);
        setTickMarksVisible(false);
        setTickLabelFont(font);
        setCategoryMargin(0.2);
        setLowerMargin(0.01);
        setUpperMargin(0.01);
        setCategoryLabelPositionOffset(6);
        setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the class it extends declares it
    protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
        int number = (Integer) category;
        boolean below = RectangleEdge.isTopOrBottom(edge);
        TextBlock block = new TextBlock();
        if (below && !shown(number, width, g2)) {
            return block;
        }
        for (String line : (below ? text(number, width, g2) : labels.get(number)).split("\n")) {
            TextLine runs = new TextLine();
            String fitting = below ? line : look.lettering().fit(g2, line, font, width);
            for (ChartFonts.Run run : look.fonts().runs(fitting, font)) {
                runs.addFragment(new TextFragment(run.text(), run.font(), colour));
            }
            block.addLine(runs);
        }
        return block;
    }

    private boolean shown(int number, float width, Graphics2D g2) {
        double widest = labels.stream().map(label -> label.lines().findFirst().orElse(""))
                .mapToDouble(line -> look.lettering().width(g2, line, font)).max().orElse(0);
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] * pitch(width) >= widest + APART) {
                step = STEPS[i];
            }
        }
        return number % step == secondYear() % step;
    }

    /** The first slot has two lines for its year, whatever month it is; the second such label is a January. */
    private int secondYear() {
        for (int i = 1; i < labels.size(); i++) {
            if (labels.get(i).indexOf('\n') >= 0) {
                return i;
            }
        }
        return 0;
    }

    /** From slot to slot; {@code width} is without the margin between them. */
    private double pitch(float width) {
        return width / (1 - getCategoryMargin());
    }

    /** The first year is left out where it would run into the next one. */
    private String text(int number, float width, Graphics2D g2) {
        String label = labels.get(number);
        String[] lines = label.split("\n");
        boolean meets = number == 0 && lines.length > 1 && secondYear() > 0
                && secondYear() * pitch(width) < look.lettering().width(g2, lines[1], font) + APART;
        return meets ? lines[0] : label;
    }
}
