package org.villagebook.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.villagebook.operation.Desk;
import org.villagebook.operation.DeskOpener;

/**
 * Books by their folder. A batch pays for a password only once, but goes through hundreds of books: the last few stay
 * open, the others can be opened again without asking.
 */
final class OpenBooks implements AutoCloseable {

    private static final int MOST_OPEN = 4;

    private final DeskOpener opener;
    private final Passwords passwords;
    private final Map<Path, Desk> desks = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Path, Supplier<Desk>> closed = new HashMap<>();
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
            Path path = key(folder);
            Desk desk = desks.get(path);
            if (desk == null) {
                desk = closed.containsKey(path) ? closed.remove(path).get() : opener.open(path, () -> passwords.of(path));
                keep(path, desk);
            }
            return desk;
        } finally {
            nanosOpening += System.nanoTime() - start;
        }
    }

    /** Keeps a book that was made just now. */
    void keep(Path folder, Desk desk) {
        desks.put(key(folder), desk);
        if (desks.size() > MOST_OPEN) {
            Map.Entry<Path, Desk> eldest = desks.entrySet().iterator().next();
            desks.remove(eldest.getKey());
            closed.put(eldest.getKey(), opener.again(eldest.getValue()));
            eldest.getValue().close();
        }
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
