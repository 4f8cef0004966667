package org.villagebook.desktop.component;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.desktop.background.Later;
import org.villagebook.outcome.Problem;
import org.villagebook.text.Messages;

/** Short notices at the lower edge. They go away by themselves; a problem stays until it was read. */
public final class Toasts extends VBox implements Notices {

    private static final Duration SHOWN = Duration.ofSeconds(6);
    private static final int MOST = 3;

    private final Messages messages;
    private final Later later;
    private final Runnable undo;

    public Toasts(Messages messages, Later later, Runnable undo) {
        super(8);
        this.messages = messages;
        this.later = later;
        this.undo = undo;
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    @Override
    public void done(String sentence) {
        HBox toast = toast("fth-check", sentence);
        later.after(SHOWN, () -> getChildren().remove(toast));
    }

    @Override
    public void undoable(String sentence) {
        HBox toast = toast("fth-check", sentence);
        Button button = Buttons.flat(messages.get("desktop.undo"), null, () -> {
            getChildren().remove(toast);
            undo.run();
        });
        button.getStyleClass().addAll(Styles.ACCENT, "toast-action");
        toast.getChildren().add(button);
        later.after(SHOWN, () -> getChildren().remove(toast));
    }

    @Override
    public void problem(Problem problem) {
        HBox toast = toast("fth-alert-circle", messages.of(problem));
        toast.getStyleClass().add("toast-problem");
        toast.getChildren().add(Buttons.icon("fth-x", messages.get("desktop.close"), () -> getChildren().remove(toast)));
    }

    private HBox toast(String icon, String sentence) {
        Label words = new Label(sentence, new FontIcon(icon));
        words.setWrapText(true);
        words.setMaxWidth(480);
        words.setMinHeight(USE_PREF_SIZE);
        HBox toast = new HBox(12, words);
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setMaxWidth(USE_PREF_SIZE);
        toast.getStyleClass().add("toast");
        getChildren().add(toast);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        return toast;
    }
}
