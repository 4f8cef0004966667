package org.villagebook.desktop.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.TabbedPage;
import org.villagebook.desktop.component.RecordListViewModel;
import org.villagebook.desktop.component.RecordsPane;
import org.villagebook.desktop.component.Screen;
import org.villagebook.desktop.component.Shortcut;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.desktop.ledger.LedgerViewModel.Group;
import org.villagebook.desktop.ledger.LedgerViewModel.Kind;
import org.villagebook.desktop.ledger.LedgerViewModel.Line;
import org.villagebook.record.Touched;

/** 台账: every kind of record as a list, made from the catalogue alone. */
public final class LedgerView implements Screen {

    /** Lines that stay in sight above the chosen one. */
    private static final int LINES_ABOVE = 6;

    private final Workplace workplace;
    private final FileChoice files;
    private final LedgerViewModel model;
    private final Map<String, RecordsPane> panes = new HashMap<>();
    private final ListView<Line> types = new ListView<>();
    private final BorderPane node = new BorderPane();

    public LedgerView(Workplace workplace, List<RecordType> kept, FileChoice files) {
        this.workplace = workplace;
        this.files = files;
        this.model = new LedgerViewModel(workplace, kept);
        types.getItems().setAll(model.lines());
        types.setCellFactory(list -> new LineCell());
        types.setFixedCellSize(32);
        types.getStyleClass().add("type-list");
        types.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            switch (now) {
                case Kind kind when !kind.type().id().equals(model.chosen().get()) -> model.choose(kind.type().id());
                case Group group -> passOver(before, group);
                case null, default -> { }
            }
        });
        Label title = new Label(title());
        title.getStyleClass().add("page-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, Buttons.icon("fth-download", workplace.say("desktop.blank.button"), this::blank),
                Buttons.icon("fth-file-plus", workplace.say("desktop.import.fromLedger"),
                () -> workplace.navigation().go(new Place.Home("roster"))));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("list-head");
        VBox.setVgrow(types, Priority.ALWAYS);
        VBox side = new VBox(head, types);
        side.getStyleClass().add("type-side");
        side.setPrefWidth(208);
        node.setLeft(side);
        model.chosen().addListener((at, before, now) -> showType(now));
        model.counts().addListener((at, before, now) -> types.refresh());
        showType(model.chosen().get());
    }

    private void blank() {
        files.newFile(workplace.say("desktop.blank.button"),
                new FileChoice.Kind(workplace.say("desktop.blank.button"), List.of("*.xlsx")), null,
                workplace.say("desktop.blank.file")).ifPresent(model::writeBlank);
    }

    private RecordsPane pane() {
        return panes.computeIfAbsent(model.chosen().get(), id -> {
            RecordType type = workplace.type(id);
            RecordListViewModel list = new RecordListViewModel(workplace, type);
            RecordsPane pane = new RecordsPane(workplace, list, () -> TabbedPage.plain(workplace, type));
            list.open();
            return pane;
        });
    }

    private void showType(String id) {
        node.setCenter(pane());
        Line line = new Kind(workplace.type(id));
        if (!types.getItems().contains(line)) {
            types.getSelectionModel().clearSelection();
        } else if (!line.equals(types.getSelectionModel().getSelectedItem())) {
            types.getSelectionModel().select(line);
            types.scrollTo(Math.max(0, types.getSelectionModel().getSelectedIndex() - LINES_ABOVE));
        }
    }

    /** The arrow keys go on to the next kind in their direction. */
    private void passOver(Line before, Group group) {
        int at = types.getItems().indexOf(group);
        int next = types.getItems().indexOf(before) > at && at > 0 ? at - 1 : at + 1;
        Platform.runLater(() -> types.getSelectionModel().select(next));
    }

    @Override
    public String title() {
        return workplace.say("desktop.activity.ledger");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void focus() {
        pane().focusList();
    }

    @Override
    public void show(Place place) {
        model.show(place);
        pane().show(place);
    }

    @Override
    public void refresh(Touched touched) {
        model.refresh(touched);
        panes.values().forEach(pane -> pane.refresh(touched));
    }

    @Override
    public List<Shortcut> shortcuts() {
        return pane().shortcuts();
    }

    private final class LineCell extends ListCell<Line> {

        /** Long names are cut off; the list does not scroll sideways. */
        LineCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty ? null : switch (line) {
                case Group group -> heading(group);
                case Kind kind -> kind(kind.type());
                case null -> null;
            });
            setMouseTransparent(line instanceof Group);
        }

        private Node heading(Group group) {
            Label name = new Label(group.name());
            name.getStyleClass().addAll("muted", "type-group");
            return name;
        }

        private Node kind(RecordType type) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label count = new Label(model.count(type.id()));
            count.getStyleClass().add("muted");
            count.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(8, new FontIcon(type.icon()), new Label(type.label().in(workplace.locale())), gap, count);
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }
    }
}
