package org.villagebook.output.paper;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.util.Locale;

/** A run of a script whose letters change with their neighbours, laid out by the platform. */
final class ShapedText {

    static final String TYPE = "application/x-shaped-text";
    static final String TEXT = "data-text";
    /** Height of the object in parts of the font size, and where the baseline is in it. */
    static final double HEIGHT = 1.5;
    static final double BASELINE = 0.95;

    private static final int FIRST_TIBETAN = 0x0F00;
    private static final int LAST_TIBETAN = 0x0FFF;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final String text;
    private final TextLayout layout;

    /** @param font the font in size 1 */
    ShapedText(Font font, String text) {
        this.text = text;
        this.layout = new TextLayout(text, font.deriveFont(100f), CONTEXT);
    }

    /** Whether a character must not be drawn without its neighbours. */
    static boolean needs(int codePoint) {
        return codePoint >= FIRST_TIBETAN && codePoint <= LAST_TIBETAN;
    }

    /** Where the run that begins at {@code start} ends. */
    static int end(String text, int start) {
        int end = start;
        while (end < text.length() && needs(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Width in parts of the font size. */
    double width() {
        return layout.getAdvance() / 100.0;
    }

    /** The object that stands for the run in a page. */
    String html() {
        return String.format(Locale.ROOT,
                "<object type=\"%s\" %s=\"%s\" "
                        + "style=\"display:inline-block;width:%.3fem;height:%.2fem;vertical-align:-%.2fem\"></object>",
                TYPE, TEXT, text, width(), HEIGHT, HEIGHT - BASELINE);
    }

    /** The outline with its baseline's beginning at that point, y downwards. */
    Shape outline(double x, double y, double size) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size / 100, size / 100);
        return layout.getOutline(place);
    }
}
