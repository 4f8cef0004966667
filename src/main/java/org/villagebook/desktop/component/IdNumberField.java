package org.villagebook.desktop.component;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.villagebook.record.IdNumber;

/**
 * Takes an ID number without showing the one that is there: it stays masked behind the cursor, and what is typed
 * takes its place. What was typed is whole while the cursor is in the field and masked afterwards. Backspace in the
 * empty field takes the number away.
 */
final class IdNumberField extends TextField {

    private final StringProperty text;
    private String before = "";
    private boolean writing;

    IdNumberField(StringProperty text) {
        this.text = text;
        getStyleClass().add("id-number");
        write(masked());
        textProperty().addListener((at, old, now) -> {
            if (!writing && isFocused()) {
                text.set(now.isEmpty() ? before : now);
            }
        });
        text.addListener((at, old, now) -> {
            if (!isFocused()) {
                write(masked());
            }
        });
        focusedProperty().addListener((at, old, focused) -> {
            if (focused) {
                before = text.get();
                setPromptText(masked());
                write("");
            } else {
                write(masked());
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            boolean erase = key.getCode() == KeyCode.BACK_SPACE || key.getCode() == KeyCode.DELETE;
            if (erase && getText().isEmpty()) {
                before = "";
                text.set("");
                setPromptText("");
            }
        });
    }

    private String masked() {
        return new IdNumber(text.get()).masked();
    }

    private void write(String words) {
        writing = true;
        setText(words);
        writing = false;
    }
}
