package org.villagebook.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 公民身份号码, GB 11643-1999: 6 digits region, 8 digits birth, 3 digits sequence (odd for men), check character by
 * ISO 7064 MOD 11-2. A disability certificate adds category and grade (20 characters) and a reissue mark (22).
 * A person is matched on the first 18 characters.
 */
public record IdNumber(String text) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern WITHIN = Pattern.compile("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])");

    /**
     * The number in half-width characters with an upper-case X and without blanks, if its check character then
     * holds; otherwise the text as it was written, because a wrong number is never repaired.
     */
    public static IdNumber read(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        written.codePoints()
                .map(HalfWidth::of)
                .filter(c -> !Character.isWhitespace(c) && c != '\u00A0' && c != '\u3000' && c != '\u200B'
                        && c != '\uFEFF' && c != '\'')
                .map(c -> c == 'x' ? 'X' : c)
                .forEach(plain::appendCodePoint);
        IdNumber read = new IdNumber(plain.toString());
        return read.holds() ? read : new IdNumber(written.strip());
    }

    /** Whether length, birth date and check character are right. */
    public boolean holds() {
        return (text.length() == 18 || text.length() == 20 || text.length() == 22)
                && checkCharacterHolds() && birthDate().isPresent();
    }

    /** Whether the 18th character is the check character of the 17 digits before it. */
    public boolean checkCharacterHolds() {
        if (text.length() < 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            sum += (c - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == text.charAt(17);
    }

    /** What a person is matched on: the first 18 characters. */
    public String match() {
        return text.length() > 18 ? text.substring(0, 18) : text;
    }

    /** Birth date from digits 7 to 14, if they are a date. */
    public Optional<LocalDate> birthDate() {
        if (text.length() < 18 || !text.substring(6, 14).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(text.substring(6, 10)),
                    Integer.parseInt(text.substring(10, 12)), Integer.parseInt(text.substring(12, 14))));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** 男 for an odd sequence number, 女 for an even one. */
    public Optional<String> sex() {
        return text.length() < 18 || !Character.isDigit(text.charAt(16)) ? Optional.empty()
                : Optional.of((text.charAt(16) - '0') % 2 == 1 ? "男" : "女");
    }

    /** The number without its last four digits, which are never shown by default. */
    public String masked() {
        int hidden = Math.min(text.length(), Math.max(4, text.length() - 14));
        return text.substring(0, text.length() - hidden) + "*".repeat(hidden);
    }

    /** A text in which somebody may have written ID numbers, without the last four digits of each. */
    public static String maskedIn(String text) {
        return text.length() < 18 ? text : WITHIN.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(new IdNumber(found.group()).masked()));
    }
}
