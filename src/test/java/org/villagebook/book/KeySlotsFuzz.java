package org.villagebook.book;

import static org.villagebook.Outcomes.of;
import static org.villagebook.Outcomes.require;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The slot file of a book that somebody else had in hands, for the fuzzer. */
public final class KeySlotsFuzz {

    /** What the fuzzer may spend on one derivation; a file may ask for more, as far as the limits go. */
    private static final int MOST_WORK = 4 * 1024;

    private KeySlotsFuzz() {
    }

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] input) {
        accepts(input);
    }

    /** Whether the file has slots that can be tried. */
    public static boolean accepts(byte[] input) {
        List<SlotFile.Slot> slots = of(() -> {
            try {
                return SlotFile.read(input);
            } catch (java.io.IOException | IllegalArgumentException damaged) {
                // What the opener answers with the other copy.
                return null;
            }
        });
        if (slots == null) {
            return false;
        }
        for (SlotFile.Slot slot : slots) {
            require(slot.memoryKiB() <= SlotFile.MOST_MEMORY_KIB && slot.passes() <= SlotFile.MOST_PASSES,
                    "a derivation without limit");
            if (slot.memoryKiB() * slot.passes() <= MOST_WORK) {
                byte[] key = of(() -> KeySlots.unwrap(slot, "a password".toCharArray()));
                require(key == null || key.length == 32, "a key of another length");
            }
        }
        return true;
    }

    /** Where the fuzzer begins. */
    public static Map<String, byte[]> seeds() {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        String slot = "{\"kind\":\"password\",\"memoryKiB\":1024,\"passes\":3,\"salt\":\"" + zeros(16)
                + "\",\"nonce\":\"" + zeros(12) + "\",\"wrapped\":\"" + zeros(48) + "\"}";
        seeds.put("one", bytes("{\"version\":1,\"slots\":[" + slot + "]}"));
        seeds.put("two", bytes("{\"version\":1,\"slots\":[" + slot + "," + slot.replace("password", "recovery") + "]}"));
        seeds.put("none", bytes("{\"version\":1,\"slots\":[]}"));
        return seeds;
    }

    private static String zeros(int length) {
        return Base64.getEncoder().encodeToString(new byte[length]);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
