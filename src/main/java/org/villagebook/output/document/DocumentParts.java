package org.villagebook.output.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.villagebook.outcome.Problem;

/** The parts of a Word file by name. Written sorted and with one fixed time, so that equal parts are equal files. */
final class DocumentParts {

    static final String TYPES = "[Content_Types].xml";
    static final String BODY = "word/document.xml";

    private static final LocalDateTime FIXED = LocalDateTime.of(2000, 1, 1, 0, 0);
    /** A template is a few dozen kilobytes; a file that unfolds beyond this is no template. */
    private static final int MOST_PARTS = 500;
    private static final long MOST_BYTES = 40_000_000;

    private final Map<String, byte[]> parts;

    private DocumentParts(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static DocumentParts of(Map<String, byte[]> parts) {
        return new DocumentParts(new TreeMap<>(parts));
    }

    /** @throws Problem.InvalidInput {@code output.report.notWord} */
    static DocumentParts read(byte[] file) {
        Map<String, byte[]> parts = new TreeMap<>();
        long left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes((int) left);
                left -= bytes.length;
                if (left <= 0 || parts.size() >= MOST_PARTS) {
                    throw new Problem.InvalidInput("output.report.notWord");
                }
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), bytes);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Problem.InvalidInput(damaged, "output.report.notWord");
        }
        if (!parts.containsKey(BODY) || !parts.containsKey(TYPES)) {
            throw new Problem.InvalidInput("output.report.notWord");
        }
        return new DocumentParts(parts);
    }

    DocumentParts copy() {
        return of(parts);
    }

    Set<String> names() {
        return Set.copyOf(parts.keySet());
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    byte[] get(String name) {
        return parts.get(name);
    }

    void put(String name, byte[] bytes) {
        parts.put(name, bytes);
    }

    byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            // Readers expect the types first.
            write(zip, TYPES);
            for (String name : parts.keySet()) {
                if (!name.equals(TYPES)) {
                    write(zip, name);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void write(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED);
        zip.putNextEntry(entry);
        zip.write(parts.get(name));
        zip.closeEntry();
    }
}
