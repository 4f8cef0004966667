package org.villagebook.desktop.shell;

import java.util.function.Supplier;

/** Makes something when it is first asked for, on whatever thread asks, and then gives the same again. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> make;
    private T made;

    Once(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = make.get();
        }
        return made;
    }
}
