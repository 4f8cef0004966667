package org.villagebook.desktop.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ListEditions.Kept;

/** The period, its editions, and what can be made of what was counted. */
final class EditionsPane extends VBox {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double WIDTH = 232;

    private final Workplace workplace;
    private final ReportViewModel model;
    private final ListView<Kept> editions = new ListView<>();
    private final Label state = new Label();

    /** @param save true for Word, false for PDF */
    EditionsPane(Workplace workplace, ReportViewModel model, Consumer<Boolean> save, Runnable showDifferences) {
        super(12);
        this.workplace = workplace;
        this.model = model;
        getStyleClass().addAll("list-side", "report-side");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        Label title = new Label(workplace.say("desktop.activity.report"));
        title.getStyleClass().add("page-title");
        state.getStyleClass().add("muted");
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        model.draft().addListener((at, before, now) -> state());
        model.editions().addListener((javafx.beans.InvalidationListener) change -> state());
        model.stale().addListener((at, before, now) -> state());
        Label list = new Label(workplace.say("desktop.report.editions"));
        list.getStyleClass().add("section-title");
        editions.setId("editions");
        editions.setItems(model.editions());
        editions.setFixedCellSize(48);
        editions.getStyleClass().add("type-list");
        Label none = new Label(workplace.say("desktop.report.noEditions"));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        editions.setPlaceholder(none);
        editions.setCellFactory(made -> new EditionCell());
        editions.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (now != null) {
                model.compare(now);
                showDifferences.run();
            }
        });
        VBox.setVgrow(editions, Priority.ALWAYS);
        Button keep = wide(Buttons.main(workplace.say("desktop.report.keep"), "fth-bookmark", model::keep), "report-keep");
        keep.setTooltip(new Tooltip(workplace.say("desktop.report.keepHint")));
        Button word = wide(Buttons.withKey(Buttons.plain(workplace.say("desktop.report.saveWord"), "fth-file-text",
                () -> save.accept(true)), workplace.say("desktop.report.saveHint"), "Shortcut+E"), "report-word");
        Button pdf = wide(Buttons.withKey(Buttons.plain(workplace.say("desktop.report.savePdf"), "fth-file",
                () -> save.accept(false)), workplace.say("desktop.report.saveHint"), "Shortcut+P"), "report-pdf");
        for (Button button : new Button[] {keep, word, pdf}) {
            button.disableProperty().bind(model.busy().or(Bindings.isNull(model.pages())));
        }
        Button again = wide(Buttons.plain(workplace.say("desktop.report.again"), "fth-refresh-cw", model::count), "report-again");
        again.disableProperty().bind(model.busy());
        again.visibleProperty().bind(model.stale());
        again.managedProperty().bind(again.visibleProperty());
        getChildren().addAll(title, period(), state, again, list, editions, keep, word, pdf);
    }

    private static Button wide(Button button, String id) {
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private GridPane period() {
        GridPane grid = new GridPane(8, 8);
        grid.addRow(0, muted("desktop.report.from"), day("report-from", model.from()));
        grid.addRow(1, muted("desktop.report.asOf"), day("report-as-of", model.asOf()));
        return grid;
    }

    private Label muted(String key) {
        Label label = new Label(workplace.say(key));
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private DatePicker day(String id, ObjectProperty<LocalDate> value) {
        DatePicker picker = new DatePicker();
        picker.setId(id);
        picker.valueProperty().bindBidirectional(value);
        picker.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(picker, Priority.ALWAYS);
        return picker;
    }

    /** Which edition the pages are, or would be. */
    private void state() {
        if (model.draft().get() == null) {
            state.setText("");
        } else if (model.stale().get()) {
            state.setText(workplace.say("desktop.report.stale"));
        } else {
            int edition = model.draft().get().edition();
            boolean kept = model.editions().stream().anyMatch(one -> one.number() == edition);
            state.setText(kept ? workplace.say("desktop.report.isEdition", edition) : edition == 1
                    ? workplace.say("desktop.report.firstEdition")
                    : workplace.say("desktop.report.wouldBe", edition, model.draft().get().changes().size()));
        }
    }

    private final class EditionCell extends ListCell<Kept> {
        @Override
        protected void updateItem(Kept kept, boolean empty) {
            super.updateItem(kept, empty);
            setGraphic(empty || kept == null ? null : line(kept));
        }
    }

    private VBox line(Kept kept) {
        Label number = new Label(workplace.say("desktop.report.edition", kept.number()));
        number.getStyleClass().add("figure-value");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label changed = new Label(kept.number() == 1 ? "" : kept.changed() == 0
                ? workplace.say("desktop.report.noChange") : workplace.say("desktop.report.changed", kept.changed()));
        changed.getStyleClass().addAll(kept.changed() == 0 ? java.util.List.of("muted") : java.util.List.of("tag", "amber"));
        HBox first = new HBox(8, number, gap, changed);
        first.setAlignment(Pos.CENTER_LEFT);
        Label made = new Label(MINUTE.format(kept.madeAt().atZone(ZoneId.systemDefault())));
        made.getStyleClass().add("muted");
        VBox line = new VBox(2, first, made);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
