package org.villagebook.indicator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Fingerprints of counting rules: the same letters mean that the same was counted in the same way. */
public final class Definitions {

    private Definitions() {
    }

    /** Of several figures in their order: four groups of four hexadecimal digits, {@code 3F9A-71C2-08DE-5B10}. */
    public static String fingerprint(Collection<Indicator> indicators) {
        String hex = hash(indicators.stream().map(Definitions::rule).collect(Collectors.joining("\n")));
        return hex.replaceAll("(.{4})(?=.)", "$1-");
    }

    public static String fingerprint(Indicator indicator) {
        return fingerprint(List.of(indicator));
    }

    /** Names and notes are left out: better words count nothing else. */
    private static String rule(Indicator indicator) {
        return indicator.code() + '|' + indicator.unit().zh() + indicator.terms().stream().map(term -> "|" + term.type()
                + ' ' + new TreeMap<>(term.where()) + ' ' + new TreeMap<>(term.except()) + ' ' + term.measure() + ' '
                + term.field() + ' ' + term.date() + ' ' + term.until() + ' ' + term.once()).collect(Collectors.joining());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
