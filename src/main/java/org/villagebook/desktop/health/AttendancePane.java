package org.villagebook.desktop.health;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Children;
import org.villagebook.desktop.component.ReferenceField;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.record.RecordId;

/** The attendance of an activity: type initials, Enter, next. */
final class AttendancePane extends VBox {

    private final AttendanceViewModel model;
    private final Children list;

    AttendancePane(Workplace workplace) {
        super(12);
        this.model = new AttendanceViewModel(workplace);
        RecordType attendance = workplace.type("attendance");
        getStyleClass().add("tab-body");
        ReferenceField who = new ReferenceField(workplace, attendance.require("person"), model.who());
        who.setPromptText(workplace.say("desktop.health.who"));
        who.setId("who-came");
        who.onTaken(model::add);
        who.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                model.add();
                key.consume();
            }
        });
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox entry = new HBox(8, who, Buttons.plain(workplace.say("desktop.health.add"), "fth-user-check", model::add));
        Label counts = new Label();
        counts.textProperty().bind(model.counts());
        counts.getStyleClass().add("muted");
        entry.setAlignment(Pos.CENTER_LEFT);
        list = new Children(workplace, attendance, attendance.require("activity"), workplace.say("desktop.health.addFull"));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(entry, counts, list);
    }

    void show(RecordId id) {
        model.show(id);
        list.show(id, java.util.Map.of());
    }
}
