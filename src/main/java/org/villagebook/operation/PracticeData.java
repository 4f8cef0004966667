package org.villagebook.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The words that practice villages are made of; they lie in {@code practice.json}. */
final class PracticeData {

    private PracticeData() {
    }

    static JsonNode read() {
        try (InputStream in = PracticeData.class.getResourceAsStream("practice.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
