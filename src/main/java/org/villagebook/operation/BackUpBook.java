package org.villagebook.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.villagebook.outcome.Problem;

/** Writes an encrypted backup of the open book; it opens with the book's password or recovery code. */
public final class BackUpBook {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Desk desk;

    public BackUpBook(Desk desk) {
        this.desk = desk;
    }

    /** The file and its length in bytes. */
    public record Made(Path file, long bytes) {
    }

    /** @throws Problem.BookFailure {@code book.backupFailed}; @throws Problem.OutputFailure if there is no such place */
    public Made run(Path folder) {
        String stamp = STAMP.format(desk.book().clock().instant().atZone(ZoneId.systemDefault()));
        Path file = folder.resolve(desk.site().code() + "-" + stamp + ".vbb");
        try {
            Files.createDirectories(folder);
            desk.book().backUp(file);
            return new Made(file, Files.size(file));
        } catch (IOException failed) {
            throw new Problem.OutputFailure(failed, "operation.cannotWrite", file.getFileName());
        }
    }
}
