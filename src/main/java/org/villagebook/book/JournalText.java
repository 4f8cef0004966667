package org.villagebook.book;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.villagebook.record.Context;
import org.villagebook.record.Write;

/** The writes of a change as the journal keeps them: {@code {"field":[before,after,"seen"]}}. */
final class JournalText {

    private static final JsonFactory JSON = new JsonFactory();

    private JournalText() {
    }

    static String write(Map<String, Write> writes) {
        StringWriter text = new StringWriter(64 * writes.size());
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, Write> entry : writes.entrySet()) {
                json.writeArrayFieldStart(entry.getKey());
                json.writeString(entry.getValue().before());
                json.writeString(entry.getValue().after());
                json.writeString(entry.getValue().seen().toString());
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static Map<String, Write> read(String text) {
        Map<String, Write> writes = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                json.nextToken();
                String before = json.getText();
                before = json.currentToken() == JsonToken.VALUE_NULL ? null : before;
                json.nextToken();
                String after = json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText();
                json.nextToken();
                writes.put(field, new Write(before, after, Context.parse(json.getText())));
                json.nextToken();
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return writes;
    }
}
