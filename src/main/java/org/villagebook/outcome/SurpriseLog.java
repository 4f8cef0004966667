package org.villagebook.outcome;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps what nobody expected: where it happened, never whose data it was. Messages of exceptions may quote a record,
 * so only types and places are written.
 */
public final class SurpriseLog {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int FRAMES_IN_CODE = 3;

    private final Path file;
    private final InstantSource clock;

    public SurpriseLog(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Six letters that are the same for the same mistake on every machine, to be read over the telephone. */
    public static String code(Throwable surprise) {
        StringBuilder name = new StringBuilder();
        for (Throwable at = surprise; at != null && name.length() < 4000; at = at.getCause()) {
            name.append(at.getClass().getName());
            StackTraceElement[] frames = at.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES_IN_CODE, frames.length); i++) {
                name.append('|').append(frames[i].getClassName()).append('.').append(frames[i].getMethodName());
            }
        }
        byte[] hash = sha256(name.toString());
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            code.append(LETTERS.charAt((hash[i] & 0xff) % LETTERS.length()));
        }
        return code.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** @return the file it was written to, or nothing if the disk does not take it */
    public Optional<Path> write(Throwable surprise) {
        StringBuilder text = new StringBuilder().append(clock.instant()).append(' ').append(code(surprise)).append('\n');
        for (Throwable at = surprise; at != null; at = at.getCause()) {
            text.append(at == surprise ? "" : "caused by ").append(at.getClass().getName()).append('\n');
            for (StackTraceElement frame : at.getStackTrace()) {
                text.append("    ").append(frame).append('\n');
            }
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return Optional.of(file);
        } catch (IOException full) {
            return Optional.empty();
        }
    }
}
