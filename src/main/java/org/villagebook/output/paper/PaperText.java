package org.villagebook.output.paper;

import com.samskivert.mustache.Mustache;
import java.util.EnumSet;
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
                if (c >= ' ' || c == '\t') {
                    note(c);
                    page.appendCodePoint(c);
                }
            }
        }
    }

    private void note(int c) {
        if (c < 0x80 || fonts.covers(Face.REGULAR, c)) {
            return;
        }
        for (Face face : Set.of(Face.YI, Face.RARE)) {
            boolean home = face == Face.YI ? c >= 0xA000 && c <= 0xA4CF : c < 0xA000 || c > 0xA4CF;
            if (home && fonts.covers(face, c)) {
                needed.add(face);
                return;
            }
        }
        missing.add(c);
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
