package org.villagebook.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * A number as a tile or a chart shows it: up to four digits and a word of size, rounded to the nearest. The exact
 * value belongs beside it, in a hint or in the list behind the figure; reports use 余 and 近 instead.
 *
 * @param digits half-width digits, {@code 128.6}
 * @param scale  万 or 亿, in English K or M; empty text below that
 */
public record ShortNumber(String digits, String scale) {

    /** Chinese: 9999, 1.2万, 1286万, 1.3亿. English: 9,999, 12.3K, 12.9M. */
    public static ShortNumber of(BigDecimal exact, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        int small = english ? 3 : 4;
        int large = english ? 6 : 8;
        // 9999.6 has five digits once it is rounded.
        BigDecimal size = exact.setScale(0, RoundingMode.HALF_UP).abs();
        if (size.compareTo(BigDecimal.TEN.pow(large)) >= 0) {
            return new ShortNumber(digits(exact.movePointLeft(large), english), english ? "M" : "亿");
        }
        if (size.compareTo(BigDecimal.TEN.pow(4)) >= 0) {
            BigDecimal scaled = exact.movePointLeft(small);
            return scaled.setScale(0, RoundingMode.HALF_UP).abs().compareTo(BigDecimal.TEN.pow(large - small)) >= 0
                    ? new ShortNumber("1", english ? "M" : "亿")
                    : new ShortNumber(digits(scaled, english), english ? "K" : "万");
        }
        return new ShortNumber(digits(exact, english), "");
    }

    /** One decimal up to 999.9, none from 1000. */
    private static String digits(BigDecimal value, boolean english) {
        boolean wide = value.abs().compareTo(BigDecimal.valueOf(1000)) >= 0;
        DecimalFormat format = new DecimalFormat(wide ? "0" : "0.#", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        if (english) {
            format.setGroupingUsed(true);
            format.setGroupingSize(3);
        }
        return format.format(value);
    }

    /** The short form of an exact number, {@code 128.6万}. */
    public static String text(BigDecimal exact, Locale locale) {
        return of(exact, locale).toString();
    }

    @Override
    public String toString() {
        return digits + scale;
    }
}
