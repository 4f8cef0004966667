package org.villagebook.desktop.background;

import java.time.Duration;

/** Waits until a person stops typing: each call puts the action off again. */
public final class Pause {

    private final BackgroundRunner background;
    private final Duration length;
    private Runnable takeBack = () -> { };

    Pause(BackgroundRunner background, Duration length) {
        this.background = background;
        this.length = length;
    }

    public void then(Runnable action) {
        takeBack.run();
        takeBack = background.after(length, action);
    }

    public void cancel() {
        takeBack.run();
        takeBack = () -> { };
    }
}
