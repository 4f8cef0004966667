package org.villagebook.desktop.photo;

import java.io.ByteArrayInputStream;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Veil;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ShowPhotos.Photo;

/** One picture as large as the window allows, and the way to its words. */
final class PhotoCard extends VBox {

    PhotoCard(Workplace workplace, Photo photo, byte[] jpeg, double width, double height) {
        super(12);
        getStyleClass().addAll("palette", "card");
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(jpeg)));
        view.setPreserveRatio(true);
        view.setFitWidth(width);
        view.setFitHeight(height);
        Label words = new Label(String.join(" · ", java.util.stream.Stream.of("side", "date", "spot", "caption")
                .map(photo.record()::text).filter(word -> !word.isBlank()).toList()));
        words.getStyleClass().add("muted");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(view, words, Buttons.plain(workplace.say("desktop.photo.words"), "fth-edit-2", () -> {
            Veil.over(this).lower();
            workplace.navigation().go(new Place.Page("photo", photo.record().id()));
        }));
        setFocusTraversable(true);
        sceneProperty().addListener((at, before, now) -> {
            if (now != null) {
                javafx.application.Platform.runLater(this::requestFocus);
            }
        });
    }
}
