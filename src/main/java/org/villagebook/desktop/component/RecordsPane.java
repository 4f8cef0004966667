package org.villagebook.desktop.component;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Record;
import org.villagebook.record.Touched;

/** List and page of one record type, side by side. */
public final class RecordsPane extends SplitPane {

    private static final double LIST_SHARE = 0.42;
    private static final double NARROW = 400;

    private final Workplace workplace;
    private final RecordListViewModel list;
    private final Supplier<RecordPage> pages;
    private final RecordTable table;
    private final FilterBar filters;
    private final Label count = new Label();
    private final Button many = Buttons.plain("", "fth-edit-3", this::changeMany);
    private final HBox heading = new HBox(8);
    private final VBox listSide;
    private final StackPane pageSide = new StackPane();
    private RecordPage page;
    private String sought;
    private boolean selecting;
    private boolean elsewhere;

    /** @param pages makes the page when the first record is opened */
    public RecordsPane(Workplace workplace, RecordListViewModel list, Supplier<RecordPage> pages) {
        this.workplace = workplace;
        this.list = list;
        this.pages = pages;
        RecordType type = list.type();
        table = new RecordTable(workplace, type, list.computed(), list.columns().shown().get().ids());
        filters = new FilterBar(workplace, list);
        Label title = new Label(type.label().in(workplace.locale()));
        title.getStyleClass().add("page-title");
        count.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button add = Buttons.withKey(Buttons.main(workplace.say("desktop.add"), "fth-plus", this::add),
                workplace.say("desktop.addOne", type.label()), "Shortcut+N");
        Button choose = Buttons.icon("fth-sliders", workplace.say("desktop.columns.title") + "  Ctrl+Shift+L",
                this::chooseColumns);
        choose.setId("choose-columns");
        many.setText(workplace.say("desktop.batch.button"));
        many.setId("batch");
        many.visibleProperty().bind(Bindings.size(table.getSelectionModel().getSelectedIndices()).greaterThan(1));
        many.managedProperty().bind(many.visibleProperty());
        heading.setAlignment(Pos.BASELINE_LEFT);
        heading.getChildren().addAll(title, count, gap, many, choose, add);
        title.setMinWidth(USE_PREF_SIZE);
        count.setMinWidth(USE_PREF_SIZE);
                VBox head = new VBox(12, heading, filters);
        head.getStyleClass().add("list-head");
        VBox.setVgrow(table, Priority.ALWAYS);
        listSide = new VBox(head, table);
        listSide.getStyleClass().add("list-side");
        pageSide.getStyleClass().add("page-side");
        listSide.widthProperty().addListener((at, before, now) -> shorten(now.doubleValue() < NARROW));
        listSide.setMinWidth(320);
        pageSide.setMinWidth(360);
        getItems().addAll(listSide, pageSide);
        widthProperty().addListener(new javafx.beans.value.ChangeListener<Number>() {
            @Override
            public void changed(javafx.beans.value.ObservableValue<? extends Number> at, Number before, Number now) {
                // Positions that are given before the window has its size are lost.
                if (now.doubleValue() > 700) {
                    widthProperty().removeListener(this);
                    javafx.application.Platform.runLater(() -> setDividerPositions(LIST_SHARE));
                }
            }
        });
        SplitPane.setResizableWithParent(listSide, Boolean.TRUE);
        getStyleClass().add("records-pane");
        wire();
        showNothing();
    }

    /** In a narrow list the buttons above it are icons; their words are in the tooltips. */
    private void shorten(boolean narrow) {
        for (Node node : heading.getChildren()) {
            if (node instanceof ButtonBase button && button.getGraphic() != null) {
                button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
                if (button.getTooltip() == null) {
                    button.setTooltip(new Tooltip(button.getText()));
                }
            }
        }
    }

    private void wire() {
        list.columns().shown().addListener((at, before, now) -> {
            if (!now.ids().equals(shownColumns())) {
                table.show(now);
            }
        });
        table.onReorder(list.columns()::choose);
        table.onPaste(block -> workplace.navigation().go(new Place.Block(list.type().id(), shownColumns().stream()
                .filter(id -> list.type().field(id).isPresent()).toList(), block)));
        list.rows().addListener((at, before, rows) -> {
            selecting = true;
            table.setItems(rows);
            table.select(list.position().get());
            selecting = false;
            count.setText(rows.isEmpty() ? "" : String.format("%,d", rows.size()));
            table.showEmpty(emptyState());
        });
        list.position().addListener((at, before, now) -> {
            selecting = true;
            table.select(now);
            selecting = false;
        });
        table.getSelectionModel().selectedIndexProperty().addListener((at, before, now) -> {
            int index = now.intValue();
            Row row = selecting || index < 0 || index >= table.getItems().size() ? Row.LOADING : table.getItems().get(index);
            if (row.loaded()) {
                list.choose(row, index);
                workplace.navigation().go(new Place.Page(row.record().type(), row.record().id()));
            }
        });
        list.chosen().addListener((at, before, now) -> {
            if (now != null && !elsewhere && (before == null || !before.id().equals(now.id()))) {
                showPage(now);
            } else if (now == null) {
                showNothing();
            }
        });
        table.onOpen(() -> {
            if (page != null) {
                page.focus();
            }
        });
        table.onSort((field, descending) -> {
            if (field == null) {
                list.orderAsUsual();
            } else {
                list.orderBy(field, descending);
            }
        });
    }

    /** The line above the list, for further buttons of an activity. */
    public HBox heading() {
        return heading;
    }

    public RecordTable table() {
        return table;
    }

