package org.villagebook.cli;

import org.villagebook.operation.DeskOpener;

/** The command line as a whole: words in, exit code out. */
public final class CommandLineProgram {

    private final DeskOpener opener;
    private final Surroundings surroundings;

    public CommandLineProgram(DeskOpener opener, Surroundings surroundings) {
        this.opener = opener;
        this.surroundings = surroundings;
    }

    /**
     * Runs one command; books are closed when it returns.
     *
     * @return 0 done, 1 refused or findings of severity error, 2 wrong usage, 3 unexpected
     */
    public int run(String... words) {
        Language language = Language.asked(words, Language.ZH);
        Failures failures = new Failures(surroundings, language.messages());
        int exit;
        try (OpenBooks books = new OpenBooks(opener, new Passwords(surroundings, language.messages()))) {
            exit = Line.ofProgram(surroundings, books, language).run(words);
        } catch (RuntimeException | Error failed) {
            exit = failures.report(failed, false);
        }
        surroundings.out().flush();
        surroundings.err().flush();
        return exit;
    }
}
