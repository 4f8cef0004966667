package org.villagebook.desktop.component;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The values of a field with their counts, the most frequent first. Enter or a click takes one. */
final class ValueList extends ListView<ValueList.Value> {

    /** A canonical value, its words, and how many records have it. */
    record Value(String value, String words, long count) {
    }

    ValueList(Consumer<String> take) {
        setId("filter-values");
        setFixedCellSize(32);
        setPrefHeight(200);
        setCellFactory(made -> new ValueCountCell());
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                taken(take);
                key.consume();
            }
        });
        setOnMouseClicked(click -> taken(take));
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private void taken(Consumer<String> take) {
        Value chosen = getSelectionModel().getSelectedItem();
        if (chosen != null) {
            take.accept(chosen.value());
        }
    }

    void show(List<Value> values) {
        getItems().setAll(values.stream().sorted(Comparator.comparingLong(Value::count).reversed()).toList());
        setVisible(!values.isEmpty());
        getSelectionModel().select(0);
    }

    private static final class ValueCountCell extends ListCell<Value> {
        @Override
        protected void updateItem(Value value, boolean empty) {
            super.updateItem(value, empty);
            if (empty || value == null) {
                setGraphic(null);
                return;
            }
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label count = new Label(String.format("%,d", value.count()));
            count.getStyleClass().add("muted");
            count.setMinWidth(USE_PREF_SIZE);
            HBox line = new HBox(8, new Label(value.words()), gap, count);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
        }
    }
}
