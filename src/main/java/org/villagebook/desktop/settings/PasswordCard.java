package org.villagebook.desktop.settings;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Workplace;

/** Asks for the password that holds and, for another password, for the new one twice; shows a new recovery code. */
final class PasswordCard extends VBox {

    private final Workplace workplace;
    private final PasswordViewModel model;
    private final PasswordField present = new PasswordField();
    private final PasswordField fresh = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Label trouble = new Label();

    /** @param recovery whether it is about the recovery code */
    PasswordCard(Workplace workplace, boolean recovery, Runnable close) {
        super(12);
        this.workplace = workplace;
        this.model = new PasswordViewModel(workplace, close);
        getStyleClass().addAll("palette", "card");
        setMaxSize(420, USE_PREF_SIZE);
        present.setId("present-password");
        fresh.setId("new-password");
        again.setId("new-password-again");
        trouble.textProperty().bind(model.trouble());
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(USE_PREF_SIZE);
        trouble.visibleProperty().bind(model.trouble().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        Runnable change = recovery ? () -> model.newRecoveryCode(present.getText())
                : () -> model.change(present.getText(), fresh.getText(), again.getText());
        Button done = Buttons.main(workplace.say(recovery ? "desktop.password.newCode" : "desktop.password.change"), null, change);
        done.setDefaultButton(true);
        done.setId("change-password");
        getChildren().addAll(words("page-title", recovery ? "desktop.password.codeTitle" : "desktop.password.title"),
                words("muted", recovery ? "desktop.password.codeHint" : "desktop.password.hint"),
                field("desktop.password.present", present));
        if (!recovery) {
            getChildren().addAll(field("desktop.password.fresh", fresh), field("desktop.new.again", again));
        }
        getChildren().addAll(trouble, done);
        disableProperty().bind(model.busy());
        model.code().addListener((at, before, now) -> show(now, close));
        sceneProperty().addListener((at, before, now) -> {
            if (now != null) {
                Platform.runLater(present::requestFocus);
            }
        });
    }

    private Label words(String style, String key) {
        Label label = new Label(workplace.say(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private VBox field(String key, Node control) {
        return new VBox(4, words("field-label", key), control);
    }

    private void show(String code, Runnable close) {
        Label shown = new Label(code);
        shown.setWrapText(true);
        shown.setMaxWidth(Double.MAX_VALUE);
        shown.getStyleClass().add("recovery-code");
        shown.setId("recovery-code");
        getChildren().setAll(words("page-title", "desktop.recovery.title"), words("muted", "desktop.recovery.words"), shown,
                Buttons.main(workplace.say("desktop.recovery.written"), "fth-check", close));
    }
}
