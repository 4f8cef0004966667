package org.villagebook.desktop.health;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Children;
import org.villagebook.desktop.component.ReferenceField;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.record.RecordId;

/** The attendance of an activity: type initials, Enter, the measurements with Enter between them, next. */
final class AttendancePane extends VBox {

    private final Workplace workplace;
    private final AttendanceViewModel model;
    private final ReferenceField who;
    private final List<Node> order = new ArrayList<>();
    private final Children list;

    AttendancePane(Workplace workplace) {
        super(12);
        this.workplace = workplace;
        this.model = new AttendanceViewModel(workplace);
        RecordType attendance = workplace.type("attendance");
        getStyleClass().add("tab-body");
        who = new ReferenceField(workplace, attendance.require("person"), model.who());
        who.setPromptText(workplace.say("desktop.health.who"));
        who.setId("who-came");
        who.onTaken(this::picked);
        who.addEventHandler(KeyEvent.KEY_PRESSED, key -> enter(key, this::picked));
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox entry = new HBox(8, who, Buttons.plain(workplace.say("desktop.health.add"), "fth-user-check", this::take));
        entry.setAlignment(Pos.CENTER_LEFT);
        Label counts = new Label();
        counts.textProperty().bind(model.counts());
        counts.getStyleClass().add("muted");
        counts.setWrapText(true);
        HBox.setHgrow(counts, Priority.ALWAYS);
        HBox found = new HBox(8, counts, Buttons.flat(workplace.say("desktop.health.report"), "fth-file-text", model::report));
        found.setAlignment(Pos.CENTER_LEFT);
        list = new Children(workplace, attendance, attendance.require("activity"), workplace.say("desktop.health.addFull"));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(entry, measurements(), found, list);
    }

    private FlowPane measurements() {
        RecordType check = workplace.type("health_check");
        FlowPane line = new FlowPane(16, 8);
        for (String id : AttendanceViewModel.MEASURED) {
            TextField field = new TextField();
            field.setPrefColumnCount(4);
            field.setId("measured-" + id);
            field.textProperty().bindBidirectional(model.measured(id));
            Label name = new Label(workplace.say("desktop.health." + id));
            name.setLabelFor(field);
            name.getStyleClass().add("muted");
            line.getChildren().add(pair(name, field));
            field.setAccessibleText(check.require(id).label().in(workplace.locale()));
            order.add(field);
        }
        CheckBox referred = new CheckBox(workplace.say("desktop.health.referred"));
        referred.selectedProperty().bindBidirectional(model.referred());
        line.getChildren().add(referred);
        order.add(referred);
        for (int i = 0; i < order.size(); i++) {
            Node next = i + 1 < order.size() ? order.get(i + 1) : null;
            order.get(i).addEventFilter(KeyEvent.KEY_PRESSED, key -> enter(key, () -> {
                if (next == null) {
                    take();
                } else {
                    next.requestFocus();
                }
            }));
        }
        line.visibleProperty().bind(model.measuring());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private static HBox pair(Node name, Node field) {
        HBox pair = new HBox(6, name, field);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    private static void enter(KeyEvent key, Runnable action) {
        if (key.getCode() == KeyCode.ENTER) {
            action.run();
            key.consume();
        }
    }

    /** At a talk that is all; at a check-up the measurements follow. */
    private void picked() {
        if (model.measuring().get() && !model.who().get().isBlank()) {
            order.getFirst().requestFocus();
        } else {
            take();
        }
    }

    private void take() {
        model.add();
        who.requestFocus();
    }

    void show(RecordId id) {
        model.show(id);
        list.show(id, java.util.Map.of());
    }
}
