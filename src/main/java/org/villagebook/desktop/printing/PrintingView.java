package org.villagebook.desktop.printing;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.effect.DropShadow;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.villagebook.catalogue.PrintForm;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Screen;
import org.villagebook.desktop.component.Shortcut;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.output.paper.PaperPrinter;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.Touched;

/** 打印: forms at the left, the sheet in the middle, people at the right, the queue below. */
public final class PrintingView implements Screen {

    private final Workplace workplace;
    private final FileChoice files;
    private final PrintingViewModel model;
    private final ReturnViewModel back;
    private final ListView<PrintForm> shelf = new ListView<>();
    private final ListView<Record> people = new ListView<>();
    private final ComboBox<String> group = new ComboBox<>();
    private final ComboBox<String> printer = new ComboBox<>();
    private final Label count = new Label();
    private final ImageView sheet = new ImageView();
    private final ReturnPane returns;
    private final BorderPane node = new BorderPane();
    private final Node preview;
    private final Node chosenPeople;
    private Path folder;

    public PrintingView(Workplace workplace, FileChoice files) {
        this.workplace = workplace;
        this.files = files;
        this.model = new PrintingViewModel(workplace);
        this.back = new ReturnViewModel(workplace);
        this.returns = new ReturnPane(workplace, back);
        node.setLeft(left());
        preview = middle();
        chosenPeople = right();
        node.setCenter(preview);
        node.setRight(chosenPeople);
        node.setBottom(new QueuePane(workplace, model));
        back.entry().addListener((at, before, now) -> enter(now));
        model.shelf().addListener((at, before, now) -> shelf.getItems().setAll(now));
        model.chosen().addListener((at, before, now) -> shelf.getSelectionModel().select(now));
        model.offer().addListener((at, before, now) -> offer(now));
        model.preview().addListener((at, before, now) ->
                sheet.setImage(now == null ? null : SwingFXUtils.toFXImage(now, null)));
        workplace.background().read(progress -> PaperPrinter.names(), names -> {
            printer.getItems().setAll(names);
            printer.getSelectionModel().selectFirst();
        });
    }

