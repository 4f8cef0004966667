package org.villagebook.desktop.background;

import java.util.function.Consumer;

/**
 * Reads for one place on the screen: of several answers only the one that was asked for last is shown. A question that
 * was overtaken while it waited is not even read.
 */
public final class Latest {

    private final BackgroundRunner background;
    private final boolean aside;
    private volatile long asked;

    /** @param aside whether reading may take long and must not hold up the lists */
    Latest(BackgroundRunner background, boolean aside) {
        this.background = background;
        this.aside = aside;
    }

    public <T> void read(Work<T> work, Consumer<T> show) {
        long mine = ++asked;
        Work<T> unlessOvertaken = progress -> mine == asked ? work.run(progress) : null;
        Consumer<T> unlessLate = result -> {
            if (mine == asked) {
                show.accept(result);
            }
        };
        if (aside) {
            background.readAside(unlessOvertaken, unlessLate);
        } else {
            background.read(unlessOvertaken, unlessLate);
        }
    }

    /** Answers that are still under way are no longer wanted. */
    public void forget() {
        asked++;
    }
}
