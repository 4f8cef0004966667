package org.villagebook.output.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.villagebook.indicator.Figure;
import org.villagebook.outcome.Problem;
import org.villagebook.text.NumberWording;

/** How each figure is worded, as the wording file says: code, then 准确, 自动, 约, 余 or 近 with a round unit. */
public final class Wordings {

    private static final String SHIPPED = "wording.properties";

    private final Map<String, NumberWording> byCode = new HashMap<>();

    private final Map<String, String> written = new HashMap<>();

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
        lines.forEach((code, words) -> written.put((String) code, ((String) words).strip()));
        lines.forEach((code, written) -> byCode.put((String) code, NumberWording.parse((String) written)
                .orElseThrow(() -> new Problem.InvalidInput("output.report.wording", code, written))));
        return this;
    }

    /** How a figure is worded, as the file has it: {@code 约 100}. */
    public String written(String code) {
        return written.getOrDefault(code, NumberWording.AUTOMATIC_WORD);
    }

    /**
     * A wording file with another wording for one figure; comments and all other lines stay.
     *
     * @throws Problem.InvalidInput {@code output.report.wording}
     */
    public static String with(String file, String code, String written) {
        if (NumberWording.parse(written).isEmpty()) {
            throw new Problem.InvalidInput("output.report.wording", code, written);
        }
        String line = code + '=' + written;
        Pattern old = Pattern.compile("(?m)^[ \\t]*" + Pattern.quote(code) + "[ \\t]*[=:].*$");
        Matcher found = old.matcher(file);
        return found.find() ? found.replaceFirst(Matcher.quoteReplacement(line))
                : file + (file.isEmpty() || file.endsWith("\n") ? "" : "\n") + line + '\n';
    }

    /** The number of a figure as the report prints it, without its unit: {@code 2.6万余}. */
    public String number(Figure figure) {
        return byCode.getOrDefault(figure.code(), NumberWording.AUTOMATIC).say(figure.value()).text();
    }
}
