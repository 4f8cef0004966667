package org.villagebook.desktop.component;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Chooses the columns of a list: space shows or hides one, Alt with an arrow moves it. The list follows at once. */
final class ColumnCard extends VBox {

    private final ListColumns columns;
    private final ListView<String> list = new ListView<>();

    ColumnCard(Workplace workplace, ListColumns columns, Runnable done) {
        super(12);
        this.columns = columns;
        getStyleClass().addAll("palette", "card");
        setMaxSize(400, 520);
        Label title = new Label(workplace.say("desktop.columns.title"));
        title.getStyleClass().add("page-title");
        Label hint = new Label(workplace.say("desktop.columns.hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        list.setId("columns");
        list.setFixedCellSize(32);
        list.setCellFactory(made -> new ColumnCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, Buttons.flat(workplace.say("desktop.columns.usual"), null, () -> {
            columns.chooseUsual();
            refill();
        }), gap, Buttons.main(workplace.say("desktop.columns.done"), null, done));
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, hint, list, foot);
        refill();
        list.getSelectionModel().select(0);
        list.sceneProperty().addListener((at, before, now) -> {
            if (now != null) {
                javafx.application.Platform.runLater(list::requestFocus);
            }
        });
    }

    private void refill() {
        String chosen = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(columns.all());
        list.getSelectionModel().select(chosen);
    }

    private void key(KeyEvent key) {
        String chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        if (key.getCode() == KeyCode.SPACE) {
            columns.toggle(chosen);
        } else if (key.isAltDown() && key.getCode() == KeyCode.UP) {
            columns.move(chosen, -1);
        } else if (key.isAltDown() && key.getCode() == KeyCode.DOWN) {
            columns.move(chosen, 1);
        } else {
            return;
        }
        key.consume();
        refill();
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 5));
    }

    private final class ColumnCell extends ListCell<String> {
        private final CheckBox box = new CheckBox();

        ColumnCell() {
            box.setFocusTraversable(false);
            box.setOnAction(event -> {
                list.getSelectionModel().select(getItem());
                columns.toggle(getItem());
                refill();
            });
        }

        @Override
        protected void updateItem(String id, boolean empty) {
            super.updateItem(id, empty);
            if (empty || id == null) {
                setGraphic(null);
                return;
            }
            box.setText(columns.label(id));
            box.setSelected(columns.shown().get().ids().contains(id));
            setGraphic(box);
        }
    }
}
