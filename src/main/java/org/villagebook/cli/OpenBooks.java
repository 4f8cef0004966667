package org.villagebook.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.villagebook.operation.Desk;
import org.villagebook.operation.DeskOpener;

/** Books by their folder, open from their first use to the end: a batch pays for a password only once. */
final class OpenBooks implements AutoCloseable {

    private final DeskOpener opener;
    private final Passwords passwords;
    private final Map<Path, Desk> desks = new LinkedHashMap<>();
    private long nanosOpening;

    OpenBooks(DeskOpener opener, Passwords passwords) {
        this.opener = opener;
        this.passwords = passwords;
    }

    DeskOpener opener() {
        return opener;
    }

    Passwords passwords() {
        return passwords;
    }

    Desk open(Path folder) {
        long start = System.nanoTime();
        try {
            return desks.computeIfAbsent(key(folder), path -> opener.open(path, () -> passwords.of(path)));
        } finally {
            nanosOpening += System.nanoTime() - start;
        }
    }

    /** Keeps a book that was made just now. */
    void keep(Path folder, Desk desk) {
        desks.put(key(folder), desk);
    }

    /** Closes a book whose files are about to be exchanged. */
    void close(Path folder) {
        Desk open = desks.remove(key(folder));
        if (open != null) {
            open.close();
        }
    }

    /** Time spent on opening books so far; it belongs to no step. */
    long nanosOpening() {
        return nanosOpening;
    }

    private static Path key(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    @Override
    public void close() {
        RuntimeException failed = null;
        for (Desk desk : desks.values()) {
            try {
                desk.close();
            } catch (RuntimeException stuck) {
                // The other books must still be closed.
                failed = stuck;
            }
        }
        desks.clear();
        if (failed != null) {
            throw failed;
        }
    }
}
