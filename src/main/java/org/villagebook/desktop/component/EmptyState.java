package org.villagebook.desktop.component;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Stands where nothing is yet: what belongs here, and the button that fills it. */
public final class EmptyState extends VBox {

    public EmptyState(String icon, String title, String hint, Button... actions) {
        super(8);
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("empty-icon");
        Label heading = new Label(title);
        heading.getStyleClass().add("empty-title");
        getChildren().addAll(picture, heading);
        if (!hint.isEmpty()) {
            Label text = new Label(hint);
            text.getStyleClass().add("muted");
            text.setWrapText(true);
            text.setMaxWidth(320);
            text.setAlignment(Pos.CENTER);
            text.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
            getChildren().add(text);
        }
        for (Node action : actions) {
            VBox.setMargin(action, new javafx.geometry.Insets(8, 0, 0, 0));
            getChildren().add(action);
        }
    }
}
