package org.villagebook.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.villagebook.operation.Desk;

/** Somebody at a window of their own with a keyboard: finds commands, fills in fields, presses buttons. */
final class OfficePerson implements AutoCloseable {

    static final String PASSWORD = "good password 2026";

    private final FxRobot robot = new FxRobot();
    private final ChosenFiles files = new ChosenFiles();
    private final Path own;
    private final Path book;
    private OpenWindow window;

    /** @param folder where this person's computer keeps its things */
    OfficePerson(Path folder) {
        this.own = folder;
        this.book = folder.resolve("book");
    }

    ChosenFiles files() {
        return files;
    }

    OpenWindow window() {
        return window;
    }

    Desk desk() {
        return window.program().desk();
    }

    /** Switches the computer on: the first screen, or the password of the book. */
    private void switchOn() {
        boolean known = Files.exists(book);
        window = new OpenWindow(own, new DesktopOptions(known ? book : null, own.resolve("practice"),
                own.resolve("settings"), false, false));
        window.run(() -> window.program().chooseFilesWith(files));
        window.await(() -> window.stage().isFocused());
    }

    /** Opens the book again with its password. */
    void arrive() {
        switchOn();
        type("#password", PASSWORD);
        keysUntil(this::opened, KeyCode.ENTER);
    }

    private boolean opened() {
        return window.program().window() != null && find("#find") != null;
    }

    /** Switches the computer off; nothing unexpected has happened on it. */
    void leave() {
        window.close();
        assertThat(window.surprises()).isEmpty();
        window = null;
    }

    /** From the first screen to the open book. */
    void makeBook(String role, String code, String name) {
        switchOn();
        press("#new-book");
        waitFor("#code");
        window.run(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<String> roles = (ComboBox<String>) find(".combo-box");
            roles.setValue(role);
        });
        type("#code", code);
        type("#name", name);
        type("#folder", book.toString());
        type("#password", PASSWORD);
        type("#again", PASSWORD);
        keysUntil(() -> shown("#recovery-code"), KeyCode.ENTER);
        window.run(() -> ((Button) window.program().scene().getRoot().lookupAll(".button").stream()
                .filter(node -> node.getStyleClass().contains("accent")).findFirst().orElseThrow()).requestFocus());
        keysUntil(this::opened, KeyCode.SPACE);
    }

    /** Ctrl+K, the words, Enter. */
    void command(String words) {
        keysUntil(() -> shown("#palette-words"), KeyCode.CONTROL, KeyCode.K);
        type("#palette-words", words);
        window.await(() -> ((ListView<?>) find(".palette .list-view")).getItems().stream().findFirst()
                .filter(Palette.Choice.class::isInstance).map(Palette.Choice.class::cast)
                .filter(choice -> choice.title().equals(words)).isPresent());
        keysUntil(() -> find("#palette-words") == null, KeyCode.ENTER);
    }

    Node find(String selector) {
        return window.program().scene().lookup(selector);
    }

    boolean shown(String selector) {
        Node node = find(selector);
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node != null && !node.isDisabled();
    }

    void waitFor(String selector) {
        window.await(() -> shown(selector));
    }

    String text(String selector) {
        return window.on(() -> ((Label) find(selector)).getText());
    }

    /** Whether one of these labels says so. For waiting, on the screen's thread. */
    boolean says(String selector, String words) {
        return labels(selector).contains(words);
    }

    List<String> texts(String selector) {
        return window.on(() -> labels(selector));
    }

    private List<String> labels(String selector) {
        return window.program().scene().getRoot().lookupAll(selector).stream()
                .map(node -> ((Label) node).getText()).distinct().toList();
    }

    int rows(String table) {
        return ((TableView<?>) find(table)).getItems().size();
    }

    /** Goes to a button and presses the space bar; the button then goes away or is switched off. */
    void press(String selector) {
        press(selector, () -> !shown(selector));
    }

    /** Goes somewhere and presses the space bar until it shows. */
    void press(String selector, BooleanSupplier effect) {
        waitFor(selector);
        keysUntil(effect, () -> {
            if (shown(selector)) {
                find(selector).requestFocus();
            }
        }, KeyCode.SPACE);
    }

    /** Presses keys until it shows. */
    void keysUntil(BooleanSupplier effect, KeyCode... keys) {
        keysUntil(effect, () -> { }, keys);
    }

    /** A busy machine may lose a key between two windows or while a screen is built; a person presses again. */
    private void keysUntil(BooleanSupplier effect, Runnable before, KeyCode... keys) {
        for (int tries = 0; tries < 8 && !window.on(effect::getAsBoolean); tries++) {
            window.run(before);
            robot.push(keys);
            for (int waits = 0; waits < 75 && !window.on(effect::getAsBoolean); waits++) {
                window.pause(20);
            }
        }
        window.await(effect);
    }

    /** Goes to the first row of a table and presses the space bar. */
    void pressRow(String table, BooleanSupplier effect) {
        window.run(() -> ((TableView<?>) find(table)).getSelectionModel().select(0));
        press(table, effect);
    }

    /** An input method hands over whole words. */
    void type(String selector, String text) {
        waitFor(selector);
        window.run(() -> {
            Node node = find(selector);
            node.requestFocus();
            switch (node) {
                case TextInputControl line -> {
                    line.selectAll();
                    line.replaceSelection(text);
                }
                case DatePicker picker -> picker.getEditor().setText(text);
                case ComboBox<?> box -> choose(box, text);
                default -> throw new AssertionError(selector + " takes no text");
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static void choose(ComboBox<?> box, String text) {
        ((ComboBox<String>) box).setValue(text);
    }

    /** Ctrl+S, and the form is gone. */
    void save() {
        keysUntil(() -> find("#save") == null, KeyCode.CONTROL, KeyCode.S);
    }

    @Override
    public void close() {
        if (window != null) {
            window.close();
        }
    }
}
