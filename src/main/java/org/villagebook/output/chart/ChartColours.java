package org.villagebook.output.chart;

import java.awt.Color;
import java.util.List;

/**
 * Colours of a chart on one ground. The series keep apart for colour-blind eyes (Okabe and Ito) and are shifted in
 * lightness so that each has at least three to one against its ground.
 *
 * @param ground behind the chart; fully transparent where the window's own ground shows through
 * @param text   values and titles
 * @param muted  labels of axes, plans, and parts beyond the last series colour
 * @param grid   thin lines
 * @param series in the order in which they are handed out
 */
public record ChartColours(Color ground, Color text, Color muted, Color grid, List<Color> series) {

    private static final Color NONE = new Color(0, 0, 0, 0);

    public ChartColours {
        series = List.copyOf(series);
    }

    /** For the light window. */
    public static ChartColours light() {
        return new ChartColours(NONE, new Color(0x24292F), new Color(0x57606A), new Color(0xE4E8EC),
                colours(0x0072B2, 0xDB8A00, 0x009E73, 0xC6538C, 0x3FA3DB, 0xD55E00, 0x7A6BC2));
    }

    /** For the dark window. */
    public static ChartColours dark() {
        return new ChartColours(NONE, new Color(0xD7DEE6), new Color(0x9AA4AF), new Color(0x2B313A),
                colours(0x4BA3E3, 0xF0B040, 0x2FBF94, 0xE08BB8, 0x8FD0F5, 0xF08A4B, 0xA79CE8));
    }

    /** For files and paper: the light colours on white. */
    public static ChartColours paper() {
        ChartColours light = light();
        return new ChartColours(Color.WHITE, light.text, light.muted, light.grid, light.series);
    }

    private static List<Color> colours(int... codes) {
        return java.util.Arrays.stream(codes).mapToObj(Color::new).toList();
    }

    /** Of the line on which bars stand: between the thin lines and the labels. */
    Color base() {
        return new Color((grid.getRed() * 2 + muted.getRed()) / 3, (grid.getGreen() * 2 + muted.getGreen()) / 3,
                (grid.getBlue() * 2 + muted.getBlue()) / 3);
    }

    /** For words on a strong first colour: white on the light ground's deep colours, near black on the bright ones. */
    Color onSeries() {
        Color first = of(0);
        return first.getRed() + first.getGreen() + first.getBlue() > 380 ? new Color(0x0D1117) : Color.WHITE;
    }

    /** Colour of the series or part with that number; beyond the last one everything is muted. */
    Color of(int number) {
        return number < series.size() ? series.get(number) : muted;
    }
}
