package org.villagebook.desktop.component;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.record.RecordId;

/** The page with the form for a new record. */
public final class EntryForm extends VBox {

    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final Workplace workplace;
    private final EntryViewModel model;
    private final FormBuilder builder;

    public EntryForm(Workplace workplace, EntryViewModel model) {
        this.workplace = workplace;
        this.model = model;
        getStyleClass().add("entry-form");
        Label title = new Label(workplace.say("desktop.addOne", model.type().label()));
        title.getStyleClass().add("page-title");
        Label draft = new Label(workplace.say("desktop.draftKept"));
        draft.getStyleClass().add("muted");
        HBox head = new HBox(12, title, draft);
        head.setAlignment(Pos.BASELINE_LEFT);
        head.getStyleClass().add("page-head");
        Button save = Buttons.withKey(Buttons.main(workplace.say("desktop.save"), "fth-check", this::save),
                workplace.say("desktop.save"), "Shortcut+S");
        save.setId("save");
        save.disableProperty().bind(model.saving());
        builder = new FormBuilder(workplace, model).sections().afterLast(save::requestFocus);
        ScrollPane scroll = new ScrollPane(builder.build());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button cancel = Buttons.plain(workplace.say("desktop.cancel"), null, workplace.navigation()::back);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, gap, cancel, save);
        foot.getStyleClass().add("page-foot");
        getChildren().addAll(head, offer(), scroll, foot);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (SAVE.match(key)) {
                save();
                key.consume();
            }
        });
    }

    private HBox offer() {
        Label words = new Label(workplace.say("desktop.draftOffered"), new FontIcon("fth-clock"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox banner = new HBox(8, words, gap,
                Buttons.plain(workplace.say("desktop.draftTake"), null, model::takeUpDraft),
                Buttons.flat(workplace.say("desktop.draftDrop"), null, model::throwAwayDraft));
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().addAll("banner", Styles.ACCENT);
        banner.visibleProperty().bind(model.offered().map(draft -> !draft.isEmpty()));
        banner.managedProperty().bind(banner.visibleProperty());
        return banner;
    }

    /** The first field that is still empty. */
    public void focusFirst() {
        // A scroll pane takes its content in with its skin; before that no field can have the keyboard.
        applyCss();
        layout();
        builder.inputs().entrySet().stream().filter(entry -> model.text(entry.getKey()).get().isBlank())
                .findFirst().map(java.util.Map.Entry::getValue).ifPresent(Control::requestFocus);
    }

    private void save() {
        // The field with the keyboard may still hold a text that it has not handed on.
        requestFocus();
        model.save(this::saved, field -> builder.inputs().get(field).requestFocus());
    }

    private void saved(RecordId id) {
        if (model.belongsToAPage()) {
            workplace.navigation().back();
        } else {
            workplace.navigation().go(new Place.Page(model.type().id(), id));
        }
    }
}
