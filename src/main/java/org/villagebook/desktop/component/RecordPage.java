package org.villagebook.desktop.component;

import java.util.List;
import javafx.scene.Node;
import org.villagebook.record.RecordId;
import org.villagebook.record.Touched;

/** The page of one record, beside its list. One page is built for a kind and shows one record after another. */
public interface RecordPage {

    Node node();

    void show(RecordId id);

    void focus();

    /** Puts the keyboard at a field as soon as the record that is being shown was read. */
    default void look(String field) {
    }

    /** Edits the value that has the keyboard, or the first. */
    default void edit() {
    }

    default void refresh(Touched touched) {
    }

    /** Keys of the page. */
    default List<Shortcut> shortcuts() {
        return List.of();
    }
}
