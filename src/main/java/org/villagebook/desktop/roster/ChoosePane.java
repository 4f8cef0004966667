package org.villagebook.desktop.roster;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Workplace;

/** The beginning: where to drop a workbook, and which ones are understood. */
final class ChoosePane extends StackPane {

    private final Button choose;

    ChoosePane(Workplace workplace, RosterViewModel model, Runnable chooseFile) {
        choose = Buttons.withKey(Buttons.main(workplace.say("desktop.import.choose"), "fth-file-plus", chooseFile),
                workplace.say("desktop.import.choose"), "Shortcut+O");
        choose.setId("choose-workbook");
        choose.getStyleClass().add("big-button");
        choose.disableProperty().bind(model.busy());
        FontIcon picture = new FontIcon("fth-file-text");
        picture.getStyleClass().add("empty-icon");
        Label title = new Label(workplace.say("desktop.import.title"));
        title.getStyleClass().add("page-title");
        Label words = words(workplace.say("desktop.import.words"));
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(200);
        Button cancel = Buttons.flat(workplace.say("desktop.cancel"), null, model::cancel);
        HBox running = new HBox(8, bar, cancel);
        running.setAlignment(Pos.CENTER);
        running.visibleProperty().bind(model.busy());
        Label trouble = new Label();
        trouble.textProperty().bind(model.trouble());
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.setMaxWidth(520);
        trouble.setMinHeight(USE_PREF_SIZE);
        trouble.visibleProperty().bind(model.trouble().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        VBox target = new VBox(16, picture, title, words, choose, trouble, running);
        target.setAlignment(Pos.CENTER);
        target.getStyleClass().add("drop-target");
        target.setMaxSize(640, 400);
        setMargin(target, new javafx.geometry.Insets(24));
        getChildren().add(target);
    }

    private static Label words(String text) {
        Label words = new Label(text);
        words.getStyleClass().add("quiet-words");
        words.setWrapText(true);
        words.setMaxWidth(480);
        words.setMinHeight(USE_PREF_SIZE);
        words.setAlignment(Pos.CENTER);
        words.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        return words;
    }

    void focus() {
        choose.requestFocus();
    }
}
