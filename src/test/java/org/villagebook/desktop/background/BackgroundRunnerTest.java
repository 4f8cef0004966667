package org.villagebook.desktop.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.villagebook.outcome.Problem;

/** Threads are queues here, so that a test says what happens when. */
class BackgroundRunnerTest {

    private final Deque<Runnable> database = new ArrayDeque<>();
    private final Deque<Runnable> screen = new ArrayDeque<>();
    private final Deque<Runnable> clock = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Throwable> surprises = new ArrayList<>();
    private final List<Object> done = new ArrayList<>();
    private final BackgroundRunner background = new BackgroundRunner(database::add, database::add, screen::add,
            (pause, action) -> {
                clock.add(action);
                return () -> clock.remove(action);
            }, problems::add, surprises::add);

    private static void drain(Deque<Runnable> thread) {
        while (!thread.isEmpty()) {
            thread.poll().run();
        }
    }

    @Test
    void theResultComesBackToTheScreen() {
        background.read(progress -> 42, done::add);
        assertThat(done).isEmpty();
        drain(database);
        assertThat(done).isEmpty();
        drain(screen);
        assertThat(done).containsExactly(42);
    }

    @Test
    void onlyLongWorkIsShownAndOnlyWhileItRuns() {
        background.run("导入", progress -> 1, done::add);
        drain(clock);
        assertThat(background.running()).extracting(RunningWork::label).containsExactly("导入");
        drain(database);
        drain(screen);
        assertThat(background.running()).isEmpty();
        background.run("导入", progress -> 1, done::add);
        drain(database);
        drain(clock);
        assertThat(background.running()).isEmpty();
    }

    @Test
    void cancelledWorkStopsAtItsNextStep() {
        RunningWork work = background.run("导入", progress -> {
            progress.step(1, 2);
            return 1;
        }, done::add);
        work.cancel();
        drain(database);
        drain(screen);
        assertThat(done).isEmpty();
        assertThat(problems).hasExactlyElementsOfTypes(Problem.Cancelled.class);
    }

    @Test
    void aProblemIsToldAndAnythingElseIsASurprise() {
        background.read(progress -> {
            throw new Problem.InvalidInput("book.wrongPassword");
        }, done::add);
        background.read(progress -> {
            throw new IllegalStateException("nobody expected this");
        }, done::add);
        drain(database);
        drain(screen);
        assertThat(problems).extracting(Problem::key).containsExactly("book.wrongPassword");
        assertThat(surprises).hasExactlyElementsOfTypes(IllegalStateException.class);
    }

    @Test
    void ofSeveralAnswersOnlyTheLastAskedForIsShown() {
        Latest latest = background.latest();
        latest.read(progress -> "first", done::add);
        latest.read(progress -> "second", done::add);
        drain(database);
        drain(screen);
        assertThat(done).containsExactly("second");
    }

    @Test
    void aPauseIsPutOffByEachKey() {
        Pause pause = background.pause(java.time.Duration.ofMillis(300));
        pause.then(() -> done.add("a"));
        pause.then(() -> done.add("ab"));
        drain(clock);
        assertThat(done).containsExactly("ab");
    }
}
