package org.villagebook.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How a report words one number: exact, or rounded with 余 (a little more than) or 近 (a little less than). The words
 * never say more than the value bears: 余 only above the number printed, 近 only below it, neither on it.
 *
 * @param manner    whether and in which direction it is rounded
 * @param step      round unit, a power of ten or another round number: 50, 100, 1000; null for two leading digits
 * @param placement where 余 stands if the number ends in 万 or 亿
 */
public record NumberWording(Manner manner, BigDecimal step, Placement placement) {

    /** 准确, 自动, 约, 余, 近 of the wording file. */
    public enum Manner {
        /** Every digit. */
        EXACT,
        /** Every digit up to 9999, rounded from 10,000. */
        AUTOMATIC,
        /** Rounded: 近 if the value is just below a round number, 余 otherwise. */
        ABOUT,
        /** Rounded down. */
        OVER,
        /** Rounded up. */
        NEARLY
    }

    /** 13余万 or 2.6万余. */
    public enum Placement {
        /** 余 before 万 from two digits on; after it behind a decimal or a single digit. */
        AUTOMATIC, BEFORE_SCALE, AFTER_SCALE
    }

    public static final NumberWording EXACT = new NumberWording(Manner.EXACT, null, Placement.AUTOMATIC);
    public static final NumberWording AUTOMATIC = new NumberWording(Manner.AUTOMATIC, null, Placement.AUTOMATIC);

    /** What the wording file says for {@link #AUTOMATIC}. */
    public static final String AUTOMATIC_WORD = "自动";

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    /** 近 without being asked for: within this part of the number printed, and in the last quarter of the step. */
    private static final BigDecimal JUST_BELOW = new BigDecimal("0.02");
    private static final BigDecimal LAST_QUARTER = new BigDecimal("0.25");

    /** What is printed. {@code manner} is EXACT, OVER or NEARLY; {@code number} is the number without its word. */
    public record Worded(Manner manner, BigDecimal number, String text) {
    }

    /** 准确 | 自动 | 约|余|近 [round unit] [前|后], as the wording file has it; nothing if it cannot be read. */
    public static Optional<NumberWording> parse(String written) {
        String[] words = written.strip().split("\\s+");
        Manner manner = switch (words[0]) {
            case "准确" -> Manner.EXACT;
            case AUTOMATIC_WORD -> Manner.AUTOMATIC;
            case "约" -> Manner.ABOUT;
            case "余" -> Manner.OVER;
            case "近" -> Manner.NEARLY;
            default -> null;
        };
        if (manner == null) {
            return Optional.empty();
        }
        BigDecimal step = null;
        Placement placement = Placement.AUTOMATIC;
        for (int i = 1; i < words.length; i++) {
            if (words[i].matches("[1-9]\\d{0,11}")) {
                step = new BigDecimal(words[i]);
            } else if (words[i].equals("前")) {
                placement = Placement.BEFORE_SCALE;
            } else if (words[i].equals("后")) {
                placement = Placement.AFTER_SCALE;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new NumberWording(manner, step, placement));
    }

    /** The words for a value: 773, 800余, 近240, 2.6万余, 13余万, 4亿余. */
    public Worded say(BigDecimal value) {
        boolean rounded = manner != Manner.EXACT && (manner != Manner.AUTOMATIC || value.compareTo(WAN) >= 0);
        BigDecimal unit = rounded ? fitting(value) : BigDecimal.ZERO;
        if (unit.compareTo(BigDecimal.ONE) < 0) {
            return new Worded(Manner.EXACT, value, digits(value));
        }
        BigDecimal below = value.subtract(value.remainder(unit));
        if (below.compareTo(value) == 0) {
            return new Worded(Manner.EXACT, value, Scaled.of(value).text());
        }
        return isNearly(value, below.add(unit), unit)
                ? new Worded(Manner.NEARLY, below.add(unit), "近" + Scaled.of(below.add(unit)).text())
                : new Worded(Manner.OVER, below, over(Scaled.of(below)));
    }

    /** The round unit, cut to tenths until three of it are in the value: 180 is 180, never 100余. */
    private BigDecimal fitting(BigDecimal value) {
        if (value.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal unit = step == null ? BigDecimal.ONE.scaleByPowerOfTen(value.precision() - value.scale() - 2) : step;
        while (step != null && value.compareTo(unit.multiply(THREE)) < 0) {
            unit = unit.movePointLeft(1);
        }
        return unit;
    }

    private boolean isNearly(BigDecimal value, BigDecimal above, BigDecimal unit) {
        if (manner == Manner.OVER || manner == Manner.NEARLY) {
            return manner == Manner.NEARLY;
        }
        BigDecimal missing = above.subtract(value);
        return missing.compareTo(unit.multiply(LAST_QUARTER)) <= 0 && missing.compareTo(above.multiply(JUST_BELOW)) <= 0;
    }

    private String over(Scaled number) {
        boolean whole = !number.digits().contains(".");
        boolean before = whole && switch (placement) {
            case BEFORE_SCALE -> true;
            case AFTER_SCALE -> false;
            case AUTOMATIC -> number.digits().length() > 1;
        };
        return before ? number.digits() + "余" + number.scale() : number.text() + "余";
    }

    /** Every digit, half-width, without separators: 163.7, 408613250. */
    public static String digits(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** A round number in 万 or 亿 with at most one decimal, or in digits. */
    private record Scaled(String digits, String scale) {

        static Scaled of(BigDecimal round) {
            if (round.compareTo(YI) >= 0 && fits(round, YI)) {
                return new Scaled(NumberWording.digits(round.divide(YI)), "亿");
            }
            if (round.compareTo(WAN) >= 0 && fits(round, WAN)) {
                return new Scaled(NumberWording.digits(round.divide(WAN)), "万");
            }
            return new Scaled(NumberWording.digits(round), "");
        }

        private static boolean fits(BigDecimal round, BigDecimal scale) {
            BigDecimal tenths = round.multiply(BigDecimal.TEN).divide(scale);
            return tenths.setScale(0, RoundingMode.DOWN).compareTo(tenths) == 0;
        }

        String text() {
            return digits + scale;
        }
    }
}
