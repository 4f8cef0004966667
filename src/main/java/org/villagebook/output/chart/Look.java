package org.villagebook.output.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Stroke;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;
import org.villagebook.text.Messages;
import org.villagebook.text.ShortNumber;

/** The one look of all charts: no frame, no ground of its own, thin lines, labels where the eye is. */
final class Look {

    /** Of axes, keys and values, in logical pixels. */
    static final double LABEL = 12;
    static final double SMALL = 11;
    static final double TITLE = 16;
    private static final double BELOW = 0.006;
    private static final double ABOVE = 1.16;
    private static final Stroke HAIR = new BasicStroke(1f);

    private final ChartFonts fonts;
    private final ChartFrame frame;
    private final Messages messages;
    private final Lettering lettering;

    Look(ChartFonts fonts, ChartFrame frame, Messages messages) {
        this.fonts = fonts;
        this.frame = frame;
        this.messages = messages;
        this.lettering = new Lettering(fonts);
    }

    ChartColours colours() {
        return frame.colours();
    }

    ChartFrame frame() {
        return frame;
    }

    Lettering lettering() {
        return lettering;
    }

    Font regular(double size) {
        return fonts.regular(size);
    }

    Font bold(double size) {
        return fonts.bold(size);
    }

    ChartFonts fonts() {
        return fonts;
    }

    String word(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    Locale locale() {
        return messages.locale();
    }

    /** {@code 128.6万}. */
    String brief(BigDecimal value) {
        return ShortNumber.text(value, messages.locale());
    }

    /** The exact value with thousands apart: {@code 1,286,543.21}. */
    static String exact(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** A chart around the plot, with its title if the frame has one. */
    JFreeChart chart(Plot plot, Chart<?> chart) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setNoDataMessage(null);
        JFreeChart drawn = new JFreeChart(null, null, plot, false);
        drawn.setBackgroundPaint(frame.colours().ground());
        drawn.setAntiAlias(true);
        boolean titled = frame.titled();
        drawn.setPadding(titled ? new RectangleInsets(16, 20, 16, 20) : new RectangleInsets(2, 2, 2, 2));
        if (titled) {
            drawn.addSubtitle(new TitleLine(chart.title(), this));
        }
        return drawn;
    }

    /** A plot with slots below and thin lines across. */
    CategoryPlot slots(CategoryAxis slots, double top, boolean whole) {
        NumberAxis values = new NumberAxis();
        double step = Scale.step(top, whole);
        values.setTickUnit(new NumberTickUnit(step, new BriefFormat(messages.locale())));
        double end = Math.max(step, Math.ceil(top / step) * step);
        // A little below zero, or the lowest line loses half of its width; above, room for a word.
        values.setRange(-end * BELOW, end * ABOVE);
        values.setTickLabelFont(regular(SMALL));
        values.setTickLabelPaint(colours().muted());
        values.setAxisLineVisible(false);
        values.setTickMarksVisible(false);
        CategoryPlot plot = new CategoryPlot(null, slots, values, null);
        plot.setRangeGridlinePaint(colours().grid());
        plot.setRangeGridlineStroke(HAIR);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(colours().base());
        plot.setRangeZeroBaselineStroke(HAIR);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        return plot;
    }
}
