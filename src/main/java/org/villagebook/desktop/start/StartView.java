package org.villagebook.desktop.start;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.text.Messages;

/** What is seen before a book is open. */
public final class StartView extends StackPane {

    private final StartViewModel model;
    private final Messages messages;
    private final StackPane card = new StackPane();
    private final PasswordField password = new PasswordField();

    public StartView(StartViewModel model, Messages messages, Image icon) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("start");
        ImageView picture = new ImageView(icon);
        picture.setFitWidth(64);
        picture.setFitHeight(64);
        Label name = new Label(say("desktop.program"));
        name.getStyleClass().add("program-name");
        Label claim = new Label(say("desktop.start.claim"));
        claim.getStyleClass().add("muted");
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.visibleProperty().bind(model.busy());
        bar.getStyleClass().add(Styles.SMALL);
        Label trouble = new Label();
        trouble.textProperty().bind(model.trouble());
        trouble.setWrapText(true);
        trouble.setMaxWidth(Double.MAX_VALUE);
        trouble.setMinHeight(USE_PREF_SIZE);
        trouble.getStyleClass().add("trouble");
        trouble.visibleProperty().bind(model.trouble().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        VBox whole = new VBox(8, picture, name, claim, card, trouble, bar);
        VBox.setMargin(card, new javafx.geometry.Insets(24, 0, 0, 0));
        whole.setAlignment(Pos.TOP_CENTER);
        whole.setMaxSize(440, USE_PREF_SIZE);
        card.disableProperty().bind(model.busy());
        getChildren().add(whole);
        model.step().addListener((at, before, now) -> show(now));
        show(model.step().get());
    }

    private String say(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    private void show(StartViewModel.Step step) {
        Node node = switch (step) {
            case WELCOME -> welcome();
            case UNLOCK -> unlock();
            case NEW -> new NewBookForm(model, messages, this::chooseFolder);
            case RECOVERY_CODE -> recoveryCode();
        };
        card.getChildren().setAll(node);
        if (step == StartViewModel.Step.UNLOCK) {
            password.requestFocus();
        }
    }

    private VBox welcome() {
        VBox box = new VBox(8);
        for (Path book : model.recent()) {
            box.getChildren().add(choice("fth-book-open", book.getFileName().toString(), book.getParent().toString(),
                    "recent-" + book.getFileName(), () -> model.openOrAsk(book)));
        }
        box.getChildren().addAll(
                choice("fth-compass", say("desktop.start.practice"), say("desktop.start.practiceHint"), "open-practice",
                        model::openPractice),
                choice("fth-plus", say("desktop.start.new"), say("desktop.start.newHint"), "new-book",
                        () -> model.to(StartViewModel.Step.NEW)),
                choice("fth-folder", say("desktop.start.open"), say("desktop.start.openHint"), "open-book", () -> {
                    Path folder = chooseFolder();
                    if (folder != null) {
                        model.openOrAsk(folder);
                    }
                }));
        return box;
    }

    private Button choice(String icon, String title, String hint, String id, Runnable action) {
        Label heading = new Label(title);
        heading.getStyleClass().add("choice-title");
        Label words = new Label(hint);
        words.getStyleClass().add("muted");
        words.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        VBox text = new VBox(2, heading, words);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(16, new FontIcon(icon), text, new FontIcon("fth-chevron-right"));
        line.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button();
        button.setGraphic(line);
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(34));
        button.getStyleClass().add("choice");
        button.setOnAction(event -> action.run());
        return button;
    }

    private VBox unlock() {
        Label book = new Label(model.folder().get().getFileName().toString(), new FontIcon("fth-lock"));
        book.getStyleClass().add("section-title");
        password.clear();
        password.setId("password");
        password.setPromptText(say("desktop.unlock.prompt"));
        password.setOnAction(event -> unlockNow());
        Button open = Buttons.main(say("desktop.unlock.open"), null, this::unlockNow);
        open.setDefaultButton(true);
        return new VBox(12, book, password, foot(open));
    }

    private void unlockNow() {
        model.open(password.getText().toCharArray());
    }

    private HBox foot(Button main) {
        HBox foot = new HBox(8, Buttons.flat(say("desktop.back"), "fth-arrow-left",
                () -> model.to(StartViewModel.Step.WELCOME)), NewBookForm.gap(), main);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private VBox recoveryCode() {
        Label heading = new Label(say("desktop.recovery.title"), new FontIcon("fth-key"));
        heading.getStyleClass().add("section-title");
        Label words = new Label(say("desktop.recovery.words"));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Label code = new Label(model.recoveryCode().get());
        code.setWrapText(true);
        code.setId("recovery-code");
        code.getStyleClass().add("recovery-code");
        code.setMaxWidth(Double.MAX_VALUE);
        return new VBox(16, heading, words, code,
                Buttons.main(say("desktop.recovery.written"), "fth-check", model::codeWritten));
    }

    private Path chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(say("desktop.start.open"));
        File chosen = chooser.showDialog(getScene().getWindow());
        return chosen == null ? null : chosen.toPath();
    }
}
