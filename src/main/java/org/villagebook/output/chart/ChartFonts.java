package org.villagebook.output.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.villagebook.text.Messages;

/**
 * The bundled fonts for drawing: Chinese first, then Yi and Tibetan, and the large font of rare characters, which is
 * read only when a text needs it. Loading takes about a tenth of a second; one instance serves the whole program.
 */
public final class ChartFonts {

    private static final String RARE = "HanaMinB.ttf";
    private static final String BOLD = "NotoSansSC-Bold.ttf";
    private static final String TIBETAN = "NotoSerifTibetan-Regular.ttf";

    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final Font regular = load("NotoSansSC-Regular.ttf");
    private final Font bold = load(BOLD);
    private final List<Font> others = new ArrayList<>(List.of(load("NotoSansYi-Regular.ttf"), load(TIBETAN)));
    private boolean rareLoaded;

    /** A stretch of text that one font can show. */
    record Run(String text, Font font) {
    }

    private Font load(String file) {
        try (InputStream in = Messages.class.getResourceAsStream("font/" + file)) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in);
            files.put(font.getFontName(), file);
            return font;
        } catch (IOException | FontFormatException broken) {
            throw new UncheckedIOException(new IOException(file, broken));
        }
    }

    /** The file of one of these fonts, to be embedded in a document; the Chinese one for any other font. */
    InputStream open(Font font) {
        return Messages.class.getResourceAsStream("font/"
                + files.getOrDefault(font.getFontName(), files.get(regular.getFontName())));
    }

    boolean isBold(Font font) {
        return BOLD.equals(files.get(font.getFontName()));
    }

    /** Whether the letters of this font change with their neighbours, so that they are not simply put side by side. */
    boolean isShaped(Font font) {
        return TIBETAN.equals(files.get(font.getFontName()));
    }

    /** The Chinese font. {@code size} in logical pixels. */
    Font regular(double size) {
        return regular.deriveFont((float) size);
    }

    Font bold(double size) {
        return bold.deriveFont((float) size);
    }

    /** The text cut where the font has to change; characters that no font has stay with the first. */
    synchronized List<Run> runs(String text, Font font) {
        if (font.canDisplayUpTo(text) < 0) {
            return List.of(new Run(text, font));
        }
        List<Run> runs = new ArrayList<>();
        int start = 0;
        Font current = null;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            boolean goesOn = current != null && current != font && current.canDisplay(point);
            Font next = font.canDisplay(point) ? font : goesOn ? current : fontFor(point, font);
            if (current != null && next != current) {
                runs.add(new Run(text.substring(start, at), current));
                start = at;
            }
            current = next;
        }
        runs.add(new Run(text.substring(start), current));
        return runs;
    }

    private Font fontFor(int point, Font first) {
        for (Font other : others) {
            if (other.canDisplay(point)) {
                return other.deriveFont(first.getSize2D());
            }
        }
        if (!rareLoaded) {
            rareLoaded = true;
            others.add(load(RARE));
            return fontFor(point, first);
        }
        return first;
    }
}
