package org.villagebook.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.villagebook.book.Settings;

/** When personal data left the book unmasked, by whom and why. It stays in the book and is never shortened. */
final class DisclosureLog {

    private static final String NAME = "disclosures";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Desk desk;

    DisclosureLog(Desk desk) {
        this.desk = desk;
    }

    void add(String what, long records, String reason) {
        ObjectNode entry = JSON.createObjectNode().put("at", desk.book().clock().instant().toString())
                .put("who", desk.signedIn()).put("what", what).put("records", records).put("reason", reason);
        Settings settings = desk.book().settings();
        settings.put(NAME, settings.text(NAME).orElse("") + entry + "\n");
    }

    List<ExportData.Disclosure> entries() {
        return desk.book().settings().text(NAME).orElse("").lines().map(DisclosureLog::entry).toList();
    }

    private static ExportData.Disclosure entry(String line) {
        try {
            var entry = JSON.readTree(line);
            return new ExportData.Disclosure(Instant.parse(entry.get("at").asText()), entry.get("who").asText(),
                    entry.get("what").asText(), entry.get("records").asLong(), entry.get("reason").asText());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the log of disclosures is damaged", broken);
        }
    }
}
