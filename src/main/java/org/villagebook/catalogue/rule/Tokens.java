package org.villagebook.catalogue.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into words and signs. A word with a Han character in it is a text and needs no quotes. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<text>[\\p{L}\\p{Nd}·]*[\\p{L}&&[^A-Za-z]][\\p{L}\\p{Nd}·]*)"
            + "|(?<date>\\d{4}-\\d{2}-\\d{2})"
            + "|(?<number>\\d+(?:\\.\\d+)?)"
            + "|'(?<quoted>[^']*)'"
            + "|(?<name>[A-Za-z][A-Za-z0-9_]*)"
            + "|(?<sign><=|>=|!=|[=<>()\\[\\],.+*/-]))");

    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Tokens(String expression) {
        Matcher matcher = TOKEN.matcher(expression);
        int end = expression.stripTrailing().length();
        int from = 0;
        while (from < end) {
            if (!matcher.region(from, end).lookingAt()) {
                String rest = expression.substring(from).strip();
                throw rest.startsWith("'") ? new Mistake("catalogue.expression.openQuote", rest)
                        : new Mistake("catalogue.expression.strange", rest.substring(0, 1), rest);
            }
            tokens.add(token(matcher));
            from = matcher.end();
        }
        tokens.add(new Token(Token.Sort.END, ""));
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("date") != null) {
            return new Token(Token.Sort.DATE, matcher.group("date"));
        }
        if (matcher.group("number") != null) {
            return new Token(Token.Sort.NUMBER, matcher.group("number"));
        }
        if (matcher.group("quoted") != null) {
            return new Token(Token.Sort.QUOTED, matcher.group("quoted"));
        }
        if (matcher.group("name") != null) {
            return new Token(Token.Sort.NAME, matcher.group("name"));
        }
        return matcher.group("text") != null ? new Token(Token.Sort.TEXT, matcher.group("text"))
                : new Token(Token.Sort.SIGN, matcher.group("sign"));
    }

    Token peek() {
        return tokens.get(at);
    }

    Token after() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        return tokens.get(at == tokens.size() - 1 ? at : at++);
    }

    /** Goes over the word or sign if it is there. */
    boolean take(String word) {
        if (peek().is(word)) {
            at++;
            return true;
        }
        return false;
    }

    void need(String word) {
        if (!take(word)) {
            throw new Mistake("catalogue.expression.missing", word, shown());
        }
    }

    /** What comes next, as a message repeats it. */
    String shown() {
        return peek().sort() == Token.Sort.END ? "∎" : peek().text();
    }
}
