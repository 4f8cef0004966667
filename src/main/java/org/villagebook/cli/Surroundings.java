package org.villagebook.cli;

import java.io.PrintStream;
import java.util.function.UnaryOperator;
import org.villagebook.outcome.SurpriseLog;

/**
 * What the command line has around it.
 *
 * @param out         results; UTF-8
 * @param err         messages; UTF-8
 * @param environment environment variables by name; null for one that is not set
 * @param prompt      asks the person at the terminal for a secret; null when there is no terminal
 * @param surprises   where to keep what nobody expected
 */
public record Surroundings(PrintStream out, PrintStream err, UnaryOperator<String> environment, Prompt prompt,
                           SurpriseLog surprises) {

    /** Reads a secret that is not shown while it is typed. */
    @FunctionalInterface
    public interface Prompt {
        char[] ask(String question);
    }
}
