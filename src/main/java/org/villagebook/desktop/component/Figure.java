package org.villagebook.desktop.component;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One large number and, below it, what it counts. */
public final class Figure extends VBox {

    private final Label number = new Label();

    public Figure(String words, ObservableValue<String> text) {
        super(2);
        getStyleClass().add("figure");
        number.getStyleClass().add("figure-number");
        number.textProperty().bind(text);
        number.setMinWidth(USE_PREF_SIZE);
        Label caption = new Label(words);
        caption.getStyleClass().add("muted");
        caption.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(number, caption);
    }

    /** Amber while it should be looked at. */
    public Figure noticeWhen(ObservableValue<Boolean> notice) {
        notice.addListener((at, before, now) -> notice(now));
        notice(notice.getValue());
        return this;
    }

    private void notice(boolean now) {
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("notice"), now);
    }
}
