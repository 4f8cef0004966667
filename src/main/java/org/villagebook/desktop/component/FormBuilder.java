package org.villagebook.desktop.component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;

/** Builds an entry form from a record type. The chain only adds; each field brings its own control, remark and key. */
public final class FormBuilder {

    /** Within so many milliseconds the rest of a code's initials still belongs to the code. */
    private static final long FAST = 700;

    private final Workplace workplace;
    private final FormModel model;
    private final FieldControls controls;
    private final VBox form = new VBox(24);
    private final Map<String, Control> inputs = new LinkedHashMap<>();
    private final List<BooleanBinding> kept = new ArrayList<>();
    private Runnable afterLast = () -> { };
    private String swallow = "";
    private long swallowUntil;

    public FormBuilder(Workplace workplace, FormModel model) {
        this.workplace = workplace;
        this.model = model;
        this.controls = new FieldControls(workplace);
        form.getStyleClass().add("form");
        // The bindings are weak; they live as long as the form does.
        form.getProperties().put("kept", kept);
        form.addEventFilter(KeyEvent.KEY_TYPED, this::swallow);
    }

    private void swallow(KeyEvent key) {
        boolean belongs = !swallow.isEmpty() && System.currentTimeMillis() < swallowUntil
                && swallow.startsWith(key.getCharacter());
        swallow = belongs ? swallow.substring(1) : "";
        if (belongs) {
            key.consume();
        }
    }

    /** All sections of the type. */
    public FormBuilder sections() {
        boolean several = model.type().form().size() > 1;
        for (RecordType.Section section : model.type().form()) {
            section(several ? section.label().in(workplace.locale()) : null, section.fields());
        }
        return this;
    }

    public FormBuilder section(String title, List<String> fields) {
        ColumnsPane columns = new ColumnsPane(220, 16, 12);
        for (String id : fields) {
            Field field = model.type().require(id);
            columns.add(row(field), field.type() == FieldType.NOTE);
        }
        VBox section = new VBox(12);
        if (title != null) {
            Label heading = new Label(title);
            heading.getStyleClass().add("section-title");
            section.getChildren().add(heading);
        }
        section.getChildren().add(columns);
        form.getChildren().add(section);
        return this;
    }

    private Node row(Field field) {
        Label label = new Label(field.label().in(workplace.locale()) + (field.required() ? " *" : ""));
        label.getStyleClass().add("field-label");
        FieldControl control = controls.make(field, model.text(field.id()));
        label.setLabelFor(control.input());
        VBox row = new VBox(4, label, control.node(), new RemarkLabel(workplace, model.remark(field.id())));
        row.setFillWidth(true);
        inputs.put(field.id(), control.input());
        control.input().focusedProperty().addListener((at, before, focused) -> {
            if (!focused) {
                model.leave(field.id());
            }
        });
        control.input().addEventHandler(CodeTyping.DECIDED, decided -> {
            swallow = decided.rest();
            swallowUntil = System.currentTimeMillis() + FAST;
            next(field.id());
        });
        control.input().addEventHandler(KeyEvent.KEY_PRESSED, key -> moveOn(field.id(), control.input(), key));
        BooleanBinding visible = model.visible(field);
        kept.add(visible);
        row.visibleProperty().bind(visible);
        row.managedProperty().bind(visible);
        return row;
    }

    /** Enter leads to the next field; in a note of several lines Ctrl+Enter does. */
    private void moveOn(String field, Control input, KeyEvent key) {
        boolean note = input instanceof TextArea;
        if (key.getCode() == KeyCode.ENTER && key.isShortcutDown() == note) {
            next(field);
            key.consume();
        } else if (note && key.getCode() == KeyCode.TAB) {
            next(field);
            key.consume();
        }
    }

    private void next(String field) {
        List<String> order = new ArrayList<>(inputs.keySet());
        for (int i = order.indexOf(field) + 1; i < order.size(); i++) {
            Control input = inputs.get(order.get(i));
            if (shown(input)) {
                input.requestFocus();
                return;
            }
        }
        afterLast.run();
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** What Enter in the last field does. */
    public FormBuilder afterLast(Runnable action) {
        afterLast = action;
        return this;
    }

    public VBox build() {
        return form;
    }

    /** Where the keyboard goes, by field. */
    public Map<String, Control> inputs() {
        return inputs;
    }
}
