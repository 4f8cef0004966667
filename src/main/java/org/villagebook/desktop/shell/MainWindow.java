package org.villagebook.desktop.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Choices;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Screen;
import org.villagebook.desktop.component.Shortcut;
import org.villagebook.desktop.component.Toasts;
import org.villagebook.desktop.component.Veil;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.desktop.household.HouseholdView;
import org.villagebook.operation.UndoLast;
import org.villagebook.record.Touched;

/** The window of an open book: navigation, the current screen, the status line, and what floats above them. */
final class MainWindow extends StackPane implements Veil {

    private static final String LOCK = "Shortcut+L";

    private final Workplace workplace;
    private final Navigator navigator;
    private final Activities activities;
    private final NavigationBar bar;
    private final StatusLine status;
    private final StackPane content = new StackPane();
    private final StackPane veil = new StackPane();
    private final Palette palette;
    private final KeysOverview keys;
    private final Runnable lock;
    private final Map<String, Screen> screens = new HashMap<>();
    private Activity current;
    private Node beforeVeil;

    MainWindow(Workplace workplace, Navigator navigator, Toasts toasts, Choices choices, FileChoice files,
               Runnable redraw, Runnable lock) {
        this.workplace = workplace;
        this.lock = lock;
        this.navigator = navigator;
        this.activities = new Activities(workplace, choices, files, redraw);
        this.bar = new NavigationBar(workplace, navigator, activities, choices);
        this.status = new StatusLine(workplace);
        this.palette = new Palette(workplace, this::closeVeil);
        this.keys = new KeysOverview(workplace, this::closeVeil);
        content.getStyleClass().add("content");
        BorderPane frame = new BorderPane(content, topLine(), null, status, null);
        BorderPane whole = new BorderPane(frame, null, null, null, bar);
        veil.getStyleClass().add("veil");
        veil.setVisible(false);
        veil.setOnMouseClicked(click -> {
            if (click.getTarget() == veil) {
                closeVeil();
            }
        });
        StackPane.setAlignment(toasts, Pos.BOTTOM_CENTER);
        getChildren().addAll(whole, toasts, veil);
        getStyleClass().add("main-window");
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        navigator.shownBy(this::show);
    }

    private HBox topLine() {
        Node back = Buttons.icon("fth-arrow-left", workplace.say("desktop.back") + "  Alt+←", navigator::back);
        back.disableProperty().bind(navigator.canBack().not());
        Node forward = Buttons.icon("fth-arrow-right", workplace.say("desktop.forward") + "  Alt+→", navigator::forward);
        forward.disableProperty().bind(navigator.canForward().not());
        Node find = Buttons.plain(workplace.say("desktop.palette.button"), "fth-search", this::openPalette);
        find.getStyleClass().add("find-button");
        find.setId("find");
        Node undo = Buttons.icon("fth-corner-up-left", workplace.say("desktop.undo") + "  Ctrl+Z", this::undo);
        Node help = Buttons.icon("fth-help-circle", workplace.say("desktop.keys.title") + "  F1", this::openKeys);
        for (Node node : List.of(back, forward, find, undo, help)) {
            node.setFocusTraversable(false);
        }
        Region left = new Region();
        Region right = new Region();
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox line = new HBox(4, back, forward, left, find, right, undo, help);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("top-line");
        return line;
    }

    Activities activities() {
        return activities;
    }

    private Activity activityOf(Place place) {
        return switch (place) {
            case Place.Home home -> activities.find(home.activity());
            case Place.Page page -> current != null && current.id().equals("household")
                    && HouseholdView.BESIDE.contains(page.type()) ? current : activities.showing(page.type());
            case Place.Count count -> activities.find(Activities.INDICATOR);
            case Place.Packages packages -> activities.packages();
            case Place.Paper paper -> activities.find(Activities.PRINT);
            case Place.Sheet sheet -> activities.find(Activities.PRINT);
            case Place.Listing listing -> activities.showing(listing.query().type());
            case Place.Block block -> activities.find(Activities.ROSTER);
            // What is added from a page is written beside it, and leads back to it.
            case Place.Entry entry -> entry.preset().isEmpty() || current == null || current.types().isEmpty()
                    ? activities.showing(entry.type()) : current;
        };
    }

