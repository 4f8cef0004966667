package org.villagebook.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.villagebook.catalogue.CodeList;
import org.villagebook.catalogue.Field;

/**
 * Turns what a person or a workbook wrote into the canonical text that is stored:
 * text without blanks around it; whole numbers and decimals without leading zeros or exponent; money in whole fen;
 * dates as {@code yyyy-MM-dd}, of a month alone its first day; codes as in their list, several joined by a comma; references as record ids.
 * Nothing is guessed: what cannot be read for certain is reported and not stored.
 */
public final class ValueReader {

    /**
     * What came of a text.
     *
     * @param value     canonical text, or null for an empty field
     * @param fault     key of what is wrong or worth a look, or null
     * @param usable    false if the value cannot be stored at all
     * @param arguments of the fault's sentence
     */
    public record Reading(String value, String fault, boolean usable, List<Object> arguments) {

        static Reading of(String value) {
            return new Reading(value, null, true, List.of());
        }

        static Reading doubtful(String value, String fault, Object... arguments) {
            return new Reading(value, fault, true, List.of(arguments));
        }

        static Reading refused(String fault, Object... arguments) {
            return new Reading(null, fault, false, List.of(arguments));
        }
    }

    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*日?(?:[ T]00:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*月?");
    private static final Pattern COMPACT_MONTH = Pattern.compile("((?:19|20)\\d{2})(\\d{2})");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}-?\\d{7,8}");
    private static final String NAME_SEPARATORS = "•‧∙⋅・･．";

    private ValueReader() {
    }

    /** Reads a text for a field. {@code codes} is the field's code list, or null for fields without one. */
    public static Reading read(Field field, CodeList codes, String written) {
        String text = written == null ? "" : written.strip();
        if (text.isEmpty()) {
            return Reading.of(null);
        }
        return switch (field.type()) {
            case TEXT, NOTE -> text(field, text);
            case INTEGER -> number(field, text, 0);
            case DECIMAL -> number(field, text, 6);
            case MONEY -> money(field, text);
            case DATE -> date(text);
            case CODE -> code(field, codes, text);
            case CODES -> codes(field, codes, text);
            case ID_NUMBER -> idNumber(text);
            case PHONE -> phone(text);
            case REFERENCE -> RecordId.parse(text).map(id -> Reading.of(id.toString()))
                    .orElseGet(() -> Reading.refused("value.notAReference", text));
        };
    }

    private static Reading text(Field field, String text) {
        String clean = text;
        if (field.search() == Field.Search.NAME) {
            clean = sameSeparator(text);
        }
        if (clean.codePointCount(0, clean.length()) > field.maxLength()) {
            return Reading.refused("value.tooLong", field.maxLength());
        }
        if (clean.indexOf('\0') >= 0) {
            return Reading.refused("value.unreadable");
        }
        return clean.equals(text) ? Reading.of(text) : Reading.doubtful(clean, "value.separatorNormalised", clean);
    }

    /** 民委发〔2016〕33号: the separator in names is U+00B7; look-alikes are replaced. */
    private static String sameSeparator(String name) {
        StringBuilder same = new StringBuilder(name.length());
        name.codePoints().map(c -> NAME_SEPARATORS.indexOf(c) >= 0 ? 0xB7 : c).forEach(same::appendCodePoint);
        return same.toString();
    }

    private static Optional<BigDecimal> decimal(String text) {
        String half = HalfWidth.of(text);
        return NUMBER.matcher(half).matches() ? Optional.of(new BigDecimal(half.replace(",", ""))) : Optional.empty();
    }

    private static Reading number(Field field, String text, int scale) {
        Optional<BigDecimal> number = decimal(text);
        if (number.isEmpty()) {
            return Reading.refused("value.notANumber", text);
        }
        BigDecimal value = number.get().stripTrailingZeros();
        if (value.scale() > scale) {
            return Reading.refused(scale == 0 ? "value.notWhole" : "value.tooPrecise", text);
        }
        return inRange(field, value).orElseGet(() -> Reading.of(value.toPlainString()));
    }

