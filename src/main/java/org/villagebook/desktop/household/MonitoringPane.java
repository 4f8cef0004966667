package org.villagebook.desktop.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.geometry.Pos;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.catalogue.RecordType;
import org.villagebook.check.MonitoringCase;
import org.villagebook.check.MonitoringCase.Stage;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Children;
import org.villagebook.desktop.component.RecordViewModel;
import org.villagebook.desktop.component.Row;
import org.villagebook.desktop.component.ValueCell;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ListRecords;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.ValueDisplay;

/** 监测: the household's present case as a row of steps, each with its day, its limit and how it stands. */
final class MonitoringPane extends VBox {

    private final Workplace workplace;
    private final RecordType type;
    private final RecordViewModel model;
    private final Latest latest;
    private final HBox facts = new HBox(8);
    private final VBox steps = new VBox(0);
    private final HBox state = new HBox(12);
    private final Children records;

    MonitoringPane(Workplace workplace) {
        super(16);
        this.workplace = workplace;
        this.type = workplace.type("monitoring");
        this.model = new RecordViewModel(workplace);
        this.latest = workplace.background().latest();
        records = new Children(workplace, type, type.require("household"), workplace.say("desktop.household.addMonitoring"));
        records.asHighAsRows(8);
        steps.getStyleClass().add("steps");
        facts.setAlignment(Pos.CENTER_LEFT);
        state.setAlignment(Pos.CENTER_LEFT);
        for (var part : List.of(facts, steps, state)) {
            part.managedProperty().bind(part.visibleProperty());
            part.setVisible(false);
        }
        getChildren().addAll(facts, steps, state, records);
        model.row().addListener((at, before, now) -> show(now));
    }

    void show(RecordId household) {
        records.show(household, Map.of("state", "线索", "clueDate", LocalDate.now().toString()));
        latest.read(progress -> new ListRecords(workplace.desk()).run(RecordQuery.all(type.id())
                .where("household", household.toString()).orderedBy("clueDate", true)).stream().findFirst(), found -> {
            boolean any = found.isPresent();
            facts.setVisible(any);
            steps.setVisible(any);
            state.setVisible(any);
            found.map(Record::id).ifPresent(model::show);
        });
    }

    private void show(Row row) {
        MonitoringCase monitored = new MonitoringCase(row.record(), workplace.desk().catalogue().limits(), LocalDate.now());
        facts.getChildren().setAll(tag(row.text("category"), "accent"), tag(row.text("risks"), "amber"),
                tag(row.text("state"), "accent"));
        facts.getChildren().removeIf(node -> ((Label) node).getText().isBlank());
        steps.getChildren().setAll(monitored.stages().stream().map(stage -> step(stage, row)).toList());
        state.getChildren().clear();
        monitored.state().filter(due -> !due.equals(row.record().text("state"))).ifPresent(due -> {
            String shown = ValueDisplay.shown(type.require("state"), workplace.desk().catalogue()
                    .codesOf(type.require("state")), due, workplace.locale());
            Label words = new Label(workplace.say("desktop.monitoring.stateDiffers", shown));
            words.getStyleClass().add("remark");
            words.setWrapText(true);
            state.getChildren().addAll(words, Buttons.plain(workplace.say("desktop.monitoring.setState", shown), null,
                    () -> model.save(type.require("state"), due, () -> { }, workplace.notices()::problem)));
        });
    }

    private static Label tag(String words, String style) {
        Label tag = new Label(words);
        tag.getStyleClass().addAll("tag", style);
        return tag;
    }

    private HBox step(Stage stage, Row row) {
        FontIcon mark = new FontIcon(switch (stage.standing()) {
            case DONE -> "fth-check-circle";
            case TOO_LATE, TOO_EARLY, OVERDUE -> "fth-alert-circle";
            case NEXT -> "fth-disc";
            case WAITING -> "fth-circle";
        });
        mark.getStyleClass().add("item-mark");
        Label name = new Label(workplace.say("desktop.monitoring.step." + word(stage.step())));
        name.getStyleClass().add("step-name");
        name.setMinWidth(72);
        ValueCell day = new ValueCell(workplace, model, type.require(stage.step().field()));
        day.show(row);
        day.setPrefWidth(280);
        Label limit = new Label(limit(stage));
        limit.getStyleClass().add(switch (stage.standing()) {
            case TOO_LATE, TOO_EARLY, OVERDUE -> "remark";
            default -> "muted";
        });
        limit.setWrapText(true);
        HBox line = new HBox(12, mark, name, day, limit);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("item", switch (stage.standing()) {
            case DONE -> "sound";
            case TOO_LATE, TOO_EARLY, OVERDUE -> "doubtful";
            case NEXT, WAITING -> "unknown";
        });
        return line;
    }

    private String limit(Stage stage) {
        return stage.limit() == null ? "" : workplace.say("desktop.monitoring." + switch (stage.standing()) {
            case TOO_LATE -> "tooLate";
            case TOO_EARLY -> "tooEarly";
            case OVERDUE -> "overdue";
            default -> stage.step() == MonitoringCase.Step.CLEARED ? "notBefore" : "before";
        }, stage.limit());
    }

    private static String word(MonitoringCase.Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
