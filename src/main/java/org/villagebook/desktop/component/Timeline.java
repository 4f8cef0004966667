package org.villagebook.desktop.component;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What happened, the newest first, with a line that runs through the years. */
public final class Timeline extends VBox {

    /**
     * One thing that happened.
     *
     * @param day  written {@code yyyy-MM-dd}
     * @param open leads to the record, or null
     */
    public record Entry(String day, String icon, String title, String detail, Runnable open) {
    }

    public Timeline() {
        getStyleClass().add("timeline");
    }

    public void show(List<Entry> entries) {
        getChildren().clear();
        String year = "";
        for (Entry entry : entries) {
            String itsYear = entry.day().length() < 4 ? "" : entry.day().substring(0, 4);
            if (!itsYear.equals(year)) {
                year = itsYear;
                Label heading = new Label(year);
                heading.getStyleClass().add("timeline-year");
                getChildren().add(heading);
            }
            getChildren().add(line(entry));
        }
    }

    private static HBox line(Entry entry) {
        Label day = new Label(entry.day().length() < 10 ? "" : entry.day().substring(5));
        day.getStyleClass().add("timeline-day");
        StackPane mark = new StackPane(new FontIcon(entry.icon()));
        mark.getStyleClass().add("timeline-mark");
        Label title = new Label(entry.title());
        title.getStyleClass().add("timeline-title");
        VBox words = new VBox(2, title);
        if (!entry.detail().isBlank()) {
            Label detail = new Label(entry.detail());
            detail.getStyleClass().add("timeline-detail");
            detail.setWrapText(true);
            detail.setMinHeight(USE_PREF_SIZE);
            words.getChildren().add(detail);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(12, day, mark, words);
        line.getStyleClass().add("timeline-entry");
        if (entry.open() != null) {
            line.getStyleClass().add("clickable");
            line.setOnMouseClicked(click -> entry.open().run());
        }
        return line;
    }
}
