package org.villagebook.desktop.project;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Row;
import org.villagebook.desktop.component.Workplace;

/** Projects as cards, one column for each state. */
final class ProjectBoard extends HBox {

    private final Workplace workplace;
    private final ProjectBoardViewModel model;

    ProjectBoard(Workplace workplace, ProjectBoardViewModel model) {
        super(16);
        this.workplace = workplace;
        this.model = model;
        getStyleClass().add("board");
        model.columns().addListener((at, before, now) -> show());
    }

    private void show() {
        getChildren().clear();
        model.columns().get().forEach((state, rows) -> getChildren().add(column(state, rows)));
    }

    private VBox column(String state, List<Row> rows) {
        Label name = new Label(rows.isEmpty() ? state : rows.getFirst().text("state"));
        name.getStyleClass().add("section-title");
        Label count = new Label(Integer.toString(rows.size()));
        count.getStyleClass().add("muted");
        HBox head = new HBox(8, name, count);
        head.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        VBox cards = new VBox(8);
        rows.forEach(row -> cards.getChildren().add(card(row)));
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox column = new VBox(12, head, scroll);
        column.setMinWidth(160);
        column.setPrefWidth(240);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private VBox card(Row row) {
        Label name = new Label(row.text("name"));
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        name.getStyleClass().add("timeline-title");
        String end = row.text("plannedEndDate");
        Label facts = new Label(String.join(" · ", List.of(row.text("kind"),
                end.isEmpty() ? "" : workplace.say("desktop.project.due", end)).stream().filter(text -> !text.isEmpty()).toList()));
        facts.getStyleClass().add("muted");
        VBox card = new VBox(4, name, facts);
        String percent = row.record().text("progress");
        if (!percent.isEmpty()) {
            ProgressBar bar = new ProgressBar(Double.parseDouble(percent) / 100);
            bar.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(bar, Priority.ALWAYS);
            Label number = new Label(percent + "%");
            number.getStyleClass().add("muted");
            number.setMinWidth(USE_PREF_SIZE);
            HBox line = new HBox(8, bar, number);
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            card.getChildren().add(line);
        }
        card.getStyleClass().add("card-tile");
        card.setFocusTraversable(true);
        card.setOnMouseClicked(click -> open(row));
        card.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open(row);
            }
        });
        return card;
    }

    private void open(Row row) {
        workplace.navigation().go(new Place.Page("project", row.record().id()));
    }
}
