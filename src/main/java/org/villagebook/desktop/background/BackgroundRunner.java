package org.villagebook.desktop.background;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.villagebook.outcome.Problem;

/**
 * Runs work on the database thread or the output thread and hands the result back to the screen. A problem goes to
 * the caller or, if it does not care, to the window; anything else is a surprise. Call it from the screen's thread.
 */
public final class BackgroundRunner {

    /** Shorter work is not worth a word in the status line. */
    private static final Duration UNNOTICED = Duration.ofMillis(600);

    private final Executor database;
    private final Executor output;
    private final Executor screen;
    private final Later later;
    private final Consumer<Problem> problems;
    private final Consumer<Throwable> surprises;
    private final ObservableList<RunningWork> running = FXCollections.observableArrayList();

    /** @param problems shows what went wrong when the caller has no place of its own for it */
    public BackgroundRunner(Executor database, Executor output, Executor screen, Later later,
                            Consumer<Problem> problems, Consumer<Throwable> surprises) {
        this.database = database;
        this.output = output;
        this.screen = screen;
        this.later = later;
        this.problems = problems;
        this.surprises = surprises;
    }

    /** For tests: everything happens at once, on the thread that asks. */
    public static BackgroundRunner sameThread(Consumer<Problem> problems) {
        return new BackgroundRunner(Runnable::run, Runnable::run, Runnable::run, (pause, action) -> {
            if (pause.compareTo(UNNOTICED) < 0) {
                action.run();
            }
            return () -> { };
        }, problems, surprise -> {
            throw new AssertionError(surprise);
        });
    }

    /** Work that has been running long enough to be shown, the oldest first. */
    public ObservableList<RunningWork> running() {
        return running;
    }

    /** Short database work. */
    public <T> RunningWork read(Work<T> work, Consumer<T> done) {
        return start(database, new RunningWork(""), work, done, problems);
    }

    /** Database work with a name; problems go to the window. */
    public <T> RunningWork run(String label, Work<T> work, Consumer<T> done) {
        return run(label, work, done, problems);
    }

    public <T> RunningWork run(String label, Work<T> work, Consumer<T> done, Consumer<Problem> problem) {
        return start(database, new RunningWork(label), work, done, problem);
    }

    /** Work that makes files or pictures and must not hold up the database. */
    public <T> RunningWork output(String label, Work<T> work, Consumer<T> done, Consumer<Problem> problem) {
        return start(output, new RunningWork(label), work, done, problem);
    }

    public Runnable after(Duration pause, Runnable action) {
        return later.after(pause, action);
    }

    public Pause pause(Duration length) {
        return new Pause(this, length);
    }

    public Latest latest() {
        return new Latest(this, false);
    }

    /** For what may take seconds, for example a dashboard over all records: lists are read in the meantime. */
    public Latest latestAside() {
        return new Latest(this, true);
    }

    <T> RunningWork readAside(Work<T> work, Consumer<T> done) {
        return start(output, new RunningWork(""), work, done, problems);
    }

    /** Does something on the screen's thread, from any thread. */
    public void onScreen(Runnable action) {
        screen.execute(action);
    }

    private <T> RunningWork start(Executor executor, RunningWork handle, Work<T> work, Consumer<T> done,
                                  Consumer<Problem> problem) {
        if (!handle.label().isEmpty()) {
            later.after(UNNOTICED, () -> {
                if (!handle.finished()) {
                    running.add(handle);
                }
            });
        }
        executor.execute(() -> {
            Runnable answer = answer(handle, work, done, problem);
            handle.finish();
            screen.execute(() -> {
                running.remove(handle);
                answer.run();
            });
        });
        return handle;
    }

    private <T> Runnable answer(RunningWork handle, Work<T> work, Consumer<T> done, Consumer<Problem> problem) {
        try {
            T result = work.run(handle.reporting(screen));
            return () -> done.accept(result);
        } catch (Problem told) {
            return () -> problem.accept(told);
        } catch (RuntimeException | Error surprise) {
            return () -> surprises.accept(surprise);
        }
    }
}
