package org.villagebook.desktop.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.RecordQuery.Comparison;
import org.villagebook.record.ValueDisplay;
import org.villagebook.record.ValueReader;

/** Makes filters of what a person types or picks, and says in words what they ask for. */
public final class FilterWording {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-.年](\\d{1,2})月?");

    private final Workplace workplace;

    public FilterWording(Workplace workplace) {
        this.workplace = workplace;
    }

    /** Whether the values of a field lie on a line, so that from and to make sense. */
    public static boolean ranged(Field field) {
        return switch (field.type()) {
            case INTEGER, DECIMAL, MONEY, DATE -> true;
            default -> false;
        };
    }

    /** Exactly this canonical value; an empty one means that there is none. */
    public RecordFilter value(Field field, String value) {
        return new RecordFilter(field.id(), value, value.isEmpty() ? workplace.say("desktop.filter.none") : shown(field, value));
    }

    public RecordFilter missing(Field field) {
        return value(field, "");
    }

    public RecordFilter present(Field field) {
        return new RecordFilter(field.id(), Comparison.PRESENT, "", workplace.say("desktop.filter.some"));
    }

    /** The text anywhere in the value. */
    public RecordFilter contains(Field field, String text) {
        return new RecordFilter(field.id(), Comparison.LIKE, text.strip(),
                workplace.say("desktop.filter.contains", text.strip()));
    }

    /**
     * From one value to another, both included; an empty text leaves that side open. A year or a month stands for its
     * first day in {@code from} and for its last in {@code to}.
     *
     * @return empty if a text cannot be read or both are empty
     */
    public Optional<RecordFilter> range(Field field, String from, String to) {
        List<RecordQuery.Filter> conditions = new ArrayList<>();
        Optional<String> least = limit(field, from.strip(), "-01-01", "-01");
        Optional<String> most = limit(field, to.strip(), "-12-31", "-31");
        if (least.isEmpty() && !from.isBlank() || most.isEmpty() && !to.isBlank() || from.isBlank() && to.isBlank()) {
            return Optional.empty();
        }
        least.ifPresent(value -> conditions.add(new RecordQuery.Filter(field.id(), Comparison.AT_LEAST, value)));
        most.ifPresent(value -> conditions.add(new RecordQuery.Filter(field.id(), Comparison.AT_MOST, value)));
        String unit = field.unit() == null ? "" : " " + field.unit().in(workplace.locale());
        String words = least.isEmpty() ? "≤ " + to.strip() : most.isEmpty() ? "≥ " + from.strip()
                : from.strip().equals(to.strip()) ? to.strip() : from.strip() + " – " + to.strip();
        return Optional.of(new RecordFilter(field.id(), conditions, words + unit));
    }

    private static Optional<String> limit(Field field, String text, String ofYear, String ofMonth) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (field.type() == FieldType.DATE) {
            java.util.regex.Matcher year = YEAR.matcher(text);
            if (year.matches()) {
                return Optional.of(year.group(1) + ofYear);
            }
            java.util.regex.Matcher month = MONTH.matcher(text);
            if (month.matches()) {
                return Optional.of(month.group(1) + "-" + "0".repeat(2 - month.group(2).length()) + month.group(2) + ofMonth);
            }
        }
        ValueReader.Reading reading = ValueReader.read(field, null, text);
        return Optional.ofNullable(reading.value());
    }

    private String shown(Field field, String value) {
        return ValueDisplay.shown(field, field.codes() == null ? null : workplace.desk().catalogue().codesOf(field),
                value, workplace.locale());
    }
}
