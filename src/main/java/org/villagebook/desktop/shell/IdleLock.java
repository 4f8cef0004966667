package org.villagebook.desktop.shell;

import java.util.function.IntSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/** Locks the book when nobody has touched keyboard or mouse for a while: a laptop left on a table shows nothing. */
final class IdleLock {

    private static final Duration LOOK = Duration.seconds(10);
    private static final long NANOS_A_MINUTE = 60_000_000_000L;

    private final IntSupplier minutes;
    private final Runnable lock;
    private final Timeline clock = new Timeline(new KeyFrame(LOOK, tick -> look(System.nanoTime())));
    private long touched = System.nanoTime();

    /** @param minutes asked anew each time; 0 for never */
    IdleLock(Scene scene, IntSupplier minutes, Runnable lock) {
        this.minutes = minutes;
        this.lock = lock;
        scene.addEventFilter(InputEvent.ANY, event -> touched = System.nanoTime());
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    /** @param now as {@link System#nanoTime} tells it */
    void look(long now) {
        int limit = minutes.getAsInt();
        if (limit > 0 && now - touched > limit * NANOS_A_MINUTE) {
            lock.run();
        }
    }

    void stop() {
        clock.stop();
    }
}
