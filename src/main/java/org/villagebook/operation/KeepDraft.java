package org.villagebook.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps half-written forms so that a crash or a power cut loses no word. */
public final class KeepDraft {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() { };

    private final Desk desk;

    public KeepDraft(Desk desk) {
        this.desk = desk;
    }

    /** Keeps the texts typed so far, by field. {@code form} names the form, for example {@code new:visit}. */
    public void keep(String form, Map<String, String> typed) {
        try {
            desk.book().drafts().keep(form, JSON.writeValueAsString(typed), desk.book().clock().instant());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public Optional<Map<String, String>> find(String form) {
        return desk.book().drafts().find(form).map(text -> {
            try {
                return JSON.readValue(text, TEXTS);
            } catch (JsonProcessingException damaged) {
                throw new UncheckedIOException(damaged);
            }
        });
    }

    public void drop(String form) {
        desk.book().drafts().drop(form);
    }
}
