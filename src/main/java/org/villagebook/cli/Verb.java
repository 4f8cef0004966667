package org.villagebook.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ParentCommand;

/** One command. What it does is in {@link #answer}; printing and timing are the same for all. */
abstract class Verb implements Callable<Integer> {

    @ParentCommand
    private Object parent;

    private final Session session;

    Verb(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    /** Does what was asked. Problems are thrown; {@link Failures} turns them into sentences. */
    abstract Answer answer();

    /** Whether the answer is printed as JSON. */
    boolean json() {
        return root().json();
    }

    RootCommand root() {
        return parent instanceof Verb group ? group.root() : (RootCommand) parent;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime() - session.books().nanosOpening();
        Answer answer = answer();
        long millis = (System.nanoTime() - session.books().nanosOpening() - start) / 1_000_000;
        if (answer.json() instanceof Map<?, ?> object) {
            @SuppressWarnings("unchecked")
            Map<String, Object> open = (Map<String, Object>) object;
            open.putIfAbsent("millis", millis);
            session.print(answer, json());
        } else {
            // A list is read while it is printed, so the time is known only afterwards.
            session.print(answer, json());
            if (json()) {
                session.surroundings().err().println(
                        (System.nanoTime() - session.books().nanosOpening() - start) / 1_000_000 + " ms");
            }
        }
        return answer.exit();
    }
}
