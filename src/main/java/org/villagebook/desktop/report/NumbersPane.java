package org.villagebook.desktop.report;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.indicator.Figure;
import org.villagebook.output.document.ReportPages;

/** The figures of the page or of the whole report: as printed, exactly, and how they are worded. */
final class NumbersPane extends VBox {

    private final Workplace workplace;
    private final ReportViewModel model;
    private final PagesPane pages;
    private final FilteredList<NumberLine> lines;
    private final ListView<NumberLine> list = new ListView<>();
    private final RadioButton onPage;

    NumbersPane(Workplace workplace, ReportViewModel model, PagesPane pages) {
        this.workplace = workplace;
        this.model = model;
        this.pages = pages;
        this.lines = new FilteredList<>(model.numbers());
        RadioButton all = new RadioButton(workplace.say("desktop.report.allFigures"));
        onPage = new RadioButton(workplace.say("desktop.report.onPage"));
        ToggleGroup which = new ToggleGroup();
        which.getToggles().addAll(all, onPage);
        which.selectToggle(all);
        which.selectedToggleProperty().addListener((at, before, now) -> filter());
        pages.current().addListener((at, before, now) -> filter());
        model.pages().addListener((at, before, now) -> filter());
        HBox choice = new HBox(16, all, onPage);
        choice.getStyleClass().add("report-bar");
        choice.setAlignment(Pos.CENTER_LEFT);
        list.setItems(lines);
        list.setId("report-numbers");
        list.setFixedCellSize(48);
        list.getStyleClass().addAll("type-list", "figure-list");
        list.setCellFactory(made -> new NumberCell());
        Label none = new Label(workplace.say("desktop.report.noFigures"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        NumberCard card = new NumberCard(workplace, model, this::open);
        card.visibleProperty().bind(list.getSelectionModel().selectedItemProperty().isNotNull());
        card.managedProperty().bind(card.visibleProperty());
        list.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (now != null) {
                card.show(now);
            }
        });
        // The lines are made anew with every print; the chosen figure stays chosen.
        model.numbers().addListener((javafx.collections.ListChangeListener<NumberLine>) change -> chooseAgain(card));
        getChildren().addAll(choice, list, card);
    }

    private void chooseAgain(NumberCard card) {
        String code = card.code();
        lines.stream().filter(line -> line.figure().code().equals(code)).findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private void filter() {
        ReportPages shown = model.pages().get();
        int page = pages.current().get();
        if (!onPage.isSelected() || shown == null || page >= shown.pages().size()) {
            lines.setPredicate(null);
            return;
        }
        Set<String> codes = shown.pages().get(page).spots().stream().map(ReportPages.Spot::code).collect(Collectors.toSet());
        lines.setPredicate(line -> codes.contains(line.figure().code()));
    }

    private void open() {
        NumberLine line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            model.openFigure(line.figure().code());
        }
    }

    static String exact(Figure figure) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, figure.value().scale()) + "f", figure.value());
    }

    private final class NumberCell extends ListCell<NumberLine> {
        @Override
        protected void updateItem(NumberLine line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : cell(line));
        }
    }

    private HBox cell(NumberLine line) {
        Label name = new Label(line.figure().indicator().name().in(workplace.locale()));
        name.setMinWidth(0);
        Label exact = new Label(exact(line.figure()) + ' ' + line.figure().indicator().unit().in(workplace.locale()));
        exact.getStyleClass().add("muted");
        VBox words = new VBox(2, name, exact);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label printed = new Label(line.printed());
        printed.getStyleClass().add("figure-value");
        printed.setMinWidth(Region.USE_PREF_SIZE);
        HBox cell = new HBox(8, words, printed);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.setPrefWidth(0);
        return cell;
    }
}
