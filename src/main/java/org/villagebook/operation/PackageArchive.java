package org.villagebook.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import org.villagebook.book.Book;
import org.villagebook.exchange.SealedHeader;
import org.villagebook.outcome.Problem;

/**
 * Keeps applied packages as they came: encrypted, signed, byte for byte. Whoever doubts a figure can have the
 * signature checked again, years later.
 */
final class PackageArchive {

    private static final String FOLDER = "archive";

    private final Book book;

    PackageArchive(Book book) {
        this.book = book;
    }

    /**
     * Keeps the file of a package that is about to be applied. Before and not after, so that no power cut leaves
     * applied records without it; the name follows from the content, so that a second attempt writes the same file.
     */
    void keep(byte[] bytes, SealedHeader header) {
        OutsideFile.write(file(header.manifestHash()), bytes);
    }

    /** The kept bytes; empty if the file is gone or cannot be read. */
    byte[] bytes(String manifestHash) {
        Path file = file(manifestHash);
        try {
            return Files.exists(file) ? OutsideFile.read(file) : new byte[0];
        } catch (Problem.InvalidInput unreadable) {
            return new byte[0];
        }
    }

    private Path file(String manifestHash) {
        return book.folder().resolve(FOLDER).resolve(manifestHash + ".vbp");
    }
}
