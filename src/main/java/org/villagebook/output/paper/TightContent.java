package org.villagebook.output.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the drawing instructions of a page again, shorter: the lines of a table come as polygons of their own with
 * five decimals, and every word names its font. Lines are joined, rectangles of one colour are filled together,
 * numbers keep two decimals (0.004 mm), and a font is named when it changes. What is seen stays the same.
 */
final class TightContent {

    private final StringBuilder out = new StringBuilder(1 << 15);
    private final List<long[]> path = new ArrayList<>();
    private RuledLines filled = new RuledLines();
    private RuledLines open = new RuledLines();
    private boolean afterText;
    private String font = "";

    private TightContent() {
    }

    /** @param content instructions as the layout writes them, one a line */
    static byte[] of(byte[] content) {
        TightContent tight = new TightContent();
        String text = new String(content, StandardCharsets.ISO_8859_1);
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            tight.line(text, start, end);
            start = end + 1;
        }
        tight.settle();
        return tight.out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void line(String text, int start, int end) {
        if (end == start) {
            return;
        }
        char last = text.charAt(end - 1);
        boolean alone = end - start == 1;
        if ((last == 'm' || last == 'l') && !alone && text.charAt(end - 2) == ' ') {
            long[] point = numbers(text, start, end - 2, 2);
            path.add(new long[] {point[0], point[1], last});
        } else if (alone && last == 'h') {
            closed();
        } else if (alone && last == 'f' && path.isEmpty() && !open.isEmpty()) {
            open.joined().forEach(box -> filled.add(box[0], box[1], box[2], box[3]));
            open = new RuledLines();
        } else {
            other(text.substring(start, end));
        }
    }

    /** A closed path that is a rectangle or a line waits to be filled; any other is written as it came. */
    private void closed() {
        if (!gathers()) {
            settle();
            out.append("h\n");
            return;
        }
        long left = path.stream().mapToLong(point -> point[0]).min().orElseThrow();
        long right = path.stream().mapToLong(point -> point[0]).max().orElseThrow();
        long bottom = path.stream().mapToLong(point -> point[1]).min().orElseThrow();
        long top = path.stream().mapToLong(point -> point[1]).max().orElseThrow();
        open.add(left, bottom, right - left, top - bottom);
        path.clear();
    }

    private boolean gathers() {
        int size = path.size();
        if (size < 4 || size > 5 || path.getFirst()[2] != 'm' || size == 5 && !same(path.get(4), path.get(0))) {
            return false;
        }
        long[] a = path.get(0);
        long[] b = path.get(1);
        long[] c = path.get(2);
        long[] d = path.get(3);
        boolean square = a[0] == b[0] && b[1] == c[1] && c[0] == d[0] && d[1] == a[1]
                || a[1] == b[1] && b[0] == c[0] && c[1] == d[1] && d[0] == a[0];
        // The corners of a line are cut so that two lines meet; they meet as well if they are not.
        return square || RuledLines.isLine(Math.max(Math.abs(a[0] - c[0]), Math.abs(b[0] - d[0])),
                Math.max(Math.abs(a[1] - c[1]), Math.abs(b[1] - d[1])));
    }

    private static boolean same(long[] one, long[] other) {
        return one[0] == other[0] && one[1] == other[1];
    }

    private void other(String line) {
        if (line.equals("BT") && afterText && filled.isEmpty() && open.isEmpty() && path.isEmpty()) {
            afterText = false;
            return;
        }
        if (line.equals("ET")) {
            settle();
            afterText = true;
            return;
        }
        settle();
        if (line.endsWith(" Tf")) {
            if (line.equals(font)) {
                return;
            }
            font = line;
        } else if (line.equals("q") || line.equals("Q")) {
            font = "";
        } else if (line.startsWith("1 0 0 1 ") && line.endsWith(" Tm")) {
            long[] place = numbers(line, 8, line.length() - 3, 2);
            out.append("1 0 0 1 ");
            number(place[0]);
            number(place[1]);
            out.append("Tm\n");
            return;
        }
        out.append(line).append('\n');
    }

    /** Writes what waits before an instruction of another kind. */
    private void settle() {
        if (afterText) {
            out.append("ET\n");
            afterText = false;
        }
        if (!filled.isEmpty()) {
            write(filled);
            out.append("f\n");
            filled = new RuledLines();
        }
        if (!open.isEmpty()) {
            write(open);
            open = new RuledLines();
        }
        for (long[] point : path) {
            number(point[0]);
            number(point[1]);
            out.append((char) point[2]).append('\n');
        }
        path.clear();
    }

    private void write(RuledLines boxes) {
        for (long[] box : boxes.joined()) {
            for (long size : box) {
                number(size);
            }
            out.append("re\n");
        }
    }

    /** Numbers in hundredths. */
    private static long[] numbers(String text, int start, int end, int count) {
        long[] numbers = new long[count];
        int at = start;
        for (int i = 0; i < count; i++) {
            int stop = text.indexOf(' ', at);
            stop = stop < 0 || stop > end ? end : stop;
            numbers[i] = hundredths(text, at, stop);
            at = stop + 1;
        }
        return numbers;
    }

    private static long hundredths(String text, int start, int end) {
        boolean negative = text.charAt(start) == '-';
        long thousandths = 0;
        int decimals = -1;
        for (int i = negative ? start + 1 : start; i < end && decimals < 3; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                decimals = 0;
            } else {
                thousandths = thousandths * 10 + (c - '0');
                decimals += decimals < 0 ? 0 : 1;
            }
        }
        for (int i = Math.max(0, decimals); i < 3; i++) {
            thousandths *= 10;
        }
        long rounded = (thousandths + 5) / 10;
        return negative ? -rounded : rounded;
    }

    /** Without zeros at the end, and with a blank. */
    private void number(long hundredths) {
        long size = Math.abs(hundredths);
        out.append(hundredths < 0 ? "-" : "").append(size / 100);
        long rest = size % 100;
        if (rest != 0) {
            out.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 != 0) {
                out.append((char) ('0' + rest % 10));
            }
        }
        out.append(' ');
    }
}
