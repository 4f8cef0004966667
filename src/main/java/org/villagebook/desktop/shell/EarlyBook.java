package org.villagebook.desktop.shell;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.villagebook.operation.Desk;
import org.villagebook.operation.DeskOpener;
import org.villagebook.outcome.Problem;

/** Opens the book that was named at the start while the toolkit is still loading. */
final class EarlyBook {

    private final CompletableFuture<Desk> opening = new CompletableFuture<>();

    private EarlyBook() {
    }

    /** Begins at once, if a book was named; else there is nothing to open and the answer is null. */
    static EarlyBook of(DeskOpener opener, DesktopOptions options) {
        if (options.book() == null && !options.open()) {
            return null;
        }
        EarlyBook early = new EarlyBook();
        Thread.ofPlatform().daemon().name("villagebook-early").start(() -> early.open(opener, options));
        return early;
    }

    private void open(DeskOpener opener, DesktopOptions options) {
        try {
            opening.complete(options.book() == null ? opener.openPractice(options.practice())
                    : opener.open(options.book(), () -> {
                        throw new Problem.Cancelled();
                    }));
        } catch (RuntimeException | Error failed) {
            opening.completeExceptionally(failed);
        }
    }

    /** Waits for the book; a problem comes out as itself. */
    Desk join() {
        try {
            return opening.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw failed;
        }
    }
}
