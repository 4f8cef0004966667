package org.villagebook.desktop.shell;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.villagebook.operation.DeskOpener;
import org.villagebook.outcome.SurpriseLog;

/** Starts the desktop and waits until its window is closed. */
public final class Desktop {

    private final DeskOpener opener;
    private final SurpriseLog log;
    private final DesktopOptions options;

    public Desktop(DeskOpener opener, SurpriseLog log, DesktopOptions options) {
        this.opener = opener;
        this.log = log;
        this.options = options;
    }

    /** @return the exit code of the program */
    public int run() {
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        EarlyBook early = EarlyBook.of(opener, options);
        Platform.startup(() -> {
            Stage stage = new Stage();
            Program program = new Program(stage, opener, options, log, Platform::runLater, early);
            Thread.currentThread().setUncaughtExceptionHandler((thread, surprise) -> program.surprise(surprise));
            stage.setOnHidden(event -> ended.complete(0));
            if (Boolean.getBoolean("villagebook.startClock")) {
                new StartClock(program).start();
            }
            program.start();
            if (options.smoke()) {
                new ScreenTour(program, ended::complete).start();
            }
        });
        int exit = ended.join();
        Platform.exit();
        return exit;
    }
}
