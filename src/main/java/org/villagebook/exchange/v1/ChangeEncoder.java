package org.villagebook.exchange.v1;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Change;
import org.villagebook.record.Write;

/**
 * Writes changes as lines of {@code changes.jsonl}. The same changes give the same bytes for ever, because a package
 * that is sealed again must have the manifest it had at first.
 */
public final class ChangeEncoder {

    private ChangeEncoder() {
    }

    /**
     * All lines, each closed by a line feed.
     *
     * @throws Problem.InvalidInput {@code exchange.cannotSend} naming the record whose change no reader would take
     */
    public static byte[] encode(List<Change> changes) {
        if (changes.size() > Limits.CHANGES) {
            throw new Problem.InvalidInput("exchange.tooManyChanges", changes.size(), Limits.CHANGES);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream(changes.size() * 256);
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        for (Change change : changes) {
            line.reset();
            try {
                write(change, line);
                if (line.size() > Limits.LINE) {
                    throw new IllegalArgumentException("line too long");
                }
                line.writeTo(all);
            } catch (IllegalArgumentException unreadable) {
                throw new Problem.InvalidInput(unreadable, "exchange.cannotSend", change.record().toString());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            all.write('\n');
        }
        return all.toByteArray();
    }

    private static void write(Change change, ByteArrayOutputStream line) throws IOException {
        try (JsonGenerator json = StrictJson.lines().createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("r", change.record().toString());
            json.writeStringField("t", change.type());
            json.writeStringField("d", change.dot().toString());
            json.writeNumberField("b", change.batch());
            json.writeNumberField("at", change.at().toEpochMilli());
            text(json, "who", change.who());
            text(json, "why", change.reason());
            json.writeObjectFieldStart("w");
            for (Map.Entry<String, Write> write : change.writes().entrySet()) {
                if (write.getKey().isEmpty() || write.getKey().length() > Limits.NAME) {
                    throw new IllegalArgumentException("name too long");
                }
                json.writeArrayFieldStart(StrictJson.check(write.getKey()));
                text(json, write.getValue().before());
                text(json, write.getValue().after());
                text(json, write.getValue().seen().toString());
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void text(JsonGenerator json, String key, String value) throws IOException {
        json.writeFieldName(key);
        text(json, value);
    }

    private static void text(JsonGenerator json, String value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value.length() > Limits.STRING) {
            throw new IllegalArgumentException("text too long");
        } else {
            json.writeString(StrictJson.check(value));
        }
    }
}
