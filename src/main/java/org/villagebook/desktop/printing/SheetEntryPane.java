package org.villagebook.desktop.printing;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.FormBuilder;
import org.villagebook.desktop.component.PageHead;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.OpenSheet;

/** The entry screen of a sheet of paper: Enter goes on in the order of the paper, Ctrl+S saves and asks for the next. */
final class SheetEntryPane extends VBox {

    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double AIR = 48;

    private final Workplace workplace;
    private final SheetEntryViewModel model;
    private final Runnable done;
    private final VBox content = new VBox(24);
    private final ScrollPane scroll = new ScrollPane(content);
    private final List<FormBuilder> forms = new ArrayList<>();

    /** @param done called when the sheet was saved or laid aside */
    SheetEntryPane(Workplace workplace, SheetEntryViewModel model, Runnable done) {
        this.workplace = workplace;
        this.model = model;
        this.done = done;
        getStyleClass().add("entry-form");
        Button save = Buttons.withKey(Buttons.main(workplace.say("desktop.print.saveSheet"), "fth-check", this::save),
                workplace.say("desktop.print.saveSheet"), "Shortcut+S");
        save.setId("save-sheet");
        save.disableProperty().bind(model.saving());
        content.getStyleClass().add("form");
        parts(save);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), scroll, foot(save));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        sceneProperty().addListener((at, before, scene) -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((of, old, owner) -> bringIntoSight(owner));
            }
        });
    }

    private void key(KeyEvent key) {
        if (SAVE.match(key)) {
            save();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && model.changes().get() == 0) {
            done.run();
            key.consume();
        }
    }

    private PageHead head() {
        OpenSheet.Opened sheet = model.sheet();
        RecordType type = workplace.type(sheet.record().type());
        PageHead head = new PageHead();
        head.setTitle(sheet.form().label().in(workplace.locale()) + " · " + sheet.record().text(type.title()));
        head.setFacts(sheet.printedAt() == null ? workplace.say("desktop.print.elsewhere")
                : workplace.say("desktop.print.printedAt", MINUTE.format(sheet.printedAt().atZone(ZoneId.systemDefault()))),
                workplace.say("desktop.print.onlyCorrections"));
        return head;
    }

    private void parts(Button save) {
        for (SheetPart part : model.parts()) {
            FormBuilder form = new FormBuilder(workplace, part).section(part.title(), part.fields());
            content.getChildren().add(form.build());
            if (!forms.isEmpty()) {
                forms.getLast().afterLast(() -> first(form).requestFocus());
            }
            form.afterLast(save::requestFocus);
            forms.add(form);
        }
    }

    private static Control first(FormBuilder form) {
        return form.inputs().values().iterator().next();
    }

    private HBox foot(Button save) {
        Label changes = new Label();
        changes.getStyleClass().add("muted");
        changes.textProperty().bind(model.changes().map(count -> workplace.say("desktop.print.corrections", count)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, changes, gap, Buttons.plain(workplace.say("desktop.print.layAside"), null, done), save);
        foot.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        foot.getStyleClass().add("page-foot");
        return foot;
    }

    /** The first field of the paper. */
    void focusFirst() {
        applyCss();
        layout();
        if (!forms.isEmpty()) {
            first(forms.getFirst()).requestFocus();
        }
    }

    /** The field with the keyboard is always seen, and what stands in it is replaced by what is typed. */
    private void bringIntoSight(Node owner) {
        if (owner == null || !isWithin(owner)) {
            return;
        }
        if (owner instanceof TextInputControl input) {
            input.selectAll();
        }
        double height = content.getHeight() - scroll.getViewportBounds().getHeight();
        double top = content.sceneToLocal(owner.localToScene(owner.getBoundsInLocal())).getMinY();
        double seen = scroll.getVvalue() * height;
        if (height > 0 && (top < seen + AIR || top > seen + scroll.getViewportBounds().getHeight() - 2 * AIR)) {
            scroll.setVvalue(Math.clamp((top - scroll.getViewportBounds().getHeight() / 3) / height, 0, 1));
        }
    }

    private boolean isWithin(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == content) {
                return true;
            }
        }
        return false;
    }

    private void save() {
        // The field with the keyboard may still hold a text that it has not handed on.
        requestFocus();
        model.save(done, (part, field) -> forms.get(model.parts().indexOf(part)).inputs().get(field).requestFocus());
    }
}
