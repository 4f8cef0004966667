package org.villagebook.desktop.component;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.villagebook.catalogue.Field;
import org.villagebook.record.RecordId;

/** The eye beside a masked number: while it is held down, or the space bar on the value, the number is whole. */
final class RevealButton {

    private final Workplace workplace;
    private final Field field;
    private final HBox cell;
    private final Label value;
    private final Button eye;
    private RevealViewModel model;
    private String masked = "";

    /** @param cell has the keyboard when the value is chosen */
    RevealButton(Workplace workplace, Field field, HBox cell, Label value) {
        this.workplace = workplace;
        this.field = field;
        this.cell = cell;
        this.value = value;
        eye = Buttons.icon("fth-eye", workplace.say("desktop.reveal.tooltip"), () -> { });
        eye.setFocusTraversable(false);
        eye.setId("reveal-" + field.id());
        eye.getStyleClass().add("reveal");
        eye.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> model.press());
        eye.addEventFilter(MouseEvent.MOUSE_RELEASED, release -> model.release());
        cell.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.SPACE && key.getTarget() == cell && eye.isVisible()) {
                model.press();
                key.consume();
            }
        });
        cell.addEventHandler(KeyEvent.KEY_RELEASED, key -> {
            if (key.getCode() == KeyCode.SPACE) {
                model.release();
            }
        });
        cell.focusedProperty().addListener((at, before, focused) -> {
            if (!focused && model != null) {
                model.release();
            }
        });
    }

    Button node() {
        return eye;
    }

    /** The cell shows another record, or its value has changed. */
    void show(RecordId record, boolean filled) {
        if (model != null) {
            model.release();
        }
        masked = value.getText();
        eye.setVisible(filled);
        model = new RevealViewModel(workplace, record, field.id(), this::ask);
        model.number().addListener((at, before, now) -> value.setText(now.isEmpty() ? masked : now));
    }

    private void ask() {
        RevealViewModel asked = model;
        Veil veil = Veil.over(cell);
        veil.lift(new ReasonCard(workplace, reason -> {
            veil.lower();
            asked.give(reason);
        }));
    }
}
