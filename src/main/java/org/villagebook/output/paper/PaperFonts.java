package org.villagebook.output.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.villagebook.text.Messages;

/**
 * The bundled fonts, parsed once and used for any number of documents. The rare ones are read when the first of
 * their characters comes along. Not for several threads at a time.
 */
public final class PaperFonts {

    /** A font of the program, in the order in which a character is looked for. */
    enum Face {
        REGULAR("NotoSansSC-Regular"),
        BOLD("NotoSansSC-Bold"),
        /** The regular font again, for signs that share a glyph with others: each copies as itself. */
        SECOND("NotoSansSC-Regular"),
        THIRD("NotoSansSC-Regular"),
        FOURTH("NotoSansSC-Regular"),
        RARE("HanaMinB"),
        YI("NotoSansYi-Regular"),
        TIBETAN("NotoSerifTibetan-Regular");

        private final String file;

        Face(String file) {
            this.file = file;
        }
    }

    /** The same font, by how many characters with one glyph came before. */
    static final List<Face> AGAIN = List.of(Face.REGULAR, Face.SECOND, Face.THIRD, Face.FOURTH);

    private final Map<Face, TrueTypeFont> parsed = new EnumMap<>(Face.class);
    private final Map<Face, CmapLookup> lookups = new EnumMap<>(Face.class);
    private Font tibetan;

    TrueTypeFont font(Face face) {
        return parsed.computeIfAbsent(AGAIN.contains(face) ? Face.REGULAR : face, PaperFonts::parse);
    }

    private static TrueTypeFont parse(Face face) {
        try (InputStream in = open(face)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // Ligatures of Latin letters are of no use here, and looking for them takes half of the time.
            font.setEnableGsub(false);
            return font;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream open(Face face) {
        return Messages.class.getResourceAsStream("font/" + face.file + ".ttf");
    }

    /** The glyph of a code point, 0 for none. */
    int glyph(Face face, int codePoint) {
        return lookups.computeIfAbsent(face, this::lookup).getGlyphId(codePoint);
    }

    /** Whether a font has a glyph for that code point. */
    boolean covers(Face face, int codePoint) {
        return glyph(face, codePoint) != 0;
    }

    private CmapLookup lookup(Face face) {
        try {
            return font(face).getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The Tibetan font for the platform's text layout, which stacks letters as the font's tables say. */
    Font tibetan() {
        if (tibetan == null) {
            try (InputStream in = open(Face.TIBETAN)) {
                tibetan = Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException | FontFormatException broken) {
                throw new IllegalStateException("the program's own font cannot be read", broken);
            }
        }
        return tibetan;
    }
}
