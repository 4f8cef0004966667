package org.villagebook.desktop.household;

import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.EmptyState;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.record.RecordId;

/** 健康: each member with contract, last measurements (amber outside their range) and what is due. */
final class CarePane extends VBox {

    private final Workplace workplace;
    private final Latest latest;

    CarePane(Workplace workplace) {
        super(8);
        this.workplace = workplace;
        this.latest = workplace.background().latest();
    }

    void show(RecordId household) {
        latest.read(progress -> new CareReader(workplace, LocalDate.now()).read(household), this::show);
    }

    private void show(List<CareReader.Care> members) {
        if (members.isEmpty()) {
            getChildren().setAll(new EmptyState("fth-heart", workplace.say("desktop.list.empty",
                    workplace.type("person").label()), ""));
            return;
        }
        getChildren().setAll(members.stream().map(this::member).toList());
    }

    private Node member(CareReader.Care care) {
        Label name = new Label(care.name());
        name.getStyleClass().add("timeline-title");
        Label about = new Label(String.join(" · ", List.of(care.age() < 0 ? ""
                : workplace.say("desktop.household.age", care.age()), care.diseases()).stream().filter(word -> !word.isBlank()).toList()));
        about.getStyleClass().add("muted");
        HBox head = new HBox(8, name, about);
        head.setAlignment(Pos.BASELINE_LEFT);
        FlowPane facts = new FlowPane(8, 4);
        facts.getChildren().add(tag(care.contract().isEmpty() ? workplace.say("desktop.care.noContract")
                : workplace.say("desktop.care.contract", care.contract()), care.contract().isEmpty() ? "grey" : "accent"));
        if (!care.last().isEmpty()) {
            facts.getChildren().add(tag(care.last(), "grey"));
        }
        care.measured().forEach(value -> facts.getChildren().add(tag(value.words(), value.outside() ? "amber" : "grey")));
        if (!care.next().isEmpty()) {
            facts.getChildren().add(tag(workplace.say("desktop.care.next", care.next()), care.overdue() ? "amber" : "grey"));
        }
        HBox actions = new HBox(8, add("follow_up", care), add("health_check", care), add("family_doctor_contract", care));
        VBox box = new VBox(6, head, facts, actions);
        box.getStyleClass().add("member");
        box.setFocusTraversable(true);
        box.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && key.getTarget() == box) {
                open(care);
                key.consume();
            }
        });
        box.setOnMouseClicked(click -> {
            box.requestFocus();
            if (click.getClickCount() == 2) {
                open(care);
            }
        });
        return box;
    }

    private Node add(String type, CareReader.Care care) {
        return Buttons.flat("+ " + workplace.type(type).label().in(workplace.locale()), null,
                () -> workplace.navigation().go(new Place.Entry(type, java.util.Map.of("person", care.person().toString()))));
    }

    private void open(CareReader.Care care) {
        workplace.navigation().go(new Place.Page("person", care.person()));
    }

    private static Label tag(String words, String style) {
        Label tag = new Label(words);
        tag.getStyleClass().addAll("tag", style);
        return tag;
    }
}
