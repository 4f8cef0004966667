package org.villagebook.desktop.component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.villagebook.catalogue.RecordType;

/** The table of a record list. It never waits for rows, sorts by asking again, and copies as a workbook would. */
public final class RecordTable extends TableView<Row> {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    /** Room for the scroll bar. */
    private static final double BAR = 12;

    private final Map<TableColumn<Row, ?>, Double> wishes = new HashMap<>();
    private final Workplace workplace;
    private final RecordType type;
    private final List<ComputedColumn> computed;
    private Runnable opened = () -> { };
    private Consumer<String> pasted = block -> { };
    private Consumer<List<String>> reordered = order -> { };
    private boolean every;
    private boolean building;

    /** @param order fields and computed columns, the most important first: what does not fit is left out at the end */
    public RecordTable(Workplace workplace, RecordType type, List<ComputedColumn> computed, List<String> order) {
        this.workplace = workplace;
        this.type = type;
        this.computed = computed;
        getStyleClass().add("record-table");
        show(new ListColumns.Shown(order, false));
        getColumns().addListener((ListChangeListener<TableColumn<Row, ?>>) change -> {
            if (!building) {
                reordered.accept(getColumns().stream().filter(TableColumn::isVisible).map(TableColumn::getId).toList());
            }
        });
        widthProperty().addListener((at, before, now) -> fit(now.doubleValue()));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setFixedCellSize(36);
        setOnKeyPressed(key -> {
            if (COPY.match(key)) {
                copy();
                key.consume();
            } else if (PASTE.match(key)) {
                paste();
                key.consume();
            } else if (key.getCode() == KeyCode.ENTER) {
                opened.run();
                key.consume();
            }
        });
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                opened.run();
            }
        });
    }

    /** Shows these columns. Those that a person chose are all shown, and the table scrolls sideways if need be. */
    public void show(ListColumns.Shown columns) {
        building = true;
        every = columns.chosen();
        wishes.clear();
        getColumns().setAll(Columns.of(workplace, type, computed, columns.ids()));
        getColumns().forEach(column -> wishes.put(column, column.getPrefWidth()));
        building = false;
        if (getWidth() > 0) {
            fit(getWidth());
        }
    }

    /** What happens when a person drags the columns into another order. */
    public void onReorder(Consumer<List<String>> action) {
        reordered = action;
    }

    /** What happens to a block of cells that is pasted. */
    public void onPaste(Consumer<String> action) {
        pasted = action;
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isBlank()) {
            pasted.accept(text);
        }
    }

    /** Shows as many columns as there is room for, and lets them share what is left over. */
    private void fit(double width) {
        double room = width - BAR;
        double taken = 0;
        boolean full = false;
        for (TableColumn<Row, ?> column : getColumns()) {
            full |= !every && taken > 0 && taken + wishes.get(column) > room;
            column.setVisible(!full);
            taken += full ? 0 : wishes.get(column);
        }
        double stretch = taken == 0 ? 1 : Math.max(1, room / taken);
        getVisibleLeafColumns().forEach(column -> column.setPrefWidth(Math.floor(wishes.get(column) * stretch)));
    }

    /** What happens on Enter or a double click on a row. */
    public void onOpen(Runnable action) {
        opened = action;
    }

    public void onSort(BiConsumer<String, Boolean> order) {
        setSortPolicy(table -> {
            ObservableList<TableColumn<Row, ?>> by = table.getSortOrder();
            if (by.isEmpty()) {
                order.accept(null, false);
            } else {
                order.accept(by.getFirst().getId(), by.getFirst().getSortType() == TableColumn.SortType.DESCENDING);
            }
            return true;
        });
    }

    public void setCompact(boolean compact) {
        setFixedCellSize(compact ? 28 : 36);
    }

    public void showEmpty(Node node) {
        setPlaceholder(node);
    }

    /** Shows the row at that place without moving the list if it can be seen already. */
    public void select(int position) {
        if (position < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != position) {
            getSelectionModel().clearAndSelect(position);
            getFocusModel().focus(position);
            scrollTo(Math.max(0, position - 4));
        }
    }

    private void copy() {
        String heading = getVisibleLeafColumns().stream().map(TableColumn::getText).collect(Collectors.joining("\t"));
        String rows = getSelectionModel().getSelectedIndices().stream().sorted()
                .map(index -> getVisibleLeafColumns().stream()
                        .map(column -> getItems().get(index).text(column.getId()).replaceAll("[\t\n]", " "))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        ClipboardContent content = new ClipboardContent();
        content.putString(heading + "\n" + rows + "\n");
        Clipboard.getSystemClipboard().setContent(content);
    }
}
