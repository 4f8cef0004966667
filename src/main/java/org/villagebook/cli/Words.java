package org.villagebook.cli;

import java.util.ArrayList;
import java.util.List;
import org.villagebook.outcome.Problem;

/**
 * Splits a line into words as a shell does: blanks part words; between single quotes everything is literal; between
 * double quotes a backslash keeps {@code "} and {@code \} literal; elsewhere it keeps any character literal; a
 * {@code #} at the beginning of a word starts a comment. Nothing is expanded.
 */
final class Words {

    private final String line;
    private final List<String> words = new ArrayList<>();
    private StringBuilder word;
    private int at;

    private Words(String line) {
        this.line = line;
    }

    /** @throws Problem.InvalidInput {@code cli.unclosedQuote} naming the line */
    static List<String> split(String line, int number) {
        Words split = new Words(line);
        if (!split.run()) {
            throw new Problem.InvalidInput("cli.unclosedQuote", number);
        }
        return split.words;
    }

    private boolean run() {
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (Character.isWhitespace(c)) {
                end();
            } else if (c == '#' && word == null) {
                return true;
            } else if (c == '\'' || c == '"') {
                if (!quoted(c)) {
                    return false;
                }
            } else if (c == '\\') {
                if (at == line.length()) {
                    return false;
                }
                begin().append(line.charAt(at++));
            } else {
                begin().append(c);
            }
        }
        end();
        return true;
    }

    private boolean quoted(char quote) {
        begin();
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == quote) {
                return true;
            }
            boolean escapes = c == '\\' && quote == '"' && at < line.length()
                    && (line.charAt(at) == '"' || line.charAt(at) == '\\');
            word.append(escapes ? line.charAt(at++) : c);
        }
        return false;
    }

    private StringBuilder begin() {
        if (word == null) {
            word = new StringBuilder();
        }
        return word;
    }

    private void end() {
        if (word != null) {
            words.add(word.toString());
            word = null;
        }
    }
}
