package org.villagebook.cli;

import java.nio.file.Path;
import java.util.Arrays;
import org.villagebook.outcome.Problem;
import org.villagebook.text.Messages;

/** The password from {@code VILLAGEBOOK_PASSWORD}, or else from the person at the terminal. */
final class Passwords {

    private final Surroundings surroundings;
    private final Messages messages;

    Passwords(Surroundings surroundings, Messages messages) {
        this.surroundings = surroundings;
        this.messages = messages;
    }

    char[] of(Path book) {
        String given = surroundings.environment().apply("VILLAGEBOOK_PASSWORD");
        return given != null ? given.toCharArray() : ask(messages.get("cli.askPassword", book.getFileName()));
    }

    /** For a new book: typed twice, because a slip would lock it. */
    char[] forNew(Path book) {
        return chosen("VILLAGEBOOK_PASSWORD", book);
    }

    /** The password that comes after the present one, from {@code VILLAGEBOOK_NEW_PASSWORD} or typed twice. */
    char[] next(Path book) {
        return chosen("VILLAGEBOOK_NEW_PASSWORD", book);
    }

    private char[] chosen(String variable, Path book) {
        String given = surroundings.environment().apply(variable);
        if (given != null) {
            return given.toCharArray();
        }
        char[] first = ask(messages.get("cli.askNewPassword", book.getFileName()));
        char[] second = ask(messages.get("cli.askAgain"));
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, ' ');
        if (!same) {
            throw new Problem.InvalidInput("cli.passwordsDiffer");
        }
        return first;
    }

    private char[] ask(String question) {
        char[] typed = surroundings.prompt() == null ? null : surroundings.prompt().ask(question);
        if (typed == null) {
            throw new Problem.InvalidInput("cli.noPassword");
        }
        return typed;
    }
}
