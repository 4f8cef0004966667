package org.villagebook.desktop.household;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.geometry.Pos;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.component.Children;
import org.villagebook.desktop.component.ColumnsPane;
import org.villagebook.desktop.component.Row;
import org.villagebook.desktop.component.RowReader;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ListRecords;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** 三保障: the last check item by item with the evidence that was seen, and all checks before it. */
final class SafeguardPane extends VBox {

    private static final List<String> ITEMS = List.of("food", "clothing", "education", "medical", "housing", "water",
            "electricity", "broadcast", "incomeAbove");

    private final Workplace workplace;
    private final RecordType type;
    private final Latest latest;
    private final Label heading = new Label();
    private final ColumnsPane items = new ColumnsPane(240, 16, 8);
    private final Children records;

    SafeguardPane(Workplace workplace) {
        super(16);
        this.workplace = workplace;
        this.type = workplace.type("safeguard_check");
        this.latest = workplace.background().latest();
        records = new Children(workplace, type, type.require("household"), workplace.say("desktop.household.addSafeguard"));
        records.asHighAsRows(8);
        heading.getStyleClass().add("muted");
        for (var part : List.of(heading, items)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        getChildren().addAll(heading, items, records);
    }

    void show(RecordId household) {
        records.show(household, Map.of("checker", workplace.desk().signedIn(), "standard", "两不愁三保障"));
        latest.read(progress -> {
            ListRecords.Pages checks = new ListRecords(workplace.desk()).open(RecordQuery.all(type.id())
                    .where("household", household.toString()).orderedBy("date", true));
            return RowReader.ofPage(workplace.desk(), workplace.locale()).read(checks.read(0, 1));
        }, rows -> {
            heading.setVisible(!rows.isEmpty());
            items.setVisible(!rows.isEmpty());
            rows.forEach(this::show);
        });
    }

    private void show(Row check) {
        heading.setText(workplace.say("desktop.safeguard.last", check.text("date"), check.text("checker")));
        items.getChildren().clear();
        ITEMS.forEach(item -> items.add(item(check, item), false));
    }

    private HBox item(Row check, String id) {
        String value = check.record().text(id);
        String style = value.equals("否") ? "doubtful" : value.equals("是") ? "sound" : "unknown";
        FontIcon mark = new FontIcon(switch (value) {
            case "是" -> "fth-check-circle";
            case "否" -> "fth-alert-circle";
            case "不涉及" -> "fth-minus-circle";
            default -> "fth-circle";
        });
        mark.getStyleClass().add("item-mark");
        Label name = new Label(type.require(id).label().in(workplace.locale()));
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        String evidence = type.field(id + "Evidence").map(field -> check.text(field.id())).orElse("");
        Label seen = new Label(value.isEmpty() ? workplace.say("desktop.safeguard.open")
                : evidence.isEmpty() ? check.text(id) : evidence);
        seen.getStyleClass().add("muted");
        seen.setWrapText(true);
        seen.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(12, mark, new VBox(2, name, seen));
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().addAll("item", style);
        return line;
    }
}
