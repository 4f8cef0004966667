package org.villagebook.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.villagebook.desktop.component.RecordTable;
import org.villagebook.operation.DeskOpener;

/** A first secretary adds a household and a visit without touching the mouse, and finds them again the next day. */
class KeyboardJourneyTest {

    private static final String PASSWORD = "good password 2026";

    @TempDir
    Path folder;
    private final FxRobot robot = new FxRobot();

    @Test
    void aHouseholdAndAVisitByKeyboard() {
        new DeskOpener(InstantSource.system(), new SecureRandom()).create(folder.resolve("book"), "village", "V001",
                "金岭村", "intl", PASSWORD.toCharArray()).desk().close();
        try (OpenWindow window = open()) {
            unlock(window);
            chord(window, KeyCode.CONTROL, KeyCode.N);
            window.await(() -> focusedId(window).equals("field-householdNo"));
            type(window, "51990001000001");
            press(window, KeyCode.ENTER);
            window.await(() -> focusedId(window).equals("field-headName"));
            type(window, "阿牛惹古");
            chord(window, KeyCode.CONTROL, KeyCode.S);
            window.await(() -> heads(window).equals(List.of("阿牛惹古")) && title(window).equals("阿牛惹古"));
            chord(window, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
            window.await(() -> focusedId(window).equals("field-present"));
            type(window, "mt");
            window.await(() -> focusedId(window).equals("field-content"));
            type(window, "看望老人，屋顶漏雨");
            chord(window, KeyCode.CONTROL, KeyCode.S);
            window.await(() -> title(window).equals("阿牛惹古"));
            assertThat(window.surprises()).isEmpty();
        }
        try (OpenWindow window = open()) {
            unlock(window);
            window.await(() -> heads(window).equals(List.of("阿牛惹古")));
            press(window, KeyCode.DOWN);
            window.await(() -> title(window).equals("阿牛惹古"));
            window.run(() -> {
                TabPane tabs = (TabPane) find(window, ".record-page .tab-pane");
                tabs.getTabs().stream().filter(tab -> "tab-timeline".equals(tab.getId())).findFirst()
                        .ifPresent(tabs.getSelectionModel()::select);
            });
            window.await(() -> labels(window, ".timeline-detail").stream()
                    .anyMatch(text -> text.contains("面谈") && text.contains("屋顶漏雨")));
        }
    }

    private OpenWindow open() {
        return new OpenWindow(folder, new DesktopOptions(folder.resolve("book"), folder.resolve("practice"),
                folder.resolve("settings"), false, false));
    }

    private void unlock(OpenWindow window) {
        window.await(() -> find(window, "#password") != null && focusedId(window).equals("password")
                && window.stage().isFocused());
        window.pause(300);
        type(window, PASSWORD);
        press(window, KeyCode.ENTER);
        window.await(() -> window.program().window() != null && find(window, ".dashboard") != null);
        chord(window, KeyCode.CONTROL, KeyCode.DIGIT2);
        window.await(() -> find(window, ".record-table") != null
                && focused(window) instanceof RecordTable table && table.getItems() != null);
    }

    private static Node find(OpenWindow window, String selector) {
        return window.program().scene().lookup(selector);
    }

    private static Node focused(OpenWindow window) {
        return window.program().scene().getFocusOwner();
    }

    private static String focusedId(OpenWindow window) {
        Node focused = focused(window);
        return focused == null || focused.getId() == null ? "" : focused.getId();
    }

    private static List<String> heads(OpenWindow window) {
        return ((RecordTable) find(window, ".record-table")).getItems().stream().map(row -> row.text("headName")).toList();
    }

    private static String title(OpenWindow window) {
        return find(window, ".record-page .page-title") instanceof Label title ? title.getText() : "";
    }

    private static List<String> labels(OpenWindow window, String selector) {
        return window.program().scene().getRoot().lookupAll(selector).stream().map(node -> ((Label) node).getText())
                .toList();
    }

    /** An input method hands over whole words; where there is one to be typed, the keys are typed one by one. */
    private void type(OpenWindow window, String text) {
        boolean keys = text.chars().allMatch(c -> c < 128);
        if (keys) {
            robot.write(text);
        } else {
            window.run(() -> ((TextInputControl) focused(window)).replaceSelection(text));
        }
    }

    private void press(OpenWindow window, KeyCode key) {
        robot.push(key);
        window.pause(50);
    }

    private void chord(OpenWindow window, KeyCode... keys) {
        robot.push(keys);
        window.pause(50);
    }
}
