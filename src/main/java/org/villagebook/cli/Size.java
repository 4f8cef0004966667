package org.villagebook.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of bytes: {@code 500000}, {@code 800KB}, {@code 10MB}; as file managers count, a KB is 1000 bytes. */
final class Size implements ITypeConverter<Long> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})(K|M|G)?B?");

    @Override
    public Long convert(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new TypeConversionException("not a size");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "K" -> number * 1_000;
            case "M" -> number * 1_000_000;
            case "G" -> number * 1_000_000_000;
            case null, default -> number;
        };
    }
}
