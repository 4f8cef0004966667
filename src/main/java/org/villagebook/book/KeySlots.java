package org.villagebook.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
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
 * RFC 9106, AES-256-GCM).
 */
public final class KeySlots {

    private static final String PASSWORD = "password";
    private static final String RECOVERY = "recovery";
    private static final int LEAST_PASSWORD = 8;
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;

    private final SlotFile file;

    KeySlots(Path folder) {
        this.file = new SlotFile(folder);
    }

    /**
     * Wraps the key for both secrets and writes the slot file.
     *
     * @param practice the password is public and the people are invented: deriving the key need not cost a second
     */
    void create(byte[] key, char[] password, RecoveryCode recovery, boolean practice, SecureRandom random) {
        int memory = practice ? SlotFile.LEAST_MEMORY_KIB : MEMORY_KIB;
        // Both derivations are slow on purpose and independent of each other: side by side they cost the time of one.
        CompletableFuture<SlotFile.Slot> forRecovery = CompletableFuture.supplyAsync(
                () -> slot(RECOVERY, key, recovery.secret(), memory, random));
        SlotFile.Slot forPassword = slot(PASSWORD, key, password, memory, random);
        write(List.of(forPassword, forRecovery.join()));
    }

    /**
     * Another password for the same key; the recovery code stays. The database is not touched, and backups that were
     * made before open with the old one.
     *
     * @param secret what opens the book now: the password, or the recovery code where it was forgotten
     * @throws Problem.InvalidInput {@code book.wrongPassword}, {@code book.passwordTooShort}
     */
    public void changePassword(char[] secret, char[] password, SecureRandom random) {
        requireLong(password);
        change(secret, PASSWORD, password, random);
    }

    /**
     * Another recovery code for the same key, as above.
     *
     * @return the code as people write it down; it cannot be shown again
     */
    public String changeRecoveryCode(char[] secret, SecureRandom random) {
        RecoveryCode recovery = RecoveryCode.random(random);
        change(secret, RECOVERY, recovery.secret(), random);
        return recovery.shown();
    }

    static void requireLong(char[] password) {
        if (password.length < LEAST_PASSWORD) {
            throw new Problem.InvalidInput("book.passwordTooShort", LEAST_PASSWORD);
        }
    }

    private void change(char[] secret, String kind, char[] fresh, SecureRandom random) {
        byte[] key = open(secret);
        try {
            write(file.slots().stream().map(slot -> kind.equals(slot.kind())
                    ? slot(kind, key, fresh, slot.memoryKiB(), random) : slot).toList());
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private void write(List<SlotFile.Slot> slots) {
        try {
            file.replace(slots);
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
        List<SlotFile.Slot> slots = file.slots();
        try {
            for (SlotFile.Slot slot : slots) {
                byte[] key = unwrap(slot, RECOVERY.equals(slot.kind()) ? RecoveryCode.normalise(secret) : secret);
                if (key != null) {
                    file.mend();
                    return key;
                }
            }
        } catch (IllegalArgumentException damaged) {
            throw new Problem.BookFailure(damaged, "book.keysDamaged");
        }
        throw slots.isEmpty() ? new Problem.BookFailure("book.keysDamaged") : new Problem.InvalidInput("book.wrongPassword");
    }

    /** The slot file of a book, from whichever copy can be read. */
    static byte[] readable(Path folder) throws IOException {
        return new SlotFile(folder).bytes();
    }

    /** Both copies of a slot file that came with a backup. */
    static void put(Path folder, byte[] bytes) throws IOException {
        new SlotFile(folder).put(bytes);
    }

    /** Names of the files that make a book together with its database. */
    static List<String> files() {
        return SlotFile.COPIES;
    }

    private static SlotFile.Slot slot(String kind, byte[] key, char[] secret, int memory, SecureRandom random) {
        byte[] salt = new byte[16];
        byte[] nonce = new byte[SlotFile.NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, derive(secret, salt, memory, PASSES), nonce, kind);
            return new SlotFile.Slot(kind, memory, PASSES, salt, nonce, cipher.doFinal(key));
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
}
