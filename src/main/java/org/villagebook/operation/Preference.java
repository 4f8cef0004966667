package org.villagebook.operation;

import java.util.Optional;

/** Small choices of the desktop that belong to a book: columns, theme, last folder. They never travel. */
public final class Preference {

    private final Desk desk;

    public Preference(Desk desk) {
        this.desk = desk;
    }

    public Optional<String> find(String name) {
        return desk.book().settings().text("preference." + name);
    }

    public void keep(String name, String value) {
        desk.book().settings().put("preference." + name, value);
    }
}
