package org.villagebook.desktop.printing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.villagebook.desktop.background.RunningWork;

/** One entry of the queue: what is printed, how far it is, and what became of it. */
public final class PrintJob {

    /** How far a job is. */
    public enum State { WAITING, DONE, FAILED }

    private final String title;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private RunningWork work;

    PrintJob(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What became of it, once it has ended. */
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** Null until it was handed to the background. */
    public RunningWork work() {
        return work;
    }

    void started(RunningWork running) {
        work = running;
    }

    void end(State ended, String said) {
        words.set(said);
        state.set(ended);
    }

    /** Stops it at the next sheet; no file is left. */
    public void cancel() {
        if (work != null && state.get() == State.WAITING) {
            work.cancel();
        }
    }
}
