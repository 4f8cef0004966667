package org.villagebook.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.villagebook.exchange.v1.Limits;

/**
 * The plain ZIP inside a package: the manifest first, then the parts in the order of their names. The same parts
 * give the same bytes. Read in the order of the local headers, one entry at a time and never further than the
 * manifest said, so that a bomb goes off in a box of known size.
 */
final class ZipParts {

    static final String MANIFEST = "manifest.json";
    static final String CHANGES = "changes.jsonl";
    static final String BLOBS = "blobs/";

    /** The first moment that ZIP can write; a local time, so that no time zone gets into the bytes. */
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipInputStream zip;
    private final long allowed;
    private long inflated;

    private ZipParts(byte[] bytes) {
        this.zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        this.allowed = Math.min(Limits.INFLATED,
                Math.max(Limits.INFLATED_FREE, (long) Limits.RATIO * bytes.length));
    }

    static byte[] write(byte[] manifest, Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, MANIFEST, manifest);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                entry(zip, part.getKey(), part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Opens the ZIP as far as its manifest; {@link #parts} must follow. */
    static Opened open(byte[] bytes) throws IOException {
        ZipParts parts = new ZipParts(bytes);
        return new Opened(parts.next(MANIFEST, Limits.MANIFEST), parts);
    }

    /** The bytes of the manifest, and what stands behind it. */
    record Opened(byte[] manifest, ZipParts rest) {
    }

    /** Inflates exactly the parts that the manifest names, each of exactly the length it names. */
    Map<String, byte[]> parts(Manifest manifest) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        if (manifest.parts().size() > Limits.PARTS) {
            throw Refusal.TOO_LARGE.because();
        }
        for (Map.Entry<String, Manifest.Part> part : manifest.parts().entrySet()) {
            boolean blob = part.getKey().startsWith(BLOBS);
            long declared = part.getValue().bytes();
            if (declared > (blob ? Limits.BLOB : Limits.INFLATED)) {
                throw Refusal.TOO_LARGE.because();
            }
            byte[] content = next(part.getKey(), (int) declared);
            boolean named = blob ? part.getKey().equals(BLOBS + part.getValue().sha256())
                    : part.getKey().equals(CHANGES);
            if (!named || content.length != declared
                    || !manifest.suite().hex(content).equals(part.getValue().sha256())) {
                throw Refusal.PARTS.because();
            }
            parts.put(part.getKey(), content);
        }
        if (zip.getNextEntry() != null || !parts.containsKey(CHANGES)) {
            throw Refusal.PARTS.because();
        }
        return parts;
    }

    private byte[] next(String name, int limit) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw Refusal.PARTS.because();
        }
        byte[] content = zip.readNBytes((int) Math.min(limit + 1L, allowed - inflated + 1));
        inflated += content.length;
        if (content.length > limit || inflated > allowed) {
            throw Refusal.TOO_LARGE.because();
        }
        return content;
    }
}
