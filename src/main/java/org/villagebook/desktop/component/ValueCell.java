package org.villagebook.desktop.component;

import java.time.Duration;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.desktop.background.Pause;
import org.villagebook.operation.Remark;
import org.villagebook.record.RecordId;
import org.villagebook.record.ValueDisplay;

/**
 * One field of a record's page. It shows the value; Enter, F2 or a double click edits it where it stands, Esc puts it
 * back, Enter or Tab saves.
 */
public final class ValueCell extends HBox {

    private final Workplace workplace;
    private final RecordViewModel model;
    private final Field field;
    private final Label value = new Label();
    private final VBox place = new VBox(4);
    private final RemarkLabel remark;
    private final RemarkLabel finding;
    private final Pause typing;
    private final RevealButton reveal;
    private FieldControl editor;
    private StringProperty text;
    private String before;

    public ValueCell(Workplace workplace, RecordViewModel model, Field field) {
        this.workplace = workplace;
        this.model = model;
        this.field = field;
        this.remark = new RemarkLabel(workplace);
        this.finding = new RemarkLabel(workplace);
        this.typing = workplace.background().pause(Duration.ofMillis(300));
        getStyleClass().add("value-cell");
        setAlignment(Pos.TOP_LEFT);
        setFocusTraversable(true);
        setId("value-" + field.id());
        Label label = new Label(field.label().in(workplace.locale()));
        label.getStyleClass().add("value-label");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        value.getStyleClass().add("value-text");
        value.setWrapText(true);
        value.setMinHeight(USE_PREF_SIZE);
        if (field.isReference()) {
            value.getStyleClass().add("value-link");
        }
        place.getChildren().addAll(value, finding);
        HBox.setHgrow(place, Priority.ALWAYS);
        getChildren().addAll(label, place);
        reveal = field.type() == FieldType.ID_NUMBER ? new RevealButton(workplace, field, this, value) : null;
        if (reveal != null) {
            getStyleClass().add("id-cell");
            value.setWrapText(false);
            value.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(place, Priority.NEVER);
            getChildren().add(reveal.node());
        }
        setOnMouseClicked(click -> {
            if (click.getButton() != MouseButton.PRIMARY || editing()) {
                return;
            }
            requestFocus();
            if (click.getClickCount() == 2) {
                edit();
            } else if (field.isReference() && click.getTarget() != label) {
                follow();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Shows a row's value. A cell that is being edited keeps what was typed. */
    public void show(Row row) {
        String shown = row.text(field.id());
        boolean unit = field.unit() != null && !shown.isEmpty();
        value.setText(shown.isEmpty() ? "—" : unit ? shown + " " + field.unit().in(workplace.locale()) : shown);
        value.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("empty"), shown.isEmpty());
        if (reveal != null) {
            reveal.show(row.record().id(), !shown.isEmpty());
        }
        finding.say(model.findings().get(field.id()));
    }

    /** Whether a rule finds the value doubtful. */
    boolean hasFinding() {
        return model.findings().containsKey(field.id());
    }

    public Field field() {
        return field;
    }

    private boolean editing() {
        return editor != null;
    }

    private void follow() {
        model.row().get().record().reference(field.id()).ifPresent(this::follow);
    }

    private void follow(RecordId id) {
        workplace.navigation().go(new Place.Page(field.target(), id));
    }

    private void key(KeyEvent key) {
        if (editing()) {
            editingKey(key);
            return;
        }
        switch (key.getCode()) {
            case ENTER -> edit();
            case DOWN -> step(1);
            case UP -> step(-1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void step(int by) {
        int at = getParent().getChildrenUnmodifiable().indexOf(this) + by;
        if (at >= 0 && at < getParent().getChildrenUnmodifiable().size()) {
            getParent().getChildrenUnmodifiable().get(at).requestFocus();
        }
    }

    private void editingKey(KeyEvent key) {
        boolean note = editor.input() instanceof TextArea;
        if (key.getCode() == KeyCode.ESCAPE) {
            close();
            requestFocus();
        } else if (key.getCode() == KeyCode.ENTER && key.isShortcutDown() == note) {
            save(() -> requestFocus());
        } else {
            return;
        }
        key.consume();
    }

    /** Opens the editor in place of the value. */
    public void edit() {
        if (editing() || !model.row().get().loaded()) {
            return;
        }
        before = ValueDisplay.typed(field, model.row().get().record().fields().get(field.id()));
        text = new SimpleStringProperty(before);
        editor = new FieldControls(workplace).make(field, text);
        text.addListener((at, old, now) -> typing.then(() -> model.check(field, now, this::say)));
        place.getChildren().setAll(editor.node(), remark);
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("editing"), true);
        editor.input().requestFocus();
        editor.input().focusWithinProperty().addListener((at, old, focused) -> {
            if (!focused && editing()) {
                save(() -> { });
            }
        });
        if (editor.input() instanceof ComboBoxBase<?> box && field.type() == FieldType.CODE) {
            box.show();
        }
    }

    private void say(Remark found) {
        if (editing()) {
            remark.say(found);
        }
    }

    private void close() {
        typing.cancel();
        editor = null;
        remark.say(null);
        place.getChildren().setAll(value, finding);
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("editing"), false);
    }

    private void save(Runnable then) {
        String now = text.get();
        if (now.equals(before)) {
            close();
            then.run();
            return;
        }
        model.save(field, now, () -> {
            if (editing()) {
                close();
            }
            then.run();
        }, problem -> model.check(field, now, found -> {
            if (found == null || !editing()) {
                workplace.notices().problem(problem);
            } else {
                say(found);
                editor.input().requestFocus();
            }
        }));
    }
}
