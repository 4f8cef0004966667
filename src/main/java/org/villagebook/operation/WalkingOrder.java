package org.villagebook.operation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.villagebook.record.Record;

/**
 * The order in which somebody walks from house to house: by township, village and village group, then by natural
 * village and house number, then by household number. 二组 comes before 十组 and 9号 before 12号.
 */
public final class WalkingOrder implements Comparator<Record> {

    private static final List<String> FIELDS = List.of("township", "village", "group", "hamlet", "address", "householdNo");
    private static final String DIGITS = "零一二三四五六七八九";

    @Override
    public int compare(Record one, Record other) {
        for (String field : FIELDS) {
            int order = compare(one.text(field), other.text(field));
            if (order != 0) {
                return order;
            }
        }
        return one.id().compareTo(other.id());
    }

    /** Texts part by part: numbers by their size, whether written 12 or 十二, anything else by its characters. */
    static int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int endOfOne = endOfNumber(one, i);
            int endOfOther = endOfNumber(other, j);
            int order;
            if (endOfOne > i && endOfOther > j) {
                order = Long.compare(number(one.substring(i, endOfOne)), number(other.substring(j, endOfOther)));
                i = endOfOne;
                j = endOfOther;
            } else {
                order = Character.compare(one.charAt(i++), other.charAt(j++));
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.length() - i, other.length() - j);
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end < text.length() && end < start + 18 && isNumeral(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNumeral(char c) {
        return c >= '0' && c <= '9' || c == '十' || c == '百' || DIGITS.indexOf(c) >= 0;
    }

    private static long number(String written) {
        if (Stream.of("十", "百").noneMatch(written::contains)) {
            long number = 0;
            for (char c : written.toCharArray()) {
                number = number * 10 + digit(c);
            }
            return number;
        }
        long number = 0;
        long digit = 0;
        for (char c : written.toCharArray()) {
            if (c == '十' || c == '百') {
                number += Math.max(1, digit) * (c == '十' ? 10 : 100);
                digit = 0;
            } else {
                digit = digit(c);
            }
        }
        return number + digit;
    }

    private static int digit(char c) {
        return c <= '9' ? c - '0' : DIGITS.indexOf(c);
    }
}