    private Node emptyState() {
        if (list.narrowed()) {
            return new EmptyState("fth-search", workplace.say("desktop.list.noMatch"),
                    workplace.say("desktop.list.noMatchHint"),
                    Buttons.plain(workplace.say("desktop.list.showAll"), null, list::showAll));
        }
        RecordType type = list.type();
        String own = workplace.say("desktop.empty." + type.id());
        String hint = own.startsWith("desktop.") ? workplace.say("desktop.list.emptyHint", type.label()) : own;
        return new EmptyState(type.icon(), workplace.say("desktop.list.empty", type.label()), hint,
                Buttons.main(workplace.say("desktop.addOne", type.label()), "fth-plus", this::add), importing());
    }

    /** Leads to where a workbook fills this list. */
    private Button importing() {
        boolean roster = list.type().id().equals("household");
        Button button = Buttons.plain(workplace.say(roster ? "desktop.import.fromRoster" : "desktop.import.fromLedger"),
                "fth-file-plus", () -> workplace.navigation().go(new Place.Home("roster")));
        button.setId("import-here");
        return button;
    }

    private void showNothing() {
        pageSide.getChildren().setAll(new EmptyState(list.type().icon(), workplace.say("desktop.page.none"),
                workplace.say("desktop.page.noneHint")));
    }

    private void showPage(Record record) {
        if (page == null) {
            page = pages.get();
        }
        page.show(record.id());
        if (sought != null) {
            page.look(sought);
            sought = null;
        }
        pageSide.getChildren().setAll(page.node());
    }

    private List<String> shownColumns() {
        return table.getColumns().stream().filter(TableColumn::isVisible).map(TableColumn::getId).toList();
    }

    private void chooseColumns() {
        Veil veil = Veil.over(this);
        veil.lift(new ColumnCard(workplace, list.columns(), veil::lower));
    }

    /** One value for a field of all chosen records. */
    private void changeMany() {
        List<Integer> places = List.copyOf(table.getSelectionModel().getSelectedIndices());
        if (!places.isEmpty()) {
            Veil veil = Veil.over(this);
            veil.lift(new BatchCard(workplace, new BatchViewModel(workplace, list, places), veil::lower));
        }
    }

    /** Opens the form for a new record. */
    public void add() {
        workplace.navigation().go(new Place.Entry(list.type().id(), Map.of()));
    }

    /** Asks for a file and writes the list into it. */
    private void export() {
        new FileDialogs(getScene().getWindow()).newFile(workplace.say("desktop.list.export"),
                new FileChoice.Kind(workplace.say("desktop.list.workbook"), List.of("*.xlsx")), null,
                list.type().label().in(workplace.locale()) + ".xlsx").ifPresent(list::export);
    }

    public void focusFilter() {
        filters.focus();
    }

    public void focusList() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && table.getItems() != null && !table.getItems().isEmpty()) {
            table.getFocusModel().focus(0);
        }
    }

    public void show(Place place) {
        if (list.rows().get() == null && !(place instanceof Place.Listing)) {
            list.open();
        }
        switch (place) {
            case Place.Paper paper -> { }
            case Place.Count count -> { }
            case Place.Sheet sheet -> { }
            case Place.Packages packages -> { }
            case Place.Home home -> {
                if (elsewhere && list.chosen().get() != null) {
                    elsewhere = false;
                    showPage(list.chosen().get());
                }
            }
            case Place.Page record -> {
                boolean back = elsewhere && list.chosenId().filter(record.id()::equals).isPresent();
                elsewhere = false;
                if (back) {
                    showPage(list.chosen().get());
                    table.requestFocus();
                }
                sought = record.field();
                list.choose(record.id());
            }
            case Place.Listing listing -> list.startFrom(listing.query());
            case Place.Entry form -> showEntry(form);
            case Place.Block block -> { }
        }
    }

    /** Shows another page in place of the list's own, for example a member of the household. */
    public void showBeside(Node node) {
        elsewhere = true;
        pageSide.getChildren().setAll(node);
    }

    public RecordListViewModel list() {
        return list;
    }

    public void showEntry(Place.Entry form) {
        EntryForm entry = new EntryForm(workplace,
                new EntryViewModel(workplace, workplace.type(form.type()), form.preset()));
        showBeside(entry);
        entry.focusFirst();
    }

    public void refresh(Touched touched) {
        list.refresh(touched);
        if (page != null) {
            page.refresh(touched);
        }
    }

    /** Keys of every list. */
    public List<Shortcut> shortcuts() {
        List<Shortcut> all = new java.util.ArrayList<>(ofList());
        if (page != null) {
            all.addAll(page.shortcuts());
        }
        return all;
    }

    private List<Shortcut> ofList() {
        return List.of(
                Shortcut.of("Shortcut+N", workplace.say("desktop.addOne", list.type().label()), this::add),
                Shortcut.of("Shortcut+F", workplace.say("desktop.filter.focus"), this::focusFilter),
                Shortcut.of("F2", workplace.say("desktop.keys.F2"), () -> {
                    if (page != null) {
                        page.edit();
                    }
                }),
                Shortcut.of("Shortcut+Shift+F", workplace.say("desktop.filter.any"), filters::choose),
                Shortcut.of("Shortcut+Shift+S", workplace.say("desktop.filter.keep"), filters::keep),
                Shortcut.of("Shortcut+Shift+L", workplace.say("desktop.columns.title"), this::chooseColumns),
                Shortcut.of("Shortcut+Shift+E", workplace.say("desktop.batch.button"), this::changeMany),
                Shortcut.of("Shortcut+E", workplace.say("desktop.list.export"), this::export),
                Shortcut.of("F5", workplace.say("desktop.list.again"), list::open));
    }
}
