package org.villagebook.desktop.inbox;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.Consequences;

/** Says what the withdrawal of a package means before it is done. */
final class WithdrawCard extends VBox {

    private final Workplace workplace;

    WithdrawCard(Workplace workplace, String site, long seq, Consequences what, Runnable withdraw, Runnable leave) {
        super(8);
        this.workplace = workplace;
        getStyleClass().addAll("palette", "card");
        setMaxSize(480, USE_PREF_SIZE);
        Label title = new Label(workplace.say("desktop.inbox.withdrawTitle", site, seq));
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        getChildren().add(title);
        if (what.packages().size() > 1) {
            add("desktop.inbox.withdrawLater", what.packages().size() - 1, what.packages().getLast().seq());
        }
        what.types().forEach((type, undone) -> add("desktop.inbox.withdrawType",
                workplace.type(type).label().in(workplace.locale()), undone.gone(), undone.changed(), undone.back()));
        if (!what.builtOn().isEmpty()) {
            add("desktop.inbox.withdrawBuiltOn", what.builtOn().size());
        }
        if (!what.orphans().isEmpty()) {
            add("desktop.inbox.withdrawOrphans", what.orphans().size());
        }
        add("desktop.inbox.withdrawAgain");
        Button go = Buttons.plain(workplace.say("desktop.inbox.withdrawNow"), null, withdraw);
        go.setId("withdraw-now");
        go.getStyleClass().add(atlantafx.base.theme.Styles.DANGER);
        Button stay = Buttons.plain(workplace.say("desktop.cancel"), null, leave);
        HBox buttons = new HBox(8, stay, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(buttons);
        // Whoever only presses Enter withdraws nothing.
        sceneProperty().addListener((at, before, now) -> {
            if (now != null) {
                javafx.application.Platform.runLater(stay::requestFocus);
            }
        });
    }

    private void add(String key, Object... arguments) {
        Label line = new Label(workplace.say(key, arguments));
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        getChildren().add(line);
    }
}
