package org.villagebook.output.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.villagebook.indicator.Figure;
import org.villagebook.outcome.Problem;
import org.villagebook.text.NumberWording;

/** How each figure is worded, as the wording file says: code, then 准确, 自动, 约, 余 or 近 with a round unit. */
public final class Wordings {

    private static final String SHIPPED = "wording.properties";

    private final Map<String, NumberWording> byCode = new HashMap<>();

    private Wordings() {
    }

    /** The wordings that come with the program. */
    public static Wordings shipped() {
        return new Wordings().add(new String(shippedFile(), StandardCharsets.UTF_8));
    }

    /** The shipped file, for an office that wants to begin its own with it. */
    public static byte[] shippedFile() {
        try (InputStream in = Wordings.class.getResourceAsStream(SHIPPED)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The shipped wordings, and those of an office that go before them.
     *
     * @throws Problem.InvalidInput {@code output.report.wording}
     */
    public static Wordings shippedWith(String own) {
        return shipped().add(own);
    }

    private Wordings add(String file) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(file.replace("\uFEFF", "")));
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Problem.InvalidInput(damaged, "output.report.wording", "", "");
        }
        lines.forEach((code, written) -> byCode.put((String) code, NumberWording.parse((String) written)
                .orElseThrow(() -> new Problem.InvalidInput("output.report.wording", code, written))));
        return this;
    }

    /** The number of a figure as the report prints it, without its unit: {@code 2.6万余}. */
    public String number(Figure figure) {
        return byCode.getOrDefault(figure.code(), NumberWording.AUTOMATIC).say(figure.value()).text();
    }
}
