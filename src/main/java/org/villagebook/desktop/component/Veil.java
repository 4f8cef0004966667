package org.villagebook.desktop.component;

import javafx.scene.Node;
import javafx.scene.Parent;

/** Lays a card over the window until it is done with. Esc takes it away. */
public interface Veil {

    /** Shows a card and leaves the keyboard to it. */
    void lift(Node card);

    /** Takes the card away; the keyboard goes back to where it was. */
    void lower();

    /** The veil of the window that shows a node. */
    static Veil over(Node node) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Veil veil) {
                return veil;
            }
        }
        throw new IllegalStateException("the node is in no window");
    }
}
