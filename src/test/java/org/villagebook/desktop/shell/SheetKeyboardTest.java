package org.villagebook.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.villagebook.operation.Desk;
import org.villagebook.operation.DeskOpener;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.PrintChoice;
import org.villagebook.operation.PrintForms;
import org.villagebook.operation.PutRecord;
import org.villagebook.operation.SetFields;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;

/** Twenty-five checklists come back from the village; a clerk types their numbers and the corrections, no mouse. */
class SheetKeyboardTest {

    private static final int SHEETS = 25;
    private static final String PASSWORD = "good password 2026";
    private static final Pattern NUMBER = Pattern.compile("表号 ([0-9]+-[0-9]+-[A-Z2-9]{2})");

    @TempDir
    Path folder;
    private final FxRobot robot = new FxRobot();
    private OpenWindow window;

    @Test
    void twentyFiveSheetsComeBackByNumberAndKeyboard() throws IOException {
        List<String> numbers = printed();
        try (OpenWindow open = new OpenWindow(folder, new DesktopOptions(folder.resolve("book"), folder.resolve("practice"),
                folder.resolve("settings"), false, false))) {
            window = open;
            unlock();
            press(KeyCode.CONTROL, KeyCode.J);
            for (int i = 0; i < SHEETS; i++) {
                window.await(() -> focusedId().equals("sheet-code"));
                robot.write(numbers.get(i));
                press(KeyCode.ENTER);
                if (i == 0) {
                    window.await(() -> focusedId().equals("sheet-seen"));
                    assertThat(window.<String>on(this::changes)).contains("户联系电话").contains("15400009999");
                    press(KeyCode.ENTER);
                }
                window.await(() -> focusedId().equals("field-headIdNumber"));
                press(KeyCode.ENTER);
                window.await(() -> focusedId().equals("field-phone"));
                robot.write("154001000%02d".formatted(i));
                if (i == 1) {
                    window.picture(Path.of("target", "sheet-entry.png"));
                }
                press(KeyCode.CONTROL, KeyCode.S);
                window.await(() -> find("#save-sheet") == null);
            }
            assertThat(window.surprises()).isEmpty();
            List<Record> homes = new ListRecords(window.program().desk()).run(RecordQuery.all("household"));
            assertThat(homes).extracting(home -> home.text("phone")).hasSize(SHEETS).doesNotHaveDuplicates()
                    .allMatch(phone -> phone.startsWith("154001000"));
        }
    }

    /** One of them changes after the print. */
    private List<String> printed() throws IOException {
        Path pdf = folder.resolve("checklists.pdf");
        try (Desk desk = new DeskOpener(InstantSource.system(), new SecureRandom()).create(folder.resolve("book"), "village",
                "V001", "金岭村", "intl", PASSWORD.toCharArray()).desk()) {
            for (int i = 1; i <= SHEETS; i++) {
                new PutRecord(desk).run("household", Map.of("householdNo", "519900010000%02d".formatted(i), "headName",
                        "阿牛%c".formatted('一' + i), "group", "一组", "phone", "15400000000"));
            }
            PrintForms forms = new PrintForms(desk);
            forms.run(forms.form("checklist").form(), PrintChoice.of(Set.of()), pdf, false, Progress.SILENT);
            new SetFields(desk).run(new ListRecords(desk).run(RecordQuery.all("household").where("householdNo",
                    "51990001000001")).getFirst().id(), Map.of("phone", "15400009999"));
        }
        Set<String> numbers = new LinkedHashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (Matcher matcher = NUMBER.matcher(new PDFTextStripper().getText(document)); matcher.find(); ) {
                numbers.add(matcher.group(1));
            }
        }
        assertThat(numbers).hasSize(SHEETS);
        return List.copyOf(numbers);
    }

    private String changes() {
        StringBuilder text = new StringBuilder();
        window.program().scene().getRoot().lookupAll(".remark-box .label").forEach(label -> text.append(((Label) label).getText()));
        return text.toString();
    }

    private void unlock() {
        window.await(() -> find("#password") != null && focusedId().equals("password") && window.stage().isFocused());
        window.pause(300);
        robot.write(PASSWORD);
        press(KeyCode.ENTER);
        window.await(() -> window.program().window() != null && find(".dashboard") != null);
        window.run(() -> window.program().navigator().go(new org.villagebook.desktop.component.Place.Home(Activities.PRINT)));
        window.await(() -> find("#sheet-code") != null);
    }

    private void press(KeyCode... chord) {
        robot.push(chord);
    }

    private Node find(String selector) {
        return window.program().scene().lookup(selector);
    }

    private String focusedId() {
        Node focused = window.program().scene().getFocusOwner();
        return focused == null || focused.getId() == null ? "" : focused.getId();
    }
}
