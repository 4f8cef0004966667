package org.villagebook.desktop.component;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for one line of words; Enter takes it. */
public final class NameCard extends VBox {

    /** @param words what stands in the field at first */
    public NameCard(Workplace workplace, String title, String words, Consumer<String> take) {
        super(12);
        getStyleClass().addAll("palette", "card");
        setMaxSize(400, USE_PREF_SIZE);
        Label heading = new Label(title);
        heading.getStyleClass().add("page-title");
        TextField name = new TextField(words);
        name.setId("card-name");
        Runnable done = () -> {
            if (!name.getText().isBlank()) {
                take.accept(name.getText().strip());
            }
        };
        name.setOnAction(event -> done.run());
        name.sceneProperty().addListener((at, before, now) -> {
            if (now != null) {
                javafx.application.Platform.runLater(name::requestFocus);
            }
        });
        getChildren().addAll(heading, name, Buttons.main(workplace.say("desktop.save"), null, done));
    }
}
