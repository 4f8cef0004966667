package org.villagebook.desktop.component;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks why somebody wants to see a masked number: the usual reasons as buttons, another one in words. */
final class ReasonCard extends VBox {

    private static final List<String> USUAL = List.of("verify", "apply", "report");

    ReasonCard(Workplace workplace, Consumer<String> give) {
        super(12);
        getStyleClass().addAll("palette", "card");
        setMaxSize(400, USE_PREF_SIZE);
        Label title = new Label(workplace.say("desktop.reveal.title"));
        title.getStyleClass().add("page-title");
        Label hint = new Label(workplace.say("desktop.reveal.hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, hint);
        for (String reason : USUAL) {
            String words = workplace.say("desktop.reveal.reason." + reason);
            Button button = Buttons.plain(words, null, () -> give.accept(words));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setId("reason-" + reason);
            getChildren().add(button);
        }
        TextField other = new TextField();
        other.setId("reason-other");
        other.setPromptText(workplace.say("desktop.reveal.other"));
        other.setOnAction(event -> {
            if (!other.getText().isBlank()) {
                give.accept(other.getText().strip());
            }
        });
        getChildren().add(other);
        sceneProperty().addListener((at, before, now) -> {
            if (now != null) {
                javafx.application.Platform.runLater(getChildren().get(2)::requestFocus);
            }
        });
    }
}
