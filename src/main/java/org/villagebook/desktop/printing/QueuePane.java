package org.villagebook.desktop.printing;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Workplace;

/** The queue: what is being printed, with Cancel, and what was. */
final class QueuePane extends ListView<PrintJob> {

    private final Workplace workplace;

    QueuePane(Workplace workplace, PrintingViewModel model) {
        super(model.queue());
        this.workplace = workplace;
        getStyleClass().add("print-queue");
        setFixedCellSize(36);
        // One line tells that nothing is there; three are enough to see what goes on.
        prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> 36.0 * Math.clamp(model.queue().size(), 1, 3) + 2, model.queue()));
        Label empty = new Label(workplace.say("desktop.print.queueEmpty"));
        empty.getStyleClass().add("muted");
        setPlaceholder(empty);
        setCellFactory(list -> new JobCell());
    }

    private final class JobCell extends ListCell<PrintJob> {
        @Override
        protected void updateItem(PrintJob job, boolean empty) {
            super.updateItem(job, empty);
            setGraphic(empty || job == null ? null : line(job));
        }
    }

    private Node line(PrintJob job) {
        Label title = new Label(job.title());
        Label words = new Label();
        words.getStyleClass().add("muted");
        words.textProperty().bind(job.words());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(12, mark(job), title, words, space);
        line.setAlignment(Pos.CENTER_LEFT);
        if (job.state().get() == PrintJob.State.WAITING) {
            ProgressBar bar = new ProgressBar();
            if (job.work() != null) {
                bar.progressProperty().bind(job.work().done());
            }
            Button cancel = Buttons.flat(workplace.say("desktop.cancel"), null, job::cancel);
            line.getChildren().addAll(bar, cancel);
            job.state().addListener((at, before, now) -> refresh());
        }
        return line;
    }

    private static FontIcon mark(PrintJob job) {
        return new FontIcon(switch (job.state().get()) {
            case WAITING -> "fth-printer";
            case DONE -> "fth-check";
            case FAILED -> "fth-alert-circle";
        });
    }
}
