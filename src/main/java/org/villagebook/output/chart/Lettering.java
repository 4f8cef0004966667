package org.villagebook.output.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;

/** Writes one line of text with as many fonts as its characters need. */
final class Lettering {

    private final ChartFonts fonts;

    Lettering(ChartFonts fonts) {
        this.fonts = fonts;
    }

    /** Width in logical pixels. */
    double width(Graphics2D g2, String text, Font font) {
        double width = 0;
        for (ChartFonts.Run run : fonts.runs(text, font)) {
            width += run.font().getStringBounds(run.text(), g2.getFontRenderContext()).getWidth();
        }
        return width;
    }

    /** Writes from that point of the base line to the right; Tibetan is shaped. */
    void write(Graphics2D g2, String text, Font font, Color colour, Point2D start) {
        g2.setPaint(colour);
        double x = start.getX();
        for (ChartFonts.Run run : fonts.runs(text, font)) {
            if (!run.text().isEmpty()) {
                // As a string and not as outlines: a vector file keeps it as text.
                g2.setFont(run.font());
                g2.drawString(run.text(), (float) x, (float) start.getY());
                x += run.font().getStringBounds(run.text(), g2.getFontRenderContext()).getWidth();
            }
        }
    }

    /** The text, shortened with … until it fits. */
    String fit(Graphics2D g2, String text, Font font, double width) {
        if (width(g2, text, font) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1) {
            end = text.offsetByCodePoints(end, -1);
            if (width(g2, text.substring(0, end) + '…', font) <= width) {
                break;
            }
        }
        return text.substring(0, Math.max(end, 1)) + '…';
    }
}
