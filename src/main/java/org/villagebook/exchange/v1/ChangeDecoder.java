package org.villagebook.exchange.v1;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Change;
import org.villagebook.record.Context;
import org.villagebook.record.Dot;
import org.villagebook.record.RecordId;
import org.villagebook.record.Write;

/**
 * Reads the lines of {@code changes.jsonl}. A line has exactly the eight keys that the encoder writes, in any order;
 * one bad line refuses the whole package, because half of a package is worse than none.
 */
public final class ChangeDecoder {

    private static final List<String> KEYS = List.of("r", "t", "d", "b", "at", "who", "why", "w");

    private ChangeDecoder() {
    }

    /** @throws Problem.PackageRejected PK-23 naming the line */
    public static List<Change> decode(byte[] lines) {
        List<Change> changes = new ArrayList<>();
        int start = 0;
        while (start < lines.length) {
            int end = start;
            while (end < lines.length && lines[end] != '\n') {
                end++;
            }
            int number = changes.size() + 1;
            if (number > Limits.CHANGES) {
                throw rejected(null, number);
            }
            try {
                if (end == lines.length || end - start > Limits.LINE) {
                    throw new IllegalArgumentException("line without end or too long");
                }
                changes.add(line(StrictJson.text(lines, start, end - start)));
            } catch (IOException | RuntimeException malformed) {
                throw rejected(malformed, number);
            }
            start = end + 1;
        }
        return changes;
    }

    private static Problem.PackageRejected rejected(Exception cause, int number) {
        return new Problem.PackageRejected(cause, "PK-23", "exchange.badLine", number);
    }

    private static Change line(String text) throws IOException {
        try (JsonParser json = StrictJson.lines().createParser(text)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            RecordId record = null;
            Dot dot = null;
            Map<String, Write> writes = null;
            String type = null;
            String who = null;
            String why = null;
            long batch = 0;
            long at = 0;
            int found = 0;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                switch (key) {
                    case "r" -> record = RecordId.parse(text(json)).orElseThrow(IllegalArgumentException::new);
                    case "t" -> type = type(text(json));
                    case "d" -> dot = dot(text(json));
                    case "b" -> batch = number(json);
                    case "at" -> at = number(json);
                    case "who" -> who = textOrNull(json);
                    case "why" -> why = textOrNull(json);
                    case "w" -> writes = writes(json);
                    default -> throw new IllegalArgumentException("unknown key");
                }
                found |= 1 << KEYS.indexOf(key);
            }
            expect(json.currentToken(), JsonToken.END_OBJECT);
            expect(json.nextToken(), null);
            if (found != (1 << KEYS.size()) - 1 || batch < 0) {
                throw new IllegalArgumentException("key missing");
            }
            return new Change(record, type, dot, writes, batch, Instant.ofEpochMilli(at), who, why);
        }
    }

    private static Map<String, Write> writes(JsonParser json) throws IOException {
        expect(json.currentToken(), JsonToken.START_OBJECT);
        Map<String, Write> writes = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = StrictJson.check(json.currentName());
            if (field.isEmpty()) {
                throw new IllegalArgumentException("field without name");
            }
            expect(json.nextToken(), JsonToken.START_ARRAY);
            json.nextToken();
            String before = textOrNull(json);
            json.nextToken();
            String after = textOrNull(json);
            json.nextToken();
            writes.put(field, new Write(before, after, context(text(json))));
            expect(json.nextToken(), JsonToken.END_ARRAY);
        }
        expect(json.currentToken(), JsonToken.END_OBJECT);
        return writes;
    }

    private static String type(String text) {
        if (text.isEmpty() || text.length() > 64 || !text.chars().allMatch(c -> c == '_' || c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("not a record type");
        }
        return text;
    }

    /** Only the written form that {@link Dot} itself gives, so that one dot has one spelling. */
    private static Dot dot(String text) {
        Dot dot = Dot.parse(text);
        if (!dot.toString().equals(text) || dot.epoch() < 0 || dot.counter() < 1 || dot.device().indexOf(' ') >= 0) {
            throw new IllegalArgumentException("not a dot");
        }
        return dot;
    }

    private static Context context(String text) {
        Context context = Context.parse(text);
        if (!context.toString().equals(text)) {
            throw new IllegalArgumentException("not a context");
        }
        return context;
    }

    private static long number(JsonParser json) throws IOException {
        expect(json.currentToken(), JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    private static String text(JsonParser json) throws IOException {
        expect(json.currentToken(), JsonToken.VALUE_STRING);
        return StrictJson.check(json.getText());
    }

    private static String textOrNull(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.VALUE_NULL ? null : text(json);
    }

    private static void expect(JsonToken found, JsonToken expected) {
        if (found != expected) {
            throw new IllegalArgumentException("unexpected token");
        }
    }
}
