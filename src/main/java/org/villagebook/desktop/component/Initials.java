package org.villagebook.desktop.component;

import java.nio.charset.Charset;

/**
 * Pinyin initials of common characters, for picking a code by typing a few letters. GB 2312 orders its first level by
 * pinyin, so the initial follows from the place in that order. Names of people are searched in the book instead.
 */
public final class Initials {

    private static final Charset GBK = Charset.forName("GBK");
    private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
    private static final int[] FIRST = {
        0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8, 0xC4C3, 0xC5B6,
        0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1,
    };
    private static final int LAST = 0xD7F9;

    private Initials() {
    }

    public static String of(String text) {
        StringBuilder initials = new StringBuilder();
        text.codePoints().forEach(c -> initials.append(c < 128 ? Character.toString(Character.toLowerCase(c)) : initial(c)));
        return initials.toString();
    }

    private static String initial(int character) {
        byte[] bytes = Character.toString(character).getBytes(GBK);
        if (bytes.length != 2) {
            return "";
        }
        int place = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if (place < FIRST[0] || place > LAST) {
            return "";
        }
        int i = FIRST.length - 1;
        while (place < FIRST[i]) {
            i--;
        }
        return LETTERS.substring(i, i + 1);
    }
}
