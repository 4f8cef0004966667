package org.villagebook.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.villagebook.catalogue.rule.Expression;
import org.villagebook.catalogue.rule.Rule;

/**
 * A short hash of the values that led to a finding: those of the judged record that the rule names, and those that its
 * sentence repeats. A reason counts for as long as it stays the same.
 */
final class Fingerprint {

    private static final int LENGTH = 24;

    private Fingerprint() {
    }

    static String of(Rule rule, Frame frame, Sentence sentence) {
        Map<String, String> values = new TreeMap<>();
        parts(rule.when()).forEach(part -> {
            if (part instanceof Expression.FieldValue named && named.type().equals(rule.type())) {
                values.put(named.field().id(), frame.self().text(named.field().id()));
            }
        });
        return hash(frame.self().id() + "\n" + rule.id() + "\n" + values + "\n" + sentence.zh());
    }

    private static Stream<Expression> parts(Expression expression) {
        Stream<Expression> inner = switch (expression) {
            case Expression.All all -> all.parts().stream();
            case Expression.Any any -> any.parts().stream();
            case Expression.Not not -> Stream.of(not.part());
            case Expression.Given given -> Stream.of(given.value());
            case Expression.Compare compare -> Stream.of(compare.left(), compare.right());
            case Expression.In in -> Stream.of(in.value());
            case Expression.Matches matches -> Stream.of(matches.text());
            case Expression.Sum sum -> Stream.of(sum.left(), sum.right());
            case Expression.Otherwise otherwise -> Stream.of(otherwise.first(), otherwise.second());
            case Expression.Call call -> call.arguments().stream();
            case Expression.Limit limit -> Stream.of(limit.year());
            case Expression.Over over -> Stream.of(over.where());
            case Expression.Constant constant -> Stream.empty();
            case Expression.FieldValue named -> Stream.empty();
            case Expression.Today today -> Stream.empty();
            case Expression.DataYear year -> Stream.empty();
        };
        return Stream.concat(Stream.of(expression), inner.flatMap(Fingerprint::parts));
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
