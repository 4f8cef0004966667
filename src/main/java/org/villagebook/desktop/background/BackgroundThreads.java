package org.villagebook.desktop.background;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.villagebook.outcome.Problem;

/** The threads behind a {@link BackgroundRunner} in the running program: database, output and clock. */
public final class BackgroundThreads implements AutoCloseable {

    private final ExecutorService database = single("database");
    private final ExecutorService output = single("output");
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            work -> daemon("clock", work));
    private final Executor screen;

    public BackgroundThreads(Executor screen) {
        this.screen = screen;
    }

    private static ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(work -> daemon(name, work));
    }

    private static Thread daemon(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name("villagebook-" + name).unstarted(work);
    }

    public BackgroundRunner runner(Consumer<Problem> problems, Consumer<Throwable> surprises) {
        return new BackgroundRunner(work -> offer(database, work), work -> offer(output, work), screen, (pause, action) -> {
            try {
                ScheduledFuture<?> planned = clock.schedule(() -> screen.execute(action), pause.toMillis(),
                        TimeUnit.MILLISECONDS);
                return () -> planned.cancel(false);
            } catch (RejectedExecutionException closing) {
                return () -> { };
            }
        }, problems, surprises);
    }

    /** A window that is closing may still ask; nobody waits for the answer. */
    private static void offer(ExecutorService executor, Runnable work) {
        try {
            executor.execute(work);
        } catch (RejectedExecutionException closing) {
            return;
        }
    }

    /** Finishes what is under way, so that nothing that was typed is lost, and then stops. */
    @Override
    public void close() {
        clock.shutdownNow();
        database.close();
        output.shutdownNow();
        try {
            // The book is closed next; what still reads from it gets a moment to end.
            output.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
