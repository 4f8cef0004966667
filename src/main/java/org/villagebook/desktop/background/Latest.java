package org.villagebook.desktop.background;

import java.util.function.Consumer;

/** Reads for one place on the screen: of several answers only the one that was asked for last is shown. */
public final class Latest {

    private final BackgroundRunner background;
    private long asked;

    Latest(BackgroundRunner background) {
        this.background = background;
    }

    public <T> void read(Work<T> work, Consumer<T> show) {
        long mine = ++asked;
        background.read(work, result -> {
            if (mine == asked) {
                show.accept(result);
            }
        });
    }

    /** Answers that are still under way are no longer wanted. */
    public void forget() {
        asked++;
    }
}
