package org.villagebook.desktop.shell;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.desktop.background.RunningWork;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.Desk;

/** The line at the bottom: which book, when it was last saved, and what is running. */
final class StatusLine extends HBox {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final Workplace workplace;
    private final Label saved = new Label();
    private final HBox work = new HBox(8);

    StatusLine(Workplace workplace) {
        super(16);
        this.workplace = workplace;
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        Desk desk = workplace.desk();
        Label book = new Label(desk.site().name() + " · " + desk.site().code(), new FontIcon("fth-book-open"));
        Label role = new Label(workplace.say("desktop.role." + desk.site().role().word()));
        getChildren().addAll(book, role);
        if (desk.practice()) {
            Label practice = new Label(workplace.say("desktop.practice"));
            practice.getStyleClass().addAll("tag", "amber");
            getChildren().add(practice);
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        work.setAlignment(Pos.CENTER_RIGHT);
        saved.setText(workplace.say("desktop.status.allSaved"));
        saved.setGraphic(new FontIcon("fth-check"));
        Label safe = new Label(workplace.say(
                workplace.desk().encrypted() ? "desktop.status.encrypted" : "desktop.status.plain"),
                new FontIcon(workplace.desk().encrypted() ? "fth-lock" : "fth-unlock"));
        getChildren().addAll(gap, work, saved, safe);
        workplace.background().running().addListener((ListChangeListener<RunningWork>) change -> showWork());
    }

    void saved() {
        saved.setText(workplace.say("desktop.status.saved", MINUTE.format(LocalTime.now())));
    }

    private void showWork() {
        work.getChildren().clear();
        if (!workplace.background().running().isEmpty()) {
            RunningWork running = workplace.background().running().getLast();
            ProgressBar bar = new ProgressBar();
            bar.setPrefWidth(120);
            bar.progressProperty().bind(running.done());
            Button cancel = Buttons.flat(workplace.say("desktop.cancel"), null, running::cancel);
            cancel.getStyleClass().add("small");
            work.getChildren().setAll(new Label(running.label()), bar, cancel);
        }
    }
}
