package org.villagebook.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Record;

/**
 * What a printed sheet says of itself. People type the short form {@code 12-35-KM}: run, sheet and two check letters
 * that also depend on the machine, so that a sheet of another laptop is not taken for one's own. Scanners read the
 * long form, which names the record as well: {@code VB1/V001/12-35-KM/CHECKLIST.1/51990001000001/3FA94B01}.
 *
 * @param site    code of the site that printed, empty in the short form
 * @param run     number of the print run
 * @param sheet   number of the sheet in the run
 * @param check   two letters
 * @param form    form and version, {@code checklist.1}, or empty
 * @param record  natural number of the record, or empty
 * @param version eight digits that change with the record, or empty
 */
record SheetCode(String site, long run, int sheet, String check, String form, String record, String version) {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final Pattern SHORT = Pattern.compile("([0-9]{1,9})-([0-9]{1,6})-([A-Z2-9]{2})");
    private static final String MARK = "VB1";

    /** The code of a sheet that this machine prints now. */
    static SheetCode of(Desk desk, long run, int sheet, String form, String number, Record subject) {
        return new SheetCode(desk.site().code(), run, sheet, check(desk, run, sheet), form, number, version(subject));
    }

    /**
     * Reads either form as it was typed or scanned; full-width signs of a Chinese keyboard count as their narrow ones.
     *
     * @throws Problem.InvalidInput {@code operation.notASheetCode}
     */
    static SheetCode read(String written) {
        StringBuilder narrow = new StringBuilder();
        written.strip().codePoints().map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c == 0x2014 || c == 0x2013 ? '-' : c)
                .filter(c -> !Character.isWhitespace(c)).forEach(narrow::appendCodePoint);
        String text = narrow.toString();
        String[] parts = text.split("/", -1);
        boolean scanned = parts.length == 6 && parts[0].equalsIgnoreCase(MARK);
        Matcher matcher = SHORT.matcher((scanned ? parts[2] : text).toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new Problem.InvalidInput("operation.notASheetCode", written.strip());
        }
        return new SheetCode(scanned ? parts[1] : "", Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                matcher.group(3), scanned ? parts[3].toLowerCase(Locale.ROOT) : "", scanned ? parts[4] : "",
                scanned ? parts[5].toLowerCase(Locale.ROOT) : "");
    }

    static boolean isOne(String written) {
        try {
            read(written);
            return true;
        } catch (Problem.InvalidInput other) {
            return false;
        }
    }

    /** Whether this machine printed the sheet. */
    boolean isFrom(Desk desk) {
        return check.equals(check(desk, run, sheet));
    }

    String typed() {
        return run + "-" + sheet + "-" + check;
    }

    String scanned() {
        // Capitals only: such a code is a third smaller.
        return String.join("/", MARK, site, typed(), form, record, version).toUpperCase(Locale.ROOT);
    }

    /** The part before the dot of {@code checklist.1}. */
    Optional<String> formName() {
        return form.isEmpty() ? Optional.empty() : Optional.of(form.substring(0, Math.max(0, form.lastIndexOf('.'))));
    }

    /** Eight digits that change when any shown value of the record does. */
    static String version(Record record) {
        StringBuilder text = new StringBuilder();
        record.fields().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                .forEach(field -> text.append(field.getKey()).append('=').append(field.getValue()).append('\n'));
        return java.util.HexFormat.of().formatHex(hash(text.toString()), 0, 4);
    }

    private static String check(Desk desk, long run, int sheet) {
        byte[] hash = hash(desk.book().settings().deviceId() + '/' + run + '/' + sheet);
        return "" + LETTERS.charAt(hash[0] & 31) + LETTERS.charAt(hash[1] & 31);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
