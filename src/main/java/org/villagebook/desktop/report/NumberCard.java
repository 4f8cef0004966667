package org.villagebook.desktop.report;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.text.NumberWording;

/** How one number is worded: exactly, or rounded with 余 or 近; what comes of it is seen at once. */
final class NumberCard extends VBox {

    private static final List<String> MANNERS = List.of("准确", NumberWording.AUTOMATIC_WORD, "约", "余", "近");
    private static final int ROUNDED = 2;

    private final Workplace workplace;
    private final Label name = new Label();
    private final Label note = new Label();
    private final ComboBox<String> manner = new ComboBox<>();
    private final TextField unit = new TextField();
    private final Label result = new Label();
    private final Button save;
    private String placement = "";
    private NumberLine line;

    NumberCard(Workplace workplace, ReportViewModel model, Runnable open) {
        super(8);
        this.workplace = workplace;
        getStyleClass().add("number-card");
        name.getStyleClass().add("section-title");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        manner.setId("number-manner");
        manner.getItems().setAll(MANNERS);
        manner.setCellFactory(list -> new MannerCell());
        manner.setButtonCell(new MannerCell());
        manner.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(manner, Priority.ALWAYS);
        manner.valueProperty().addListener((at, before, now) -> look());
        unit.setId("number-unit");
        unit.setPrefColumnCount(8);
        unit.setPromptText(workplace.say("desktop.report.roundUnit"));
        unit.textProperty().addListener((at, before, now) -> look());
        save = Buttons.main(workplace.say("desktop.report.useWording"), null, () -> model.word(code(), written()));
        save.setId("number-save");
        HBox choice = new HBox(8, manner, unit);
        choice.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, Buttons.flat(workplace.say("desktop.report.openFigure"), "fth-search", open), gap, save);
        foot.setAlignment(Pos.CENTER_LEFT);
        result.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(name, note, choice, result, foot);
    }

    private final class MannerCell extends ListCell<String> {
        @Override
        protected void updateItem(String word, boolean empty) {
            super.updateItem(word, empty);
            setText(empty || word == null ? null : workplace.say("desktop.report.manner." + MANNERS.indexOf(word)));
        }
    }

    /** The figure that is being worded, or null. */
    String code() {
        return line == null ? null : line.figure().code();
    }

    void show(NumberLine chosen) {
        line = chosen;
        name.setText(chosen.figure().indicator().name().in(workplace.locale()));
        note.setText(chosen.figure().indicator().note().in(workplace.locale()));
        String[] words = chosen.written().split("\\s+");
        placement = words.length > 2 ? ' ' + words[2] : "";
        unit.setText(words.length > 1 ? words[1] : "");
        manner.setValue(words[0]);
        look();
    }

    private String written() {
        boolean rounded = MANNERS.indexOf(manner.getValue()) >= ROUNDED;
        return manner.getValue() + (rounded && !unit.getText().isBlank() ? ' ' + unit.getText().strip() + placement : "");
    }

    private void look() {
        if (line == null || manner.getValue() == null) {
            return;
        }
        unit.setDisable(MANNERS.indexOf(manner.getValue()) < ROUNDED);
        String printed = NumberWording.parse(written()).map(wording -> wording.say(line.figure().value()).text()).orElse(null);
        result.setText(printed == null ? workplace.say("desktop.report.badUnit") : workplace.say("desktop.report.printedAs",
                printed, line.figure().indicator().unit().in(workplace.locale())));
        save.setDisable(printed == null || written().equals(line.written()));
    }
}
