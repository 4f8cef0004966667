package org.villagebook.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The key slots of a book as a file, kept twice so that a damaged copy or a power cut between the two does not lock the
 * book. The copy of the highest generation holds; an older one must not let a former password in.
 *
 * <p>Only what this program would write is believed, within limits: whoever had the file in hands could otherwise make
 * opening take for ever or fill the memory.
 */
final class SlotFile {

    static final List<String> COPIES = List.of("keys.a.json", "keys.b.json");
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

    private final Path folder;

    SlotFile(Path folder) {
        this.folder = folder;
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

        private static Slot of(JsonNode json) {
            return new Slot(json.path("kind").asText(), json.path("memoryKiB").asInt(), json.path("passes").asInt(),
                    bytes(json, "salt"), bytes(json, "nonce"), bytes(json, "wrapped"));
        }

        private static byte[] bytes(JsonNode json, String name) {
            return Base64.getDecoder().decode(json.path(name).asText());
        }

        private ObjectNode json() {
            Base64.Encoder base64 = Base64.getEncoder();
            return JSON.createObjectNode().put("kind", kind).put("memoryKiB", memoryKiB).put("passes", passes)
                    .put("salt", base64.encodeToString(salt)).put("nonce", base64.encodeToString(nonce))
                    .put("wrapped", base64.encodeToString(wrapped));
        }
    }

    private record Copy(byte[] bytes, long generation, List<Slot> slots) {
    }

    /**
     * At least one slot.
     *
     * @throws IOException              if the bytes are no JSON
     * @throws IllegalArgumentException if they are not a slot file, or one beyond the limits
     */
    static List<Slot> read(byte[] bytes) throws IOException {
        return copy(bytes).slots();
    }

    private static Copy copy(byte[] bytes) throws IOException {
        JsonNode file = bytes.length > LONGEST ? JSON.missingNode() : JSON.readTree(bytes);
        JsonNode found = file.path("slots");
        if (found.isEmpty() || found.size() > MOST_SLOTS) {
            throw new IllegalArgumentException("no key slots");
        }
        List<Slot> slots = new ArrayList<>();
        found.forEach(slot -> slots.add(Slot.of(slot)));
        return new Copy(bytes, file.path("generation").asLong(0), slots);
    }

    private static Stream<Copy> copy(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Stream.of(copy(in.readNBytes(LONGEST + 1)));
        } catch (IOException | IllegalArgumentException damaged) {
            // The other copy may be whole.
            return Stream.empty();
        }
    }

    private Optional<Copy> newest() {
        return COPIES.stream().map(folder::resolve).flatMap(SlotFile::copy).max(Comparator.comparingLong(Copy::generation));
    }

    /** The slots that hold; empty if neither copy can be read. */
    List<Slot> slots() {
        return newest().map(Copy::slots).orElse(List.of());
    }

    /** The whole file, for a backup. */
    byte[] bytes() throws IOException {
        return newest().orElseThrow(() -> new IOException("no slots")).bytes();
    }

    /** Puts other slots in the place of all that there are, durably; the second copy follows the first. */
    void replace(List<Slot> slots) throws IOException {
        ObjectNode file = JSON.createObjectNode().put("version", 1)
                .put("generation", newest().map(Copy::generation).orElse(0L) + 1);
        ArrayNode all = file.putArray("slots");
        slots.forEach(slot -> all.add(slot.json()));
        put(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file));
    }

    /** Writes both copies, for example from a backup. */
    void put(byte[] bytes) throws IOException {
        for (String copy : COPIES) {
            SafeFile.write(folder.resolve(copy), bytes);
        }
    }

    /** Makes the copies equal again after one was damaged or a power cut left one behind. */
    void mend() {
        try {
            byte[] holding = bytes();
            for (String copy : COPIES) {
                Path file = folder.resolve(copy);
                if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), holding)) {
                    SafeFile.write(file, holding);
                }
            }
        } catch (IOException later) {
            // The copy that holds has opened the book; the other one is tried again next time.
            return;
        }
    }
}
