package org.villagebook.desktop.component;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.javafx.FontIcon;

/** The three kinds of button: the one that leads on, the ordinary one, and the quiet one that is only an icon. */
public final class Buttons {

    private Buttons() {
    }

    public static Button main(String text, String icon, Runnable action) {
        Button button = plain(text, icon, action);
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }

    public static Button plain(String text, String icon, Runnable action) {
        Button button = new Button(text, icon == null ? null : new FontIcon(icon));
        button.setMnemonicParsing(false);
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    public static Button flat(String text, String icon, Runnable action) {
        Button button = plain(text, icon, action);
        button.getStyleClass().add(Styles.FLAT);
        return button;
    }

    /** Only an icon; the words are in the tooltip. */
    public static Button icon(String icon, String tooltip, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setTooltip(new Tooltip(tooltip));
        button.setAccessibleText(tooltip);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Says the key in the tooltip. */
    public static Button withKey(Button button, String words, String keys) {
        button.setTooltip(new Tooltip(words + "  " + KeyCombination.valueOf(keys).getDisplayText()));
        return button;
    }
}
