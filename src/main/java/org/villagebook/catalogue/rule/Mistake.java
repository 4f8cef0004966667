package org.villagebook.catalogue.rule;

import java.util.List;

/** What is wrong with the text of an expression: a message key and its arguments, to which file and line are added. */
public final class Mistake extends RuntimeException {

    private final transient List<Object> arguments;

    Mistake(String key, Object... arguments) {
        super(key, null, false, false);
        this.arguments = List.of(arguments);
    }

    public String key() {
        return getMessage();
    }

    public List<Object> arguments() {
        return arguments;
    }
}
