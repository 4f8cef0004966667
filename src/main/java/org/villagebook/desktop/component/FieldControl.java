package org.villagebook.desktop.component;

import javafx.scene.Node;
import javafx.scene.control.Control;

/**
 * The control for one field. Its text is what the person typed, as operations take it.
 *
 * @param node  the whole, with unit and buttons
 * @param input where the keyboard goes
 */
public record FieldControl(Node node, Control input) {

    public static FieldControl of(Control control) {
        return new FieldControl(control, control);
    }
}
