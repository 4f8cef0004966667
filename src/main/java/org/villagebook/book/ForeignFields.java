package org.villagebook.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.villagebook.catalogue.RecordType;

/** Values of fields that the catalogue does not know: unknown columns, and fields of a newer catalogue. */
final class ForeignFields {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> MAP = new TypeReference<>() { };

    private ForeignFields() {
    }

    /** JSON object of the unknown fields, or null if there are none. */
    static String write(RecordType type, Map<String, String> values) {
        Map<String, String> foreign = new LinkedHashMap<>(values);
        type.fields().forEach(field -> foreign.remove(field.id()));
        if (foreign.isEmpty()) {
            return null;
        }
        try {
            return JSON.writeValueAsString(foreign);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, MAP);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
