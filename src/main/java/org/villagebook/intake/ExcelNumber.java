package org.villagebook.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What Excel's numbers mean. Excel keeps every number as a double and promises 15 significant digits; a date is the
 * number of days since the end of 1899 (or since 1904-01-01 in workbooks that came from old Macintoshes).
 */
final class ExcelNumber {

    private static final BigDecimal DIGITS_LOST = new BigDecimal("1E15");
    private static final MathContext PROMISED = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;
    private static final long SECONDS_A_DAY = 86_400;

    private ExcelNumber() {
    }

    /**
     * A plain decimal text. From 10^15 on digits may be lost already, so that the number stays as the file has it.
     *
     * @param raw the number as the file writes it
     */
    static String text(String raw) {
        BigDecimal number = new BigDecimal(raw);
        if (number.abs().compareTo(DIGITS_LOST) >= 0) {
            return raw;
        }
        if (number.signum() == 0) {
            return "0";
        }
        // 1.1 stands in the file as 1.1000000000000001: the digits beyond the fifteenth are noise of the double.
        BigDecimal plain = number.precision() > PROMISED.getPrecision() ? number.round(PROMISED) : number;
        return plain.stripTrailingZeros().toPlainString();
    }

    /** Whether a number text has lost digits: as a number it cannot be a long identifier any more. */
    static boolean digitsLost(String text) {
        try {
            return new BigDecimal(text).abs().compareTo(DIGITS_LOST) >= 0;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    /**
     * The day that a number with a date format shows, with the time of day if there is one; the number itself if
     * there is no such day.
     */
    static String date(String raw, boolean since1904) {
        BigDecimal serial = new BigDecimal(raw);
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
            return text(raw);
        }
        long seconds = serial.multiply(BigDecimal.valueOf(SECONDS_A_DAY)).setScale(0, RoundingMode.HALF_UP).longValue();
        long day = seconds / SECONDS_A_DAY;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY).truncatedTo(ChronoUnit.SECONDS);
        if (!since1904 && day == 0) {
            return time.toString();
        }
        if (!since1904 && day == 60) {
            // Excel believes that 1900 was a leap year.
            return "1900-02-29";
        }
        LocalDate date = since1904 ? EPOCH_1904.plusDays(day) : EPOCH_1900.plusDays(day < 60 ? day + 1 : day);
        return time.equals(LocalTime.MIDNIGHT) ? date.toString() : LocalDateTime.of(date, time).toString();
    }

    /**
     * Whether numbers of this format are days: built-in formats by number, others by a year or day in the pattern.
     *
     * @param pattern format pattern, or null
     */
    static boolean isDate(int formatId, String pattern) {
        if (formatId >= 14 && formatId <= 17 || formatId == 22 || formatId >= 27 && formatId <= 31
                || formatId == 36 || formatId >= 50 && formatId <= 54 || formatId >= 57 && formatId <= 58) {
            return true;
        }
        if (formatId < 50 || pattern == null) {
            return false;
        }
        String bare = pattern.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "")
                .toLowerCase(Locale.ROOT).replace("standard", "");
        return bare.contains("y") || bare.contains("d");
    }
}
