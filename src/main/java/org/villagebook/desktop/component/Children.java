package org.villagebook.desktop.component;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** The records of one type that refer to a record, for example the members of a household, with a button to add one. */
public final class Children extends VBox {

    private static final double HEAD = 48;

    private final Workplace workplace;
    private final RecordListViewModel list;
    private final Field reference;
    private final RecordTable table;
    private final Label count = new Label();
    private Map<String, String> preset = Map.of();
    private RecordId parent;

    public Children(Workplace workplace, RecordType type, Field reference, String addWords) {
        super(8);
        this.workplace = workplace;
        this.reference = reference;
        this.list = new RecordListViewModel(workplace, type);
        this.table = new RecordTable(workplace, type, List.of(),
                type.list().stream().filter(field -> !field.equals(reference.id())).toList());
        Label title = new Label(type.label().in(workplace.locale()));
        title.getStyleClass().add("section-title");
        count.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button add = Buttons.plain(addWords, "fth-plus", this::add);
        add.setId("add-" + type.id());
        HBox head = new HBox(8, title, count, gap, add);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
        table.showEmpty(new EmptyState(type.icon(), workplace.say("desktop.list.empty", type.label()), ""));
        list.rows().addListener((at, before, rows) -> {
            table.setItems(rows);
            count.setText(rows.isEmpty() ? "" : Integer.toString(rows.size()));
        });
        table.setMinHeight(0);
        table.onSort((field, descending) -> {
            if (field == null) {
                list.orderAsUsual();
            } else {
                list.orderBy(field, descending);
            }
        });
        table.onOpen(() -> {
            Row row = table.getSelectionModel().getSelectedItem();
            if (row != null && row.loaded()) {
                workplace.navigation().go(new Place.Page(type.id(), row.record().id()));
            }
        });
    }

    /** Is as high as its rows, for pages that hold several lists. */
    public Children asHighAsRows(int most) {
        list.rows().addListener((at, before, rows) -> height(Math.min(most, Math.max(2, rows.size()))));
        height(2);
        return this;
    }

    private void height(int rows) {
        double height = 36 + HEAD + 36 * rows + 4;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    public RecordListViewModel list() {
        return list;
    }

    public void show(RecordId id, Map<String, String> more) {
        preset = more;
        if (id.equals(parent)) {
            list.open();
            return;
        }
        parent = id;
        list.startFrom(RecordQuery.all(list.type().id()).where(reference.id(), id.toString()));
    }

    /** Opens the form for one more. */
    public void add() {
        Map<String, String> known = new java.util.LinkedHashMap<>(preset);
        known.put(reference.id(), parent.toString());
        workplace.navigation().go(new Place.Entry(list.type().id(), known));
    }
}
