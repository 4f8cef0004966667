package org.villagebook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;

/**
 * Puts a backup in the place of a book. It is unpacked, opened and checked beside it first; the old files are kept in
 * a folder of their own, byte for byte. The restored book writes in a new epoch, always: what was written after the
 * backup may have left this machine, and no number may ever stand for two things.
 */
final class Restoring {

    private final Path folder;
    private final Path beside;

    Restoring(Path folder) {
        this.folder = folder;
        this.beside = folder.toAbsolutePath().resolveSibling(folder.getFileName() + ".restoring");
    }

    void run(Path backup, char[] secret, Catalogue catalogue, InstantSource clock) {
        try {
            empty(beside);
            Files.createDirectories(beside);
            Backup.unpack(backup, beside);
            int epoch = Math.max(epochOfOld(secret, catalogue, clock), check(secret, catalogue, clock)) + 1;
            try (Book book = Book.open(beside, secret, catalogue, clock)) {
                book.settings().begin(book.settings().deviceId(), epoch);
            }
            exchange(clock);
        } catch (IOException failed) {
            throw new Problem.BookFailure(failed, "book.cannotWrite");
        } finally {
            clear();
        }
    }

    /** The epoch of the backup, once everything in it was found whole. */
    private int check(char[] secret, Catalogue catalogue, InstantSource clock) {
        try (Book book = Book.open(beside, secret, catalogue, clock)) {
            if (!book.verify(Progress.SILENT).whole()) {
                throw new Problem.InvalidInput("book.backupDamaged");
            }
            return book.settings().epoch();
        }
    }

    /** A book that is in the way may have begun an epoch that the backup does not know of. */
    private int epochOfOld(char[] secret, Catalogue catalogue, InstantSource clock) {
        if (!Book.isAt(folder)) {
            return 0;
        }
        try (Book old = Book.open(folder, secret, catalogue, clock)) {
            return old.settings().epoch();
        } catch (Problem damaged) {
            if (damaged.key().equals("book.inUse")) {
                throw damaged;
            }
            return 0;
        }
    }

    private void exchange(InstantSource clock) throws IOException {
        List<String> names = new ArrayList<>(KeySlots.files());
        names.add(Book.DATABASE);
        names.add(Book.DATABASE + "-wal");
        names.add(Book.DATABASE + "-shm");
        Files.createDirectories(folder);
        Path kept = folder.resolve("replaced-" + clock.millis());
        for (String name : names) {
            if (Files.exists(folder.resolve(name))) {
                Files.createDirectories(kept);
                SafeFile.move(folder.resolve(name), kept.resolve(name));
            }
        }
        for (String name : names) {
            if (Files.exists(beside.resolve(name))) {
                SafeFile.move(beside.resolve(name), folder.resolve(name));
            }
        }
    }

    private void clear() {
        try {
            empty(beside);
        } catch (IOException later) {
            // What is left there is encrypted, and the next restore empties it first.
            return;
        }
    }

    private static void empty(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(path);
        }
    }
}