    private void show(Place place) {
        Activity activity = activityOf(place);
        boolean arriving = activity != current;
        current = activity;
        Screen screen = screens.computeIfAbsent(activity.id(), id -> activity.screen().get());
        if (arriving) {
            content.getChildren().setAll(screen.node());
            bar.choose(activity.id());
        }
        // A split pane takes its sides in with its skin; before that they cannot have the keyboard.
        content.applyCss();
        content.layout();
        screen.show(place);
        if (arriving && !(place instanceof Place.Entry)) {
            screen.focus();
        }
    }

    Screen screen() {
        return screens.get(current.id());
    }

    /** Something was written: every screen that was opened reads again what it concerns. */
    void refresh(Touched touched) {
        status.saved();
        screens.values().forEach(screen -> screen.refresh(touched));
    }

    private record Key(KeyCombination keys, Runnable action) {
    }

    private List<Key> windowKeys() {
        List<Key> all = new ArrayList<>();
        all.add(new Key(KeyCombination.valueOf("Alt+Left"), navigator::back));
        all.add(new Key(KeyCombination.valueOf("Alt+Right"), navigator::forward));
        all.add(new Key(KeyCombination.valueOf("Shortcut+K"), this::openPalette));
        all.add(new Key(KeyCombination.valueOf("F1"), this::openKeys));
        all.add(new Key(KeyCombination.valueOf(LOCK), lock));
        for (int i = 0; i < Math.min(9, activities.all().size()); i++) {
            String id = activities.all().get(i).id();
            all.add(new Key(new KeyCodeCombination(KeyCode.valueOf("DIGIT" + (i + 1)), KeyCombination.SHORTCUT_DOWN),
                    () -> navigator.go(new Place.Home(id))));
        }
        screen().shortcuts().forEach(shortcut -> all.add(new Key(shortcut.keys(), shortcut.action())));
        boolean typing = getScene().getFocusOwner() instanceof javafx.scene.control.TextInputControl input
                && input.isUndoable();
        if (!typing) {
            all.add(new Key(KeyCombination.valueOf("Shortcut+Z"), this::undo));
        }
        return all;
    }

    private void key(KeyEvent key) {
        if (veil.isVisible()) {
            if (key.getCode() == KeyCode.ESCAPE) {
                lower();
                key.consume();
            }
            return;
        }
        windowKeys().stream().filter(known -> known.keys().match(key)).findFirst().ifPresent(known -> {
            key.consume();
            known.action().run();
        });
    }

    void undo() {
        workplace.background().run(workplace.say("desktop.undo"), progress -> new UndoLast(workplace.desk()).run(),
                touched -> workplace.notices().done(workplace.say("desktop.undone")));
    }

    @Override
    public void lift(Node node) {
        beforeVeil = getScene().getFocusOwner();
        StackPane.setAlignment(node, Pos.TOP_CENTER);
        veil.getChildren().setAll(node);
        veil.setVisible(true);
    }

    @Override
    public void lower() {
        closeVeil();
        if (beforeVeil != null && beforeVeil.getScene() == getScene()) {
            beforeVeil.requestFocus();
        }
    }

    private void closeVeil() {
        veil.setVisible(false);
        veil.getChildren().clear();
        screen().focus();
    }

    void openKeys() {
        keys.show(screen().shortcuts());
        lift(keys);
    }

    void openPalette() {
        List<Palette.Choice> commands = new ArrayList<>();
        for (Activity activity : activities.all()) {
            commands.add(new Palette.Choice(activity.icon(), workplace.say("desktop.activity." + activity.id()),
                    workplace.say("desktop.palette.go"), () -> navigator.go(new Place.Home(activity.id()))));
        }
        String role = workplace.desk().site().role().word();
        for (RecordType type : workplace.desk().catalogue().types()) {
            if (type.keptBy(role)) {
                commands.add(new Palette.Choice(type.icon(), workplace.say("desktop.addOne", type.label()),
                        workplace.say("desktop.palette.add"), () -> navigator.go(new Place.Entry(type.id(), Map.of()))));
            }
        }
        for (Shortcut shortcut : screen().shortcuts()) {
            commands.add(new Palette.Choice("fth-command", shortcut.label(), shortcut.keys().getDisplayText(),
                    shortcut.action()));
        }
        if (!workplace.desk().practice()) {
            commands.add(new Palette.Choice("fth-lock", workplace.say("desktop.lock"), "Ctrl+L", lock));
        }
        commands.add(new Palette.Choice("fth-corner-up-left", workplace.say("desktop.undo"), "Ctrl+Z", this::undo));
        lift(palette);
        palette.open(commands);
    }
}
