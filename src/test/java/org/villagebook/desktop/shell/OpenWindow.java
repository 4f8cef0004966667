package org.villagebook.desktop.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.villagebook.operation.DeskOpener;
import org.villagebook.outcome.SurpriseLog;

/** The real program in a window that nobody sees, for pictures and journeys. */
final class OpenWindow implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Path log;
    private Stage stage;
    private Program program;

    OpenWindow(Path folder, DesktopOptions options) {
        log = folder.resolve("surprises.log");
        try {
            Platform.startup(() -> { });
        } catch (IllegalStateException started) {
            Platform.runLater(() -> { });
        }
        Platform.setImplicitExit(false);
        on(() -> {
            stage = new Stage();
            DeskOpener opener = new DeskOpener(InstantSource.system(), new SecureRandom());
            program = new Program(stage, opener, options, new SurpriseLog(log, InstantSource.system()),
                    Platform::runLater, EarlyBook.of(opener, options));
            program.start();
            return null;
        });
    }

    Program program() {
        return program;
    }

    Stage stage() {
        return stage;
    }

    <T> T on(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError failed) {
                result.completeExceptionally(failed);
            }
        });
        try {
            return result.get(60, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    void run(Runnable work) {
        on(() -> {
            work.run();
            return null;
        });
    }

    void await(BooleanSupplier reached) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!on(reached::getAsBoolean)) {
            if (System.nanoTime() > end) {
                picture(Path.of("target", "not-reached.png"));
                throw new AssertionError("not reached in time; target/not-reached.png shows the window");
            }
            pause(20);
        }
    }

    void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    String surprises() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A picture of the scene as it is now, at its own size. */
    void picture(Path file) {
        picture(file, 1);
    }

    /** As a screen shows it that enlarges everything, for example by 1.5. */
    void picture(Path file, double scale) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        WritableImage image = on(() -> program.scene().getRoot().snapshot(parameters, null));
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        run(() -> {
            program.close();
            stage.hide();
        });
    }
}
