package org.villagebook.desktop.component;

import javafx.scene.input.KeyCombination;

/** A key of a screen; it also stands in the palette and in the list of keys. */
public record Shortcut(KeyCombination keys, String label, Runnable action) {

    public static Shortcut of(String keys, String label, Runnable action) {
        return new Shortcut(KeyCombination.valueOf(keys), label, action);
    }
}
