package org.villagebook.desktop.shell;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;

/**
 * For benchmarks ({@code -Dvillagebook.startClock=true}): says on stderr how long after the start of the process the
 * first frame stood, and the first frame of the open book's window, which takes keys from then on.
 */
final class StartClock extends AnimationTimer {

    private final Program program;
    private boolean started;
    private int framesOfBook;

    StartClock(Program program) {
        this.program = program;
    }

    @Override
    public void handle(long now) {
        if (!started) {
            started = true;
            say("first frame");
        }
        // The second pulse comes when the first frame with the window has been drawn.
        if (program.window() != null && ++framesOfBook == 2) {
            say("first frame of the book");
            stop();
        }
    }

    private static void say(String what) {
        Instant start = ProcessHandle.current().info().startInstant().orElse(Instant.now());
        System.err.println(what + ": " + Duration.between(start, Instant.now()).toMillis() + " ms");
    }
}
