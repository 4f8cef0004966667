package org.villagebook.desktop.shell;

import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.villagebook.desktop.background.BackgroundRunner;
import org.villagebook.desktop.background.BackgroundThreads;
import org.villagebook.desktop.component.Choices;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.FileDialogs;
import org.villagebook.desktop.component.Notices;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Toasts;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.desktop.start.StartView;
import org.villagebook.desktop.start.StartViewModel;
import org.villagebook.operation.Desk;
import org.villagebook.operation.DeskOpener;
import org.villagebook.operation.Preference;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.SurpriseLog;
import org.villagebook.text.Messages;

/** The running desktop: one stage, which shows the start or the window of the open book. Lives on the screen's thread. */
final class Program {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Stage stage;
    private final DeskOpener opener;
    private final DesktopOptions options;
    private final Choices choices;
    private final Surprises surprises;
    private final BackgroundThreads threads;
    private final BackgroundRunner background;
    private final EarlyBook early;
    private final Look look = new Look();
    private final StackPane root = new StackPane();
    private final Scene scene = new Scene(root, WIDTH, HEIGHT);
    private FileChoice files;
    private Notices notices;
    private Messages messages;
    private Desk desk;
    private Navigator navigator;
    private MainWindow window;
    private Toasts toasts;
    private IdleLock idle;
    /** Where somebody was when the book was locked; null if it was not. */
    private Place before;

    /** @param early the book that is being opened already, or null */
    Program(Stage stage, DeskOpener opener, DesktopOptions options, SurpriseLog log, Executor screen,
            EarlyBook early) {
        this.early = early;
        this.stage = stage;
        this.opener = opener;
        this.options = options;
        this.files = new FileDialogs(stage);
        this.choices = new Choices(options.settings());
        this.messages = new Messages(choices.locale());
        this.surprises = new Surprises(log, () -> messages, stage);
        this.threads = new BackgroundThreads(screen);
        this.background = threads.runner(this::tell, surprises);
        root.getStyleClass().add("program");
    }

    /** For tests: where files and folders come from in place of the system's dialogs. */
    void chooseFilesWith(FileChoice choice) {
        files = choice;
    }

    private void tell(Problem problem) {
        if (notices != null && !(problem instanceof Problem.Cancelled)) {
            notices.problem(problem);
        } else if (notices != null) {
            notices.done(messages.of(problem));
        }
    }

    void start() {
        look.loadFonts();
        look.icons(stage);
        applyLook();
        stage.setScene(scene);
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.setTitle(messages.get("desktop.program"));
        stage.setOnCloseRequest(event -> close());
        idle = new IdleLock(scene, choices::lockAfter, this::lock);
        StartViewModel model = showStart();
        stage.show();
        if (early != null) {
            model.openOrAsk(options.book() == null ? options.practice() : options.book(), progress -> early.join());
        }
    }

    private void applyLook() {
        Locale.setDefault(choices.locale());
        look.apply(scene, choices.dark());
        root.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("compact"), choices.compact());
    }

    private StartViewModel showStart() {
        StartViewModel model = new StartViewModel(opener, background, messages, choices, options.practice(), this::open);
        root.getChildren().setAll(new StartView(model, messages,
                new Image(Program.class.getResourceAsStream("icon/128.png"))));
        return model;
    }

    /** Shows the window of a book. */
    void open(Desk opened) {
        desk = opened;
        desk.watch(touched -> background.onScreen(() -> {
            if (window != null) {
                window.refresh(touched);
            }
        }));
        background.read(progress -> new Preference(opened).find("person"), person -> person.ifPresent(opened::signIn));
        navigator = new Navigator();
        draw(before);
        before = null;
    }

    /**
     * Closes the book and asks for its password; whoever knows it goes on where the work stopped. Long work is not
     * interrupted, and a practice book has no password to ask for.
     */
    void lock() {
        if (desk == null || desk.practice() || !background.running().isEmpty()) {
            return;
        }
        // A field that is being edited loses the keyboard and saves what it has, before the book is closed.
        root.requestFocus();
        Desk closing = desk;
        before = navigator.here();
        desk = null;
        window = null;
        notices = null;
        stage.setTitle(messages.get("desktop.program"));
        StartViewModel model = showStart();
        model.unlock(closing.folder());
        background.read(progress -> {
            closing.close();
            return null;
        }, closed -> { });
    }

    private void draw(Place place) {
        toasts = new Toasts(messages, background::after, () -> window.undo());
        notices = toasts;
        Workplace workplace = new Workplace(desk, messages, background, notices, navigator);
        window = new MainWindow(workplace, navigator, toasts, choices, files, () -> Platform.runLater(this::redraw),
                this::lock);
        root.getChildren().setAll(window);
        stage.setTitle(desk.site().name() + " — " + messages.get("desktop.program"));
        navigator.go(place == null ? new Place.Home(window.activities().all().getFirst().id()) : place);
    }

    /** Builds the window anew, in another language or another look, at the same place. */
    void redraw() {
        messages = new Messages(choices.locale());
        applyLook();
        if (desk == null) {
            showStart();
        } else {
            draw(navigator.here());
        }
    }

    void surprise(Throwable surprise) {
        surprises.accept(surprise);
    }

    boolean surprised() {
        return surprises.any();
    }

    BackgroundRunner background() {
        return background;
    }

    Scene scene() {
        return scene;
    }

    Choices choices() {
        return choices;
    }

    MainWindow window() {
        return window;
    }

    Navigator navigator() {
        return navigator;
    }

    Desk desk() {
        return desk;
    }

    /** Lets work under way finish, and closes the book. */
    void close() {
        idle.stop();
        threads.close();
        if (desk != null) {
            desk.close();
        }
    }
}
