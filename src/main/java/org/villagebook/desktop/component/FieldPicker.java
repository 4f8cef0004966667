package org.villagebook.desktop.component;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.catalogue.Field;

/** Picks a field by a few letters of its name or of its pinyin; the arrows walk through the list. */
final class FieldPicker extends VBox {

    private final Workplace workplace;
    private final List<Field> fields;
    private final CustomTextField words = new CustomTextField();
    private final ListView<Field> list = new ListView<>();

    /** @param onward what Enter does once a field is picked */
    FieldPicker(Workplace workplace, List<Field> fields, Consumer<Field> picked, Runnable onward) {
        super(8);
        this.workplace = workplace;
        this.fields = List.copyOf(fields);
        setPrefWidth(208);
        setMinWidth(160);
        words.setId("field-words");
        words.setPromptText(workplace.say("desktop.field.prompt"));
        words.setLeft(new FontIcon("fth-search"));
        words.textProperty().addListener((at, before, now) -> narrow(now));
        words.addEventFilter(KeyEvent.KEY_PRESSED, key -> key(key, onward));
        list.setId("fields");
        list.setFixedCellSize(32);
        list.setFocusTraversable(false);
        list.setCellFactory(made -> new FieldCell());
        list.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (now != null) {
                picked.accept(now);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(words, list);
        narrow("");
        words.sceneProperty().addListener((at, before, now) -> {
            if (now != null) {
                javafx.application.Platform.runLater(words::requestFocus);
            }
        });
    }

    private void narrow(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        list.getItems().setAll(fields.stream().filter(field -> {
            String label = field.label().in(workplace.locale()).toLowerCase(Locale.ROOT);
            return label.contains(lower) || Initials.of(label).contains(lower);
        }).toList());
        list.getSelectionModel().select(0);
    }

    private void key(KeyEvent key, Runnable onward) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (key.getCode() == KeyCode.DOWN && at + 1 < list.getItems().size()) {
            list.getSelectionModel().select(at + 1);
        } else if (key.getCode() == KeyCode.UP && at > 0) {
            list.getSelectionModel().select(at - 1);
        } else if (key.getCode() == KeyCode.ENTER && at >= 0) {
            onward.run();
        } else {
            return;
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
        key.consume();
    }

    private final class FieldCell extends ListCell<Field> {
        @Override
        protected void updateItem(Field field, boolean empty) {
            super.updateItem(field, empty);
            setText(empty || field == null ? null : field.label().in(workplace.locale()));
        }
    }
}
