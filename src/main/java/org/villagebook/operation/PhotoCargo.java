package org.villagebook.operation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.villagebook.book.Blobs;
import org.villagebook.book.Book;
import org.villagebook.book.PackageLedger.Outgoing;
import org.villagebook.exchange.Manifest;
import org.villagebook.intake.Picture;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;

/**
 * The pictures that travel in packages, each once. A package takes as many as its budget allows, the oldest first;
 * the others wait for the next one. Their records have travelled before them and say that a picture is on its way.
 */
final class PhotoCargo {

    /** What fits into a mail or over a slow line; the changes come first. */
    static final long BUDGET = 8L << 20;
    private static final int MOST = 200;
    private static final String BLOBS = "blobs/";

    private final Book book;

    PhotoCargo(Book book) {
        this.book = book;
    }

    /** Pictures that no package has carried yet, by hash. */
    Map<String, byte[]> next(List<Outgoing> before, long budget) {
        Map<String, byte[]> cargo = new LinkedHashMap<>();
        if (book.catalogue().type(AttachPhotos.TYPE).isEmpty()) {
            return cargo;
        }
        Set<String> sent = new HashSet<>();
        before.forEach(out -> sent.addAll(hashes(Manifest.read(out.manifest()))));
        long size = 0;
        for (Record photo : book.read().list(RecordQuery.all(AttachPhotos.TYPE))) {
            String hash = photo.text("hash");
            if (cargo.size() < MOST && sent.add(hash)) {
                byte[] bytes = book.blobs().bytes(hash).orElse(null);
                if (bytes != null && size + bytes.length <= budget) {
                    cargo.put(hash, bytes);
                    size += bytes.length;
                }
            }
        }
        return cargo;
    }

    /** The pictures that a numbered package names, for making its file again. */
    Map<String, byte[]> of(Manifest manifest) {
        Map<String, byte[]> cargo = new LinkedHashMap<>();
        hashes(manifest).forEach(hash -> book.blobs().bytes(hash).ifPresent(bytes -> cargo.put(hash, bytes)));
        return cargo;
    }

    private static List<String> hashes(Manifest manifest) {
        return manifest.parts().keySet().stream().filter(name -> name.startsWith(BLOBS))
                .map(name -> name.substring(BLOBS.length())).toList();
    }

    /** Keeps what a package brought. The hashes were verified; a file that is no picture is kept without a thumbnail. */
    void unload(Map<String, byte[]> blobs) {
        blobs.forEach((hash, bytes) -> {
            Blobs.Blob blob;
            try {
                Picture picture = Picture.read(bytes);
                blob = new Blobs.Blob(hash, "image/jpeg", picture.width(), picture.height(), picture.thumbnail(), bytes);
            } catch (Problem.InvalidInput noPicture) {
                blob = new Blobs.Blob(hash, "application/octet-stream", 0, 0, new byte[0], bytes);
            }
            book.blobs().put(blob, book.clock().instant());
        });
    }
}
