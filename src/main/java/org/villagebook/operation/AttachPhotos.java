package org.villagebook.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.villagebook.book.Blobs;
import org.villagebook.catalogue.RecordType;
import org.villagebook.intake.Picture;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** Takes photographs into the book and says what they show. A picture that is here already is kept once. */
public final class AttachPhotos {

    static final String TYPE = "photo";
    private static final long LARGEST = 64L << 20;
    private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png", ".bmp", ".gif");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Desk desk;

    public AttachPhotos(Desk desk) {
        this.desk = desk;
    }

    /**
     * How many were taken in.
     *
     * @param already    shown there before
     * @param unreadable names of files that are no pictures
     */
    public record Attached(int added, int already, List<String> unreadable) {
    }

    private record Read(String hash, Picture picture) {
    }

    /**
     * Reads the files, and the pictures in folders, and writes one photo record each: one transaction, one undo.
     *
     * @param reference field of the photo that names the record it belongs to: household, project or activity
     * @param more      what is known of all of them, for example {@code side}
     */
    public Attached run(List<Path> files, String reference, RecordId subject, Map<String, String> more, Progress progress) {
        RecordType type = desk.catalogue().require(TYPE);
        List<Path> pictures = pictures(files);
        Map<String, Read> read = new LinkedHashMap<>();
        List<String> unreadable = new ArrayList<>();
        int again = 0;
        for (Path file : pictures) {
            progress.step(read.size() + unreadable.size() + again, pictures.size());
            try {
                Picture picture = Picture.read(bytes(file));
                String hash = hash(picture.jpeg());
                again += read.put(hash, new Read(hash, picture)) == null ? 0 : 1;
            } catch (Problem.InvalidInput noPicture) {
                unreadable.add(file.getFileName().toString());
            }
        }
        List<String> here = new ListRecords(desk).run(RecordQuery.all(TYPE).where(reference, subject.toString())).stream()
                .map(record -> record.text("hash")).toList();
        List<Read> added = read.values().stream().filter(one -> !here.contains(one.hash())).toList();
        added.forEach(this::keep);
        if (!added.isEmpty()) {
            desk.book().write("put", writing -> added.forEach(one -> {
                Map<String, String> values = new LinkedHashMap<>(more);
                values.put(reference, subject.toString());
                values.put("hash", one.hash());
                one.picture().takenOn().ifPresent(day -> values.put("date", day.toString()));
                writing.add(type, RecordId.random(RANDOM), values);
            }));
        }
        return new Attached(added.size(), read.size() - added.size() + again, unreadable);
    }

    private void keep(Read one) {
        desk.book().blobs().put(new Blobs.Blob(one.hash(), "image/jpeg", one.picture().width(), one.picture().height(),
                one.picture().thumbnail(), one.picture().jpeg()), desk.book().clock().instant());
    }

    private static List<Path> pictures(List<Path> files) {
        return files.stream().flatMap(file -> Files.isDirectory(file) ? inFolder(file) : Stream.of(file)).toList();
    }

    private static Stream<Path> inFolder(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> ENDINGS.stream().anyMatch(ending ->
                    file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending))).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Problem.InvalidInput("intake.notAPicture");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Problem.InvalidInput(unreadable, "intake.notAPicture");
        }
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
