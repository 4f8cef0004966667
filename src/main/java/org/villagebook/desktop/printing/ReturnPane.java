package org.villagebook.desktop.printing;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.villagebook.catalogue.CodeList;
import org.villagebook.catalogue.Field;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.OpenSheet;
import org.villagebook.record.ValueDisplay;

/** Where sheets come back: a field for the scanner or the number, and what changed since a sheet was printed. */
final class ReturnPane extends VBox {

    private final Workplace workplace;
    private final ReturnViewModel model;
    private final TextField code = new TextField();
    private final VBox changes = new VBox(4);

    ReturnPane(Workplace workplace, ReturnViewModel model) {
        super(8);
        this.workplace = workplace;
        this.model = model;
        code.setId("sheet-code");
        code.setPromptText(workplace.say("desktop.print.scan"));
        code.setPrefColumnCount(22);
        code.setOnAction(event -> {
            model.comeBack(code.getText());
            code.selectAll();
        });
        HBox line = new HBox(8, code, Buttons.plain(workplace.say("desktop.print.open"), null,
                () -> model.comeBack(code.getText())));
        line.setAlignment(Pos.CENTER_LEFT);
        changes.getStyleClass().add("remark-box");
        getChildren().addAll(line);
        Label trouble = new Label();
        trouble.textProperty().bind(model.trouble());
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.visibleProperty().bind(model.trouble().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        getChildren().add(trouble);
        model.returned().addListener((at, before, now) -> show(now));
    }

    private void show(OpenSheet.Opened opened) {
        getChildren().remove(changes);
        if (opened == null || !opened.stale()) {
            return;
        }
        changes.getChildren().clear();
        Label title = new Label(workplace.say(opened.changed().isEmpty() ? "desktop.print.otherStale" : "desktop.print.stale",
                opened.record().text(workplace.type(opened.record().type()).title())));
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        changes.getChildren().add(title);
        for (OpenSheet.Changed changed : opened.changed()) {
            Label line = new Label(workplace.say("desktop.print.changedLine", changed.field().label(),
                    shown(changed.field(), changed.before()), shown(changed.field(), changed.now())));
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            changes.getChildren().add(line);
        }
        Button goOn = Buttons.main(workplace.say("desktop.print.openAnyway"), null, model::openReturned);
        goOn.setId("sheet-seen");
        goOn.setDefaultButton(true);
        HBox buttons = new HBox(8, goOn, Buttons.flat(workplace.say("desktop.cancel"), null, model::layAside));
        changes.getChildren().add(buttons);
        VBox.setVgrow(changes, Priority.NEVER);
        getChildren().add(changes);
        goOn.requestFocus();
    }

    private String shown(Field field, String value) {
        CodeList codes = field.codes() == null ? null : workplace.desk().catalogue().codesOf(field);
        String text = ValueDisplay.shown(field, codes, value, workplace.locale());
        return text.isEmpty() ? workplace.say("desktop.print.empty") : text;
    }

    void focusCode() {
        code.requestFocus();
        code.selectAll();
    }
}
