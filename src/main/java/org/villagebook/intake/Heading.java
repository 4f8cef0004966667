package org.villagebook.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.Label;

/** When two headings are the same: full-width and half-width forms, blanks, line breaks and marks do not count. */
final class Heading {

    private Heading() {
    }

    /** The form in which headings are compared. */
    static String plain(String heading) {
        String halfWidth = Normalizer.normalize(heading, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(halfWidth.length());
        halfWidth.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\u200B' && c != '\uFEFF'
                        && c != '*' && c != ':')
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** All plain headings under which a field is found: labels, labels with the unit in brackets, other headings. */
    static Stream<String> of(Field field) {
        Stream<String> labels = Stream.of(field.label().zh(), field.label().en());
        Stream<String> withUnit = field.unit() == null ? Stream.empty() : withUnit(field.label(), field.unit());
        return Stream.of(labels, withUnit, field.headings().stream()).flatMap(all -> all).map(Heading::plain);
    }

    private static Stream<String> withUnit(Label label, Label unit) {
        return Stream.of(label.zh() + "(" + unit.zh() + ")", label.en() + "(" + unit.en() + ")");
    }
}
