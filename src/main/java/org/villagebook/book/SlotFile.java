package org.villagebook.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The key slots of a book as a file, kept twice so that a damaged copy or a power cut between the two does not lock the
 * book. The copy of the highest generation holds; an older one must not let a former password in.
 */
final class SlotFile {

    static final List<String> COPIES = List.of("keys.a.json", "keys.b.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    SlotFile(Path folder) {
        this.folder = folder;
    }

    private record Copy(byte[] bytes, JsonNode content) {

        long generation() {
            return content.path("generation").asLong(0);
        }
    }

    private Stream<Copy> copies() {
        return COPIES.stream().map(folder::resolve).flatMap(SlotFile::copy);
    }

    private static Stream<Copy> copy(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            JsonNode content = JSON.readTree(bytes);
            return content != null && content.path("slots").size() > 0 ? Stream.of(new Copy(bytes, content)) : Stream.empty();
        } catch (IOException damaged) {
            // The other copy may be whole.
            return Stream.empty();
        }
    }

    private Optional<Copy> newest() {
        return copies().max(Comparator.comparingLong(Copy::generation));
    }

    /** The slots that hold; empty if neither copy can be read. */
    List<JsonNode> slots() {
        return newest().map(copy -> copy.content().path("slots").valueStream().toList()).orElse(List.of());
    }

    /** The whole file, for a backup. */
    byte[] bytes() throws IOException {
        return newest().orElseThrow(() -> new IOException("no slots")).bytes();
    }

    /** Puts other slots in the place of all that there are, durably; the second copy follows the first. */
    void replace(List<? extends JsonNode> slots) throws IOException {
        ObjectNode file = JSON.createObjectNode().put("version", 1)
                .put("generation", newest().map(Copy::generation).orElse(0L) + 1);
        file.putArray("slots").addAll(slots);
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