    private Node left() {
        Label title = new Label(title());
        title.getStyleClass().add("page-title");
        HBox head = new HBox(title);
        head.getStyleClass().add("list-head");
        shelf.setId("print-forms");
        shelf.setFixedCellSize(36);
        shelf.getStyleClass().add("type-list");
        shelf.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(PrintForm form, boolean empty) {
                super.updateItem(form, empty);
                setText(empty || form == null ? null : form.label().in(workplace.locale()));
            }
        });
        shelf.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (now != null && now != model.chosen().get()) {
                model.choose(now);
            }
        });
        VBox.setVgrow(shelf, Priority.ALWAYS);
        VBox side = new VBox(head, shelf);
        side.getStyleClass().add("type-side");
        side.setPrefWidth(200);
        return side;
    }

    private Node middle() {
        sheet.setId("print-sheet");
        sheet.setPreserveRatio(true);
        sheet.setSmooth(true);
        sheet.setEffect(new DropShadow(8, 0, 1, Color.gray(0, 0.25)));
        StackPane desk = new StackPane(sheet);
        desk.setPadding(new Insets(16));
        desk.getStyleClass().add("paper-desk");
        ScrollPane scroll = new ScrollPane(desk);
        scroll.setFitToWidth(true);
        sheet.fitWidthProperty().bind(scroll.widthProperty().subtract(56));
        Label trouble = new Label();
        trouble.textProperty().bind(model.trouble());
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.visibleProperty().bind(model.trouble().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        VBox head = new VBox(8, returns, trouble);
        head.setPadding(new Insets(12, 16, 12, 16));
        return new BorderPane(scroll, head, null, null, null);
    }

    /** A sheet that came back takes the place of the preview and of the people until it is saved or laid aside. */
    private void enter(SheetEntryViewModel sheet) {
        if (sheet == null) {
            node.setCenter(preview);
            node.setRight(chosenPeople);
            returns.focusCode();
            return;
        }
        SheetEntryPane pane = new SheetEntryPane(workplace, sheet, back::layAside);
        node.setRight(null);
        node.setCenter(pane);
        pane.focusFirst();
    }

    private Node right() {
        group.setMaxWidth(Double.MAX_VALUE);
        group.setOnAction(event ->
                model.setGroup(group.getSelectionModel().getSelectedIndex() <= 0 ? "" : group.getValue()));
        CheckBox changed = new CheckBox(workplace.say("desktop.print.changed"));
        changed.setId("print-changed");
        changed.setOnAction(event -> model.setChanged(changed.isSelected()));
        count.getStyleClass().add("muted");
        people.setId("print-people");
        people.setFixedCellSize(28);
        people.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        people.setCellFactory(list -> new PersonCell());
        people.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (now != null) {
                model.look(now);
            }
        });
        Button save = Buttons.withKey(Buttons.main(workplace.say("desktop.print.save"), "fth-download", () -> save(false)),
                workplace.say("desktop.print.save"), "Shortcut+P");
        save.setId("print-save");
        Button blank = Buttons.plain(workplace.say("desktop.print.blank"), null, () -> save(true));
        Button send = Buttons.plain(workplace.say("desktop.print.send"), "fth-printer", this::send);
        send.disableProperty().bind(printer.valueProperty().isNull());
        printer.setMaxWidth(Double.MAX_VALUE);
        printer.setPromptText(workplace.say("desktop.print.noPrinter"));
        for (Button button : List.of(save, blank, send)) {
            button.setMaxWidth(Double.MAX_VALUE);
        }
        VBox.setVgrow(people, Priority.ALWAYS);
        VBox side = new VBox(8, group, changed, count, people, save, blank, printer, send);
        side.setAlignment(Pos.TOP_LEFT);
        side.setPadding(new Insets(12));
        side.setPrefWidth(248);
        side.setMinWidth(Region.USE_PREF_SIZE);
        return side;
    }

    private final class PersonCell extends ListCell<Record> {
        @Override
        protected void updateItem(Record record, boolean empty) {
            super.updateItem(record, empty);
            setText(empty || record == null ? null : record.text(workplace.type(record.type()).title())
                    + (record.text("group").isEmpty() ? "" : " · " + record.text("group")));
        }
    }

    private void offer(PrintingViewModel.Offer offer) {
        people.getItems().setAll(offer.records());
        count.setText(offer.form().subject() == null ? workplace.say("desktop.print.wholeBook")
                : workplace.say("desktop.print.count", offer.records().size()));
        if (!group.getItems().equals(choices(offer.groups()))) {
            group.getItems().setAll(choices(offer.groups()));
            group.getSelectionModel().selectFirst();
        }
        group.setDisable(offer.groups().size() < 2);
    }

    private List<String> choices(List<String> groups) {
        List<String> all = new java.util.ArrayList<>(List.of(workplace.say("desktop.print.allGroups")));
        all.addAll(groups);
        return all;
    }

    private Set<RecordId> selected() {
        List<Record> chosen = people.getSelectionModel().getSelectedItems();
        // One chosen row is the one that is looked at, not a choice among the others.
        return chosen.size() < 2 ? Set.of() : chosen.stream().map(Record::id).collect(Collectors.toSet());
    }

    private void save(boolean blank) {
        if (model.chosen().get() == null) {
            return;
        }
        String name = model.chosen().get().label().zh() + (blank ? "-空白" : "") + ".pdf";
        files.newFile(workplace.say("desktop.print.save"), new FileChoice.Kind("PDF", List.of("*.pdf")), folder, name)
                .ifPresent(file -> {
                    folder = file.toAbsolutePath().getParent();
                    model.print(selected(), blank, file);
                });
    }

    private void send() {
        if (printer.getValue() != null && model.chosen().get() != null) {
            model.send(selected(), false, printer.getValue());
        }
    }

    @Override
    public String title() {
        return workplace.say("desktop.activity.print");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void focus() {
        shelf.requestFocus();
    }

    @Override
    public void show(Place place) {
        model.setOnly(place instanceof Place.Paper paper ? paper.records() : Set.of());
        if (place instanceof Place.Sheet sheet) {
            back.comeBack(sheet.code());
        }
    }

    @Override
    public void refresh(Touched touched) {
        if (!touched.isEmpty() && node.getScene() != null) {
            model.refresh();
        }
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(Shortcut.of("Shortcut+P", workplace.say("desktop.print.save"), () -> save(false)),
                Shortcut.of("Shortcut+J", workplace.say("desktop.print.scan"), returns::focusCode));
    }
}
