package org.villagebook.record;

/** Full-width forms (U+FF01 to U+FF5E) and the ideographic space, as Chinese keyboards write them, made half-width. */
final class HalfWidth {

    private HalfWidth() {
    }

    static String of(String text) {
        StringBuilder half = new StringBuilder(text.length());
        text.codePoints().map(HalfWidth::of).forEach(half::appendCodePoint);
        return half.toString();
    }

    static int of(int codePoint) {
        if (codePoint == '\u3000') {
            return ' ';
        }
        return codePoint >= '\uFF01' && codePoint <= '\uFF5E' ? codePoint - '\uFF01' + '!' : codePoint;
    }
}
