package org.villagebook.desktop.inbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.EmptyState;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.TabbedPage;
import org.villagebook.desktop.component.Workplace;
import javafx.scene.layout.StackPane;
import javafx.scene.control.ScrollPane;

/** Conflicts one below the other, the values of each side by side. */
final class ConflictsPane extends StackPane {

    /** More than this a person does not decide in one go; the next ones follow. */
    private static final int SHOWN = 50;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Workplace workplace;
    private final ConflictsViewModel model;
    private final VBox list = new VBox(24);
    private final ScrollPane scroll;

    ConflictsPane(Workplace workplace, ConflictsViewModel model) {
        this.workplace = workplace;
        this.model = model;
        list.getStyleClass().add("tab-body");
        scroll = TabbedPage.scroll(list);
        scroll.setFitToWidth(true);
        model.conflicts().addListener((ListChangeListener<ConflictsViewModel.Conflict>) change -> show());
        show();
    }

    private void show() {
        if (model.conflicts().isEmpty()) {
            getChildren().setAll(new EmptyState("fth-check-circle", workplace.say("desktop.inbox.noConflicts"),
                    workplace.say("desktop.inbox.noConflictsHint")));
            return;
        }
        list.getChildren().setAll(model.conflicts().stream().limit(SHOWN).map(this::conflict).toList());
        getChildren().setAll(scroll);
    }

    private VBox conflict(ConflictsViewModel.Conflict conflict) {
        Hyperlink title = new Hyperlink(conflict.title());
        title.getStyleClass().add("conflict-title");
        title.setOnAction(click -> workplace.navigation().go(new Place.Page(conflict.type(), conflict.record())));
        Label kind = new Label(conflict.kind() + " · " + conflict.field());
        kind.getStyleClass().add("muted");
        HBox head = new HBox(8, title, kind);
        head.setAlignment(Pos.BASELINE_LEFT);
        FlowPane values = new FlowPane(12, 12);
        for (ConflictsViewModel.Standing value : conflict.values()) {
            values.getChildren().add(value(conflict, value));
        }
        return new VBox(8, head, values);
    }

    private VBox value(ConflictsViewModel.Conflict conflict, ConflictsViewModel.Standing value) {
        Label text = new Label(value.value());
        text.getStyleClass().add("conflict-value");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        boolean shown = value == conflict.values().getFirst();
        Label from = new Label(value.site() + " · " + MINUTE.format(value.at().atZone(ZoneId.systemDefault()))
                + (shown ? " · " + workplace.say("desktop.inbox.shownNow") : ""));
        from.getStyleClass().add("muted");
        Button keep = Buttons.plain(workplace.say("desktop.inbox.keep"), "fth-check", () -> model.keep(conflict, value));
        VBox card = new VBox(8, text, from, keep);
        card.getStyleClass().add("conflict-card");
        card.setPrefWidth(320);
        return card;
    }
}
