package org.villagebook.desktop.background;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;

/** Work that has been started: how far it is, and how to stop it. */
public final class RunningWork {

    private static final long REPORT_NANOS = 100_000_000;

    private final String label;
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(-1);
    private volatile boolean cancelled;
    private volatile boolean finished;

    RunningWork(String label) {
        this.label = label;
    }

    /** What the status line says of it; empty for work that is not worth a word. */
    public String label() {
        return label;
    }

    /** From 0 to 1, or -1 while the end is not known. */
    public ReadOnlyDoubleProperty done() {
        return done.getReadOnlyProperty();
    }

    /** Asks the work to stop at its next step; it then ends as cancelled and has changed nothing. */
    public void cancel() {
        cancelled = true;
    }

    boolean finished() {
        return finished;
    }

    void finish() {
        finished = true;
    }

    /** Passes the steps on to the screen, ten times a second at the most. */
    Progress reporting(java.util.concurrent.Executor screen) {
        return new Progress() {
            private long reported = System.nanoTime();

            @Override
            public void step(long steps, long total) {
                if (cancelled) {
                    throw new Problem.Cancelled();
                }
                long now = System.nanoTime();
                if (now - reported > REPORT_NANOS) {
                    reported = now;
                    screen.execute(() -> done.set(total <= 0 ? -1 : (double) steps / total));
                }
            }
        };
    }
}
