package org.villagebook.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.villagebook.catalogue.rule.Template;
import org.villagebook.outcome.Localised;

/** What a rule says of one record, in both languages. */
record Sentence(String zh, String en) implements Localised {

    static Sentence of(Template zh, Template en, Frame frame) {
        return new Sentence(fill(zh, frame, "无"), fill(en, frame, "none"));
    }

    private static String fill(Template template, Frame frame, String nothing) {
        StringBuilder words = new StringBuilder();
        for (Template.Part part : template.parts()) {
            Object value = part.value() == null ? part.words() : Evaluator.value(part.value(), frame);
            words.append(value == null ? nothing : shown(value));
        }
        return words.toString();
    }

    private static String shown(Object value) {
        return switch (value) {
            case BigDecimal number -> number.setScale(Math.min(number.scale(), 2), java.math.RoundingMode.HALF_UP)
                    .stripTrailingZeros().toPlainString();
            case List<?> several -> String.join("、", several.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }

    @Override
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
