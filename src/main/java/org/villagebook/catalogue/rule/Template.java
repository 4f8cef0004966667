package org.villagebook.catalogue.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with expressions in braces: {@code 务工 {monthsAway} 个月，但没有填务工所在地。} */
public record Template(List<Part> parts) {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    /** Plain words, or a value to be filled in; the other of the two is null. */
    public record Part(String words, Expression value) {
    }

    public Template {
        parts = List.copyOf(parts);
    }

    /** @throws Mistake if an expression in braces is none */
    public static Template of(String text, Vocabulary words) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = BRACES.matcher(text);
        int from = 0;
        while (matcher.find()) {
            addWords(parts, text.substring(from, matcher.start()));
            parts.add(new Part(null, ExpressionParser.value(matcher.group(1), words)));
            from = matcher.end();
        }
        addWords(parts, text.substring(from));
        return new Template(parts);
    }

    private static void addWords(List<Part> parts, String words) {
        if (!words.isEmpty()) {
            parts.add(new Part(words, null));
        }
    }

    /** The values to be filled in. */
    public List<Expression> values() {
        return parts.stream().map(Part::value).filter(value -> value != null).toList();
    }
}
