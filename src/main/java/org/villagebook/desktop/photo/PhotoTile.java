package org.villagebook.desktop.photo;

import java.io.ByteArrayInputStream;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ShowPhotos.Photo;

/** One small picture with its day and words. Enter opens it, Delete takes it away. */
final class PhotoTile extends VBox {

    PhotoTile(Workplace workplace, Photo photo, StringConverter<String> sides, Runnable open, Runnable delete) {
        super(4);
        getStyleClass().add("photo-tile");
        setFocusTraversable(true);
        StackPane frame = new StackPane(new FontIcon("fth-image"));
        frame.getStyleClass().add("photo-frame");
        photo.thumbnail().ifPresent(bytes -> {
            ImageView view = new ImageView(new Image(new ByteArrayInputStream(bytes)));
            view.setPreserveRatio(true);
            view.setFitWidth(160);
            view.setFitHeight(120);
            frame.getChildren().setAll(view);
        });
        String caption = photo.record().text("caption");
        String code = photo.record().text("side");
        String side = code.isEmpty() ? "" : sides.toString(code);
        Label words = new Label(String.join(" · ", java.util.stream.Stream.of(side, photo.record().text("date"), caption)
                .filter(word -> !word.isBlank()).toList()));
        words.getStyleClass().add("muted");
        words.setMaxWidth(160);
        words.setWrapText(true);
        setAccessibleText(words.getText().isBlank() ? workplace.type("photo").label().in(workplace.locale()) : words.getText());
        getChildren().addAll(frame, words);
        setOnMouseClicked(click -> {
            requestFocus();
            if (click.getClickCount() == 2) {
                open.run();
            }
        });
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                open.run();
                key.consume();
            } else if (key.getCode() == KeyCode.DELETE) {
                delete.run();
                key.consume();
            }
        });
    }
}
