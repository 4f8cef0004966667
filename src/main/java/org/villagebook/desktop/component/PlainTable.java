package org.villagebook.desktop.component;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;

/** A table of things that are no records. The chain adds columns; the last one may take what is left of the width. */
public final class PlainTable<T> extends TableView<T> {

    public PlainTable(Node empty) {
        getStyleClass().add("record-table");
        setFixedCellSize(36);
        setPlaceholder(empty);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    /** Words; what does not fit is in the tooltip. */
    public PlainTable<T> text(String heading, double width, Function<T, String> text) {
        return add(heading, width, () -> new WordsCell<>(text));
    }

    /** Figures stand at the right. */
    public PlainTable<T> number(String heading, double width, Function<T, String> text) {
        text(heading, width, text);
        getColumns().getLast().getStyleClass().add("numeric");
        return this;
    }

    /** Anything that is more than words, for example a light or a button; null for nothing. */
    public PlainTable<T> node(String heading, double width, Function<T, Node> node) {
        return add(heading, width, () -> new NodeCell<>(node));
    }

    private PlainTable<T> add(String heading, double width, java.util.function.Supplier<TableCell<T, T>> cell) {
        TableColumn<T, T> column = new TableColumn<>(heading);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 56));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> cell.get());
        getColumns().add(column);
        return this;
    }

    /** What a key does with the chosen row. */
    public PlainTable<T> onKey(KeyCode code, Consumer<T> action) {
        addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, key -> {
            T chosen = getSelectionModel().getSelectedItem();
            if (key.getCode() == code && chosen != null) {
                action.accept(chosen);
                key.consume();
            }
        });
        return this;
    }

    private static final class WordsCell<T> extends TableCell<T, T> {
        private final Function<T, String> text;

        WordsCell(Function<T, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(T row, boolean empty) {
            super.updateItem(row, empty);
            String words = empty || row == null ? null : text.apply(row);
            setText(words);
            setTooltip(words == null || words.length() < 16 ? null : new Tooltip(words));
        }
    }

    private static final class NodeCell<T> extends TableCell<T, T> {
        private final Function<T, Node> node;

        NodeCell(Function<T, Node> node) {
            this.node = node;
        }

        @Override
        protected void updateItem(T row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : node.apply(row));
        }
    }
}
