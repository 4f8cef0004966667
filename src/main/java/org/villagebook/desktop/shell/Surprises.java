package org.villagebook.desktop.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import org.villagebook.outcome.SurpriseLog;
import org.villagebook.text.Messages;

/** Tells the person of what nobody expected: a short code to read over the telephone, never a stack trace. */
final class Surprises implements Consumer<Throwable> {

    private final SurpriseLog log;
    private final Supplier<Messages> messages;
    private final Stage owner;
    private boolean showing;
    private boolean any;

    Surprises(SurpriseLog log, Supplier<Messages> messages, Stage owner) {
        this.log = log;
        this.messages = messages;
        this.owner = owner;
    }

    /** Whether anything unexpected happened since the start. */
    boolean any() {
        return any;
    }

    @Override
    public void accept(Throwable surprise) {
        any = true;
        Optional<Path> file = log.write(surprise);
        if (showing) {
            return;
        }
        showing = true;
        Messages words = messages.get();
        Alert alert = new Alert(Alert.AlertType.ERROR, "", new ButtonType(words.get("desktop.close"),
                javafx.scene.control.ButtonBar.ButtonData.OK_DONE));
        if (owner.isShowing()) {
            alert.initOwner(owner);
        }
        alert.setTitle(words.get("desktop.program"));
        alert.setHeaderText(SurpriseLog.code(surprise));
        alert.setContentText(words.get("outcome.surprise", SurpriseLog.code(surprise))
                + file.map(path -> "\n" + words.get("desktop.surprise.log", path)).orElse(""));
        alert.setOnHidden(event -> showing = false);
        alert.show();
    }
}
