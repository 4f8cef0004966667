package org.villagebook.desktop.start;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.text.Messages;

/** What a new book needs to know: whose it is, where it lies, and its password. */
final class NewBookForm extends VBox {

    private static final List<String> ROLES = List.of("village", "unit", "township", "province");

    private final StartViewModel model;
    private final Messages messages;
    private final ComboBox<String> role = new ComboBox<>();
    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final TextField folder = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private boolean folderChosen;

    NewBookForm(StartViewModel model, Messages messages, Supplier<Path> chooseFolder) {
        super(12);
        this.model = model;
        this.messages = messages;
        role.getItems().setAll(ROLES);
        role.setConverter(new StringConverter<>() {
            @Override
            public String toString(String word) {
                return word == null ? "" : messages.get("desktop.role." + word);
            }

            @Override
            public String fromString(String shown) {
                return shown;
            }
        });
        role.setValue("village");
        role.setMaxWidth(Double.MAX_VALUE);
        code.setPromptText("V001");
        code.setId("code");
        name.setId("name");
        folder.setId("folder");
        password.setId("password");
        again.setId("again");
        suggest();
        name.textProperty().addListener((at, before, now) -> suggest());
        Button other = Buttons.icon("fth-folder", messages.get("desktop.new.folder"), () -> {
            Path chosen = chooseFolder.get();
            if (chosen != null) {
                folderChosen = true;
                folder.setText(chosen.toString());
            }
        });
        HBox place = new HBox(8, folder, other);
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button make = Buttons.main(messages.get("desktop.new.make"), "fth-check", this::make);
        make.setId("make");
        make.setDefaultButton(true);
        HBox foot = new HBox(8, Buttons.flat(messages.get("desktop.back"), "fth-arrow-left",
                () -> model.to(StartViewModel.Step.WELCOME)), gap(), make);
        getChildren().addAll(two(field("role", role), field("code", code)), field("name", name),
                field("folder", place), two(field("password", password), field("again", again)), foot);
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static HBox two(Node left, Node right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        ((Region) left).setPrefWidth(200);
        ((Region) right).setPrefWidth(200);
        return new HBox(12, left, right);
    }

    private VBox field(String key, Node control) {
        Label label = new Label(messages.get("desktop.new." + key));
        label.getStyleClass().add("field-label");
        return new VBox(4, label, control);
    }

    private void suggest() {
        if (!folderChosen) {
            folder.setText(model.suggested(Path.of(System.getProperty("user.home")), name.getText()).toString());
        }
    }

    private void make() {
        model.create(new StartViewModel.NewBook(folder.getText().isBlank() ? null : Path.of(folder.getText()),
                role.getValue(), code.getText(), name.getText(), password.getText(), again.getText()));
    }
}