    private static Reading money(Field field, String text) {
        Optional<BigDecimal> yuan = decimal(text.replaceFirst("^[¥￥]\\s*", "").replaceFirst("\\s*元$", ""));
        if (yuan.isEmpty()) {
            return Reading.refused("value.notAnAmount", text);
        }
        BigDecimal fen = yuan.get().movePointRight(2);
        if (fen.stripTrailingZeros().scale() > 0) {
            return Reading.refused("value.partOfAFen", text);
        }
        return inRange(field, yuan.get())
                .orElseGet(() -> Reading.of(fen.setScale(0, RoundingMode.UNNECESSARY).toPlainString()));
    }

    private static Optional<Reading> inRange(Field field, BigDecimal value) {
        if (field.min() != null && value.compareTo(field.min()) < 0) {
            return Optional.of(Reading.refused("value.tooSmall", field.min().toPlainString()));
        }
        if (field.max() != null && value.compareTo(field.max()) > 0) {
            return Optional.of(Reading.refused("value.tooLarge", field.max().toPlainString()));
        }
        return Optional.empty();
    }

    private static Reading date(String text) {
        String half = HalfWidth.of(text);
        try {
            for (Pattern pattern : List.of(DATE, COMPACT_DATE)) {
                Matcher day = pattern.matcher(half);
                if (day.matches()) {
                    return Reading.of(day(day, Integer.parseInt(day.group(3))));
                }
            }
            for (Pattern pattern : List.of(MONTH, COMPACT_MONTH)) {
                Matcher month = pattern.matcher(half);
                if (month.matches()) {
                    String first = day(month, 1);
                    return Reading.doubtful(first, "value.monthOnly", text, first);
                }
            }
            return Reading.refused("value.notADate", text);
        } catch (DateTimeException noSuchDay) {
            return Reading.refused("value.noSuchDay", text);
        }
    }

    private static String day(Matcher yearAndMonth, int day) {
        return LocalDate.of(Integer.parseInt(yearAndMonth.group(1)), Integer.parseInt(yearAndMonth.group(2)), day)
                .toString();
    }

    private static Reading code(Field field, CodeList codes, String text) {
        return codes.match(text).map(Reading::of).orElseGet(() -> field.open()
                ? Reading.doubtful(text, "value.unlistedCode", text)
                : Reading.refused("value.unknownCode", text, String.join("、", codes.values())));
    }

    private static Reading codes(Field field, CodeList codes, String text) {
        List<String> chosen = new ArrayList<>();
        for (String part : text.split("[,，、;；]")) {
            Reading reading = part.isBlank() ? Reading.of(null) : code(field, codes, part.strip());
            if (!reading.usable()) {
                return reading;
            }
            if (reading.value() != null && !chosen.contains(reading.value())) {
                chosen.add(reading.value());
            }
        }
        List<String> order = codes.values();
        chosen.sort((a, b) -> Integer.compare(rank(order, a), rank(order, b)));
        return Reading.of(chosen.isEmpty() ? null : String.join(",", chosen));
    }

    private static int rank(List<String> order, String code) {
        int rank = order.indexOf(code);
        return rank < 0 ? Integer.MAX_VALUE : rank;
    }

    private static Reading idNumber(String text) {
        IdNumber read = IdNumber.read(text);
        if (!read.holds()) {
            return Reading.doubtful(read.text(),
                    read.match().length() == 18 && read.birthDate().isPresent() ? "value.idCheckCharacter"
                            : "value.idMalformed");
        }
        return read.text().equals(text) ? Reading.of(text) : Reading.doubtful(read.text(), "value.idNormalised");
    }

    private static Reading phone(String text) {
        String half = HalfWidth.of(text).replaceAll("[\\s\u00A0]", "");
        return MOBILE.matcher(half).matches() || LANDLINE.matcher(half).matches() ? Reading.of(half)
                : Reading.doubtful(text, "value.phone");
    }
}
