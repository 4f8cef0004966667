package org.villagebook.desktop.component;

import java.util.List;
import javafx.scene.Node;
import org.villagebook.record.Touched;

/** One activity on the screen. It is built when it is first opened and then kept until the window closes. */
public interface Screen {

    /** For the title of the window. */
    String title();

    Node node();

    /** Puts the keyboard where work begins. */
    default void focus() {
        node().requestFocus();
    }

    /** Shows a place of this activity; {@link Place.Home} leaves it as it was, or opens it. */
    void show(Place place);

    /** Something was written; read again what it concerns. */
    default void refresh(Touched touched) {
    }

    default List<Shortcut> shortcuts() {
        return List.of();
    }
}
