package org.villagebook.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Reads key slots and believes only what this program would write, within limits: whoever had the file in hands could
 * otherwise make opening take for ever or fill the memory. All these files are tried on machines with little of both.
 */
final class SlotFile {

    static final int LEAST_MEMORY_KIB = 1024;
    static final int MOST_MEMORY_KIB = 1024 * 1024;
    static final int MOST_PASSES = 10;
    /** Of the whole file, in bytes. */
    static final int LONGEST = 64 << 10;
    static final int MOST_SLOTS = 8;
    static final int NONCE = 12;
    static final int LEAST_SALT = 8;
    static final int MOST_SALT = 64;
    /** A key of 32 bytes and a tag of 16. */
    static final int WRAPPED = 48;

    private static final ObjectMapper JSON = new ObjectMapper();

    private SlotFile() {
    }

    /** One wrapped copy of the key. {@code kind}: password or recovery. */
    record Slot(String kind, int memoryKiB, int passes, byte[] salt, byte[] nonce, byte[] wrapped) {

        Slot {
            if (memoryKiB < LEAST_MEMORY_KIB || memoryKiB > MOST_MEMORY_KIB || passes < 1 || passes > MOST_PASSES) {
                throw new IllegalArgumentException("key derivation cost out of bounds");
            }
            if (salt.length < LEAST_SALT || salt.length > MOST_SALT || nonce.length != NONCE
                    || wrapped.length != WRAPPED) {
                throw new IllegalArgumentException("not a slot of ours");
            }
        }
    }

    /** The bytes of such a file, not more than one may have. */
    static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LONGEST + 1);
        }
    }

    static List<Slot> read(Path file) throws IOException {
        return read(bytes(file));
    }

    /**
     * At least one slot.
     *
     * @throws IOException              if the bytes are no JSON
     * @throws IllegalArgumentException if they are not a slot file, or one beyond the limits
     */
    static List<Slot> read(byte[] bytes) throws IOException {
        JsonNode found = bytes.length > LONGEST ? JSON.missingNode() : JSON.readTree(bytes).path("slots");
        if (found.isEmpty() || found.size() > MOST_SLOTS) {
            throw new IllegalArgumentException("no key slots");
        }
        List<Slot> slots = new ArrayList<>();
        for (JsonNode slot : found) {
            slots.add(new Slot(slot.path("kind").asText(), slot.path("memoryKiB").asInt(), slot.path("passes").asInt(),
                    base64(slot, "salt"), base64(slot, "nonce"), base64(slot, "wrapped")));
        }
        return slots;
    }

    private static byte[] base64(JsonNode slot, String name) {
        return Base64.getDecoder().decode(slot.path(name).asText());
    }
}
