package org.villagebook.desktop.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Shortcut;
import org.villagebook.desktop.component.Workplace;

/** F1: all keys that work here. */
final class KeysOverview extends VBox {

    private static final List<String> ALWAYS = List.of("Shortcut+K", "Shortcut+Z", "Alt+Left", "Alt+Right",
            "Shortcut+L", "Enter", "Esc", "Shortcut+S", "Shortcut+C", "Shortcut+V");

    private final Workplace workplace;
    private final GridPane lines = new GridPane();

    KeysOverview(Workplace workplace, Runnable close) {
        super(16);
        this.workplace = workplace;
        getStyleClass().addAll("palette", "keys");
        setMaxSize(480, USE_PREF_SIZE);
        Label title = new Label(workplace.say("desktop.keys.title"));
        title.getStyleClass().add("page-title");
        lines.setHgap(24);
        lines.setVgap(8);
        getChildren().addAll(title, lines, Buttons.plain(workplace.say("desktop.close"), null, close));
        setAlignment(Pos.TOP_LEFT);
    }

    void show(List<Shortcut> here) {
        lines.getChildren().clear();
        here.forEach(shortcut -> add(shortcut.keys().getDisplayText(), shortcut.label()));
        ALWAYS.forEach(keys -> add(keys.replace("Shortcut", "Ctrl").replace("Left", "←").replace("Right", "→"),
                workplace.say("desktop.keys." + keys.replace("Shortcut+", "ctrl").replace("+", ""))));
    }

    private void add(String keys, String words) {
        Label key = new Label(keys);
        key.getStyleClass().add("key");
        lines.addRow(lines.getRowCount(), key, new Label(words));
    }
}
