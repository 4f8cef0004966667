package org.villagebook.book;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.villagebook.outcome.Problem;

/**
 * The book's random key, wrapped once for the password and once for the recovery code (envelope encryption; Argon2id
 * RFC 9106, AES-256-GCM). The file is kept twice, so that one damaged copy does not lock the book.
 */
final class KeySlots {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] COPIES = {"keys.a.json", "keys.b.json"};
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;

    private final Path folder;

    KeySlots(Path folder) {
        this.folder = folder;
    }

    /**
     * Wraps the key for both secrets and writes the slot file.
     *
     * @param practice the password is public and the people are invented: deriving the key need not cost a second
     */
    void create(byte[] key, char[] password, RecoveryCode recovery, boolean practice, SecureRandom random) {
        int memory = practice ? SlotFile.LEAST_MEMORY_KIB : MEMORY_KIB;
        ObjectNode file = JSON.createObjectNode().put("version", 1);
        ArrayNode slots = file.putArray("slots");
        // Both derivations are slow on purpose and independent of each other: side by side they cost the time of one.
        CompletableFuture<ObjectNode> forRecovery = CompletableFuture.supplyAsync(
                () -> slot("recovery", key, recovery.secret(), memory, random));
        slots.add(slot("password", key, password, memory, random));
        slots.add(forRecovery.join());
        try {
            byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
            for (String copy : COPIES) {
                SafeFile.write(folder.resolve(copy), bytes);
            }
        } catch (IOException failed) {
            throw new Problem.BookFailure(failed, "book.cannotWrite");
        }
    }

    /**
     * The raw key for a password or a recovery code.
     *
     * @throws Problem.InvalidInput {@code book.wrongPassword}
     * @throws Problem.BookFailure  {@code book.keysDamaged} if neither copy can be read
     */
    byte[] open(char[] secret) {
        boolean readable = false;
        for (String copy : COPIES) {
            try {
                for (SlotFile.Slot slot : SlotFile.read(folder.resolve(copy))) {
                    char[] tried = slot.kind().equals("recovery") ? RecoveryCode.normalise(secret) : secret;
                    byte[] key = unwrap(slot, tried);
                    if (key != null) {
                        return key;
                    }
                    readable = true;
                }
            } catch (IOException | IllegalArgumentException damaged) {
                // The other copy may be whole.
                continue;
            }
        }
        throw readable ? new Problem.InvalidInput("book.wrongPassword") : new Problem.BookFailure("book.keysDamaged");
    }

    /** The slot file of a book, from whichever copy can be read. */
    static byte[] readable(Path folder) throws IOException {
        IOException broken = null;
        for (String copy : COPIES) {
            try {
                byte[] bytes = SlotFile.bytes(folder.resolve(copy));
                SlotFile.read(bytes);
                return bytes;
            } catch (IOException unreadable) {
                broken = unreadable;
            } catch (IllegalArgumentException damaged) {
                broken = new IOException(damaged);
            }
        }
        throw broken;
    }

    /** Both copies of a slot file that came with a backup. */
    static void put(Path folder, byte[] bytes) throws IOException {
        for (String copy : COPIES) {
            SafeFile.write(folder.resolve(copy), bytes);
        }
    }

    /** Names of the files that make a book together with its database. */
    static List<String> files() {
        return List.of(COPIES);
    }

    private static ObjectNode slot(String kind, byte[] key, char[] secret, int memory, SecureRandom random) {
        byte[] salt = new byte[16];
        byte[] nonce = new byte[12];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        ObjectNode slot = JSON.createObjectNode().put("kind", kind).put("memoryKiB", memory).put("passes", PASSES)
                .put("salt", base64(salt)).put("nonce", base64(nonce));
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, derive(secret, salt, memory, PASSES), nonce, kind);
            return slot.put("wrapped", base64(cipher.doFinal(key)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /**
     * The key, or null if the secret does not fit this slot.
     *
     * @throws IllegalArgumentException if this machine has not the memory that the slot asks for
     */
    static byte[] unwrap(SlotFile.Slot slot, char[] secret) {
        try {
            byte[] kek = derive(secret, slot.salt(), slot.memoryKiB(), slot.passes());
            return cipher(Cipher.DECRYPT_MODE, kek, slot.nonce(), slot.kind()).doFinal(slot.wrapped());
        } catch (GeneralSecurityException wrongSecret) {
            return null;
        } catch (OutOfMemoryError tooCostly) {
            throw new IllegalArgumentException("key derivation too costly", tooCostly);
        }
    }

    private static Cipher cipher(int mode, byte[] kek, byte[] nonce, String kind) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(kek, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(("villagebook-slot-1|" + kind).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] derive(char[] secret, byte[] salt, int memoryKiB, int passes) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKiB).withIterations(passes).withParallelism(1).withSalt(salt).build());
        byte[] utf8 = new String(secret).getBytes(StandardCharsets.UTF_8);
        byte[] kek = new byte[32];
        argon2.generateBytes(utf8, kek);
        Arrays.fill(utf8, (byte) 0);
        return kek;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
