package org.villagebook.output.paper;

import com.samskivert.mustache.Mustache;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.villagebook.output.paper.PaperFonts.Face;

/**
 * Turns values into safe pieces of a page: what would be markup is escaped, Tibetan becomes an object that is drawn
 * shaped, and the fonts that the text needs are remembered.
 */
final class PaperText implements Mustache.Escaper {

    private final PaperFonts fonts;
    private final Set<Face> needed = EnumSet.of(Face.REGULAR, Face.BOLD);
    private final Set<Integer> missing = new TreeSet<>();
    /** For each glyph the characters that it stands for: a font can say only one of them when it is copied. */
    private final Map<Integer, List<Integer>> writtenAs = new HashMap<>();

    PaperText(PaperFonts fonts) {
        this.fonts = fonts;
    }

    @Override
    public String escape(String raw) {
        StringBuilder page = new StringBuilder(raw.length() + 16);
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            if (ShapedText.needs(c)) {
                int end = ShapedText.end(raw, i);
                shaped(raw.substring(i, end), page);
                i = end;
                continue;
            }
            i += Character.charCount(c);
            append(c, page);
        }
        return page.toString();
    }

    private void append(int c, StringBuilder page) {
        switch (c) {
            case '<' -> page.append("&lt;");
            case '>' -> page.append("&gt;");
            case '&' -> page.append("&amp;");
            case '"' -> page.append("&quot;");
            case '\'' -> page.append("&#39;");
            case '\n' -> page.append("<br/>");
            default -> {
                // XML knows no control characters.
                if (c < ' ' && c != '\t') {
                    return;
                }
                Face face = note(c);
                if (face != Face.REGULAR && PaperFonts.AGAIN.contains(face)) {
                    page.append("<span style=\"font-family:").append(face).append("\">").appendCodePoint(c)
                            .append("</span>");
                } else {
                    page.appendCodePoint(c);
                }
            }
        }
    }

    /** Takes note of text that is in the template itself. */
    void note(String written) {
        written.codePoints().forEach(this::note);
    }

    /** The font that a character is printed in. */
    private Face note(int c) {
        if (c < 0x80) {
            return Face.REGULAR;
        }
        int glyph = fonts.glyph(Face.REGULAR, c);
        if (glyph != 0) {
            Face face = again(glyph, c);
            needed.add(face);
            return face;
        }
        boolean yi = c >= 0xA000 && c <= 0xA4CF;
        Face face = yi ? Face.YI : Face.RARE;
        if (fonts.covers(face, c)) {
            needed.add(face);
        } else {
            missing.add(c);
        }
        return face;
    }

    private Face again(int glyph, int c) {
        List<Integer> characters = writtenAs.computeIfAbsent(glyph, first -> new ArrayList<>(1));
        int place = characters.indexOf(c);
        if (place < 0) {
            place = characters.size();
            characters.add(c);
        }
        return PaperFonts.AGAIN.get(Math.min(place, PaperFonts.AGAIN.size() - 1));
    }

    private void shaped(String run, StringBuilder page) {
        needed.add(Face.TIBETAN);
        page.append(new ShapedText(fonts.tibetan(), run).html());
    }

    /** The fonts that all text so far needs. */
    Set<Face> needed() {
        return needed;
    }

    /** Characters that no font of the program has. */
    Set<Integer> missing() {
        return missing;
    }
}
