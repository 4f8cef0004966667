package org.villagebook.output.document;

import java.util.regex.Pattern;

/**
 * Remembers through the filling of a template which words are a figure, so that a preview can lead from the number on
 * the page to its records. The marks are characters that no script uses; files that are handed on never have them.
 */
final class Marks {

    /** Before the code of the figure in a link of a preview. */
    static final String LINK = "villagebook://";

    private static final char CODE = '\uE0F0';
    private static final char TEXT = '\uE0F1';
    private static final char END = '\uE0F2';
    private static final Pattern MARKED =
            Pattern.compile(CODE + "([^" + TEXT + "]*)" + TEXT + "([^" + END + "]*)" + END);

    private Marks() {
    }

    static String put(String code, String text) {
        return CODE + code + TEXT + text + END;
    }

    /** Markup in which every marked text is a link. */
    static String links(String markup) {
        return MARKED.matcher(markup).replaceAll("<a href=\"" + LINK + "$1\">$2</a>");
    }
}
