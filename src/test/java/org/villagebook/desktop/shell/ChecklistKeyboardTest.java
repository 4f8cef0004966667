package org.villagebook.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.villagebook.desktop.component.RecordTable;
import org.villagebook.operation.DeskOpener;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.PutRecord;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;

/**
 * A clerk comes back with the paper checklists of 25 households and enters them without the mouse. Every key that is
 * no part of a value counts, each key of a chord for itself; at most twenty for a household.
 */
class ChecklistKeyboardTest {

    private static final int HOUSEHOLDS = 25;
    private static final int MOST_KEYS = 20;
    private static final String PASSWORD = "good password 2026";

    @TempDir
    Path folder;
    private final FxRobot robot = new FxRobot();
    private OpenWindow window;
    private int keys;
    private int values;

    @Test
    void twentyFiveHouseholdsByKeyboard() {
        var desk = new DeskOpener(InstantSource.system(), new SecureRandom()).create(folder.resolve("book"), "village",
                "V001", "金岭村", "intl", PASSWORD.toCharArray()).desk();
        for (int i = 1; i <= HOUSEHOLDS; i++) {
            new PutRecord(desk).run("household", Map.of("householdNo", "519900010000%02d".formatted(i), "headName",
                    "阿牛%c".formatted('一' + i), "group", "一组"));
        }
        desk.close();
        try (OpenWindow open = new OpenWindow(folder, new DesktopOptions(folder.resolve("book"), folder.resolve("practice"),
                folder.resolve("settings"), false, false))) {
            window = open;
            unlock();
            keys = 0;
            for (int i = 0; i < HOUSEHOLDS; i++) {
                checklist(i);
            }
            assertThat(window.surprises()).isEmpty();
            checkWhatWasWritten();
        }
        System.out.printf("%d checklists: %d keys beyond the values, %.1f each; %d keys of values%n", HOUSEHOLDS, keys,
                keys / (double) HOUSEHOLDS, values);
        assertThat(keys).isLessThanOrEqualTo(HOUSEHOLDS * MOST_KEYS);
    }

    /** As the paper has it, from top to bottom; what is not on it is passed with Enter. */
    private void checklist(int household) {
        press(KeyCode.DOWN);
        window.await(() -> title().equals("阿牛%c".formatted('一' + household + 1)));
        press(KeyCode.F6);
        reached("food");
        answer("s", "foodEvidence");
        pass("clothing");
        answer("s", "clothingEvidence");
        pass("education");
        answer(household % 5 == 0 ? "b" : "s", "schoolAged");
        pass("outOfSchool");
        pass("educationEvidence");
        pass("medical");
        answer("s", "uninsured");
        pass("medicalEvidence");
        pass("housing");
        answer(household % 7 == 0 ? "f" : "s", "housingGrade");
        pass("housingEvidence");
        pass("water");
        answer("s", "waterLitres");
        press(KeyCode.CONTROL, KeyCode.S);
        window.await(() -> focused() instanceof RecordTable && find(".entry-form") == null);
    }

    private void checkWhatWasWritten() {
        List<Record> checks = new ListRecords(window.program().desk()).run(RecordQuery.all("safeguard_check"));
        assertThat(checks).hasSize(HOUSEHOLDS);
        assertThat(checks).extracting(check -> check.text("food")).containsOnly("是");
        assertThat(checks).extracting(check -> check.text("water")).containsOnly("是");
        assertThat(checks).filteredOn(check -> check.text("housing").equals("否")).hasSize(4);
        assertThat(checks).filteredOn(check -> check.text("education").equals("不涉及")).hasSize(5);
        assertThat(checks).extracting(check -> check.text("household")).doesNotHaveDuplicates();
        assertThat(checks).allSatisfy(check -> assertThat(check.text("date")).hasSize(10));
    }

    private void unlock() {
        window.await(() -> find("#password") != null && focusedId().equals("password") && window.stage().isFocused());
        window.pause(300);
        robot.write(PASSWORD);
        press(KeyCode.ENTER);
        window.await(() -> window.program().window() != null && find(".dashboard") != null);
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.await(() -> find(".record-table") != null
                && focused() instanceof RecordTable table && table.getItems() != null && table.getItems().size() == HOUSEHOLDS);
        window.pause(500);
    }

    private void answer(String letter, String next) {
        robot.write(letter);
        values += letter.length();
        reached(next);
    }

    private void pass(String next) {
        press(KeyCode.ENTER);
        reached(next);
    }

    private void reached(String field) {
        window.await(() -> focusedId().equals("field-" + field) || focused() != null && inside(focused(), "field-" + field));
    }

    private static boolean inside(Node node, String id) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (id.equals(at.getId())) {
                return true;
            }
        }
        return false;
    }

    private void press(KeyCode... chord) {
        keys += chord.length;
        robot.push(chord);
    }

    private Node find(String selector) {
        return window.program().scene().lookup(selector);
    }

    private Node focused() {
        return window.program().scene().getFocusOwner();
    }

    private String focusedId() {
        return focused() == null || focused().getId() == null ? "" : focused().getId();
    }

    private String title() {
        return find(".record-page .page-title") instanceof Label label ? label.getText() : "";
    }
}
