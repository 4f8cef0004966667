package org.villagebook.desktop.report;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.output.document.TemplateText.Kind;
import org.villagebook.output.document.TemplateText.Paragraph;

/** The office's own words, paragraph by paragraph; one is edited where it stands. */
final class WordingPane extends VBox {

    private static final Pattern PLACEHOLDER = Pattern.compile("[{｛]{2}\\s*([^{}｛｝]*?)\\s*[}｝]{2}");
    private static final double SIDES = 40;

    private final Workplace workplace;
    private final WordingViewModel model;
    private final ListView<Paragraph> list = new ListView<>();
    private final Map<String, String> printed = new HashMap<>();
    private int editing = -1;

    WordingPane(Workplace workplace, ReportViewModel report) {
        this.workplace = workplace;
        this.model = report.wording();
        list.setId("wording");
        list.setItems(model.paragraphs());
        list.getStyleClass().addAll("type-list", "wording-list");
        list.setCellFactory(made -> new ParagraphCell());
        list.setOnKeyPressed(key -> {
            if ((key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.F2) && editing < 0) {
                edit(list.getSelectionModel().getSelectedItem());
                key.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        report.numbers().addListener((ListChangeListener<NumberLine>) change -> {
            report.numbers().forEach(line -> printed.put(line.figure().code(), line.printed()));
            list.refresh();
        });
        getChildren().addAll(bar(), list);
    }

    private HBox bar() {
        Label whose = new Label();
        whose.getStyleClass().add("muted");
        whose.textProperty().bind(model.own().map(own -> workplace.say(own ? "desktop.report.ownWords"
                : "desktop.report.shippedWords")));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button undo = Buttons.flat(workplace.say("desktop.report.undoWords"), "fth-corner-up-left", model::undo);
        undo.disableProperty().bind(model.undoable().not());
        Button reset = Buttons.flat(workplace.say("desktop.report.reset"), null, model::reset);
        reset.setTooltip(new Tooltip(workplace.say("desktop.report.resetHint")));
        reset.disableProperty().bind(model.own().not());
        HBox bar = new HBox(4, whose, gap, undo, reset);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("report-bar");
        return bar;
    }

    private void edit(Paragraph paragraph) {
        editing = paragraph == null ? -1 : paragraph.number();
        model.forgetTrouble();
        list.refresh();
    }

    private final class ParagraphCell extends ListCell<Paragraph> {
        @Override
        protected void updateItem(Paragraph paragraph, boolean empty) {
            super.updateItem(paragraph, empty);
            setPrefWidth(0);
            if (empty || paragraph == null) {
                setGraphic(null);
                setOnMouseClicked(null);
                return;
            }
            setGraphic(paragraph.number() == editing ? editor(paragraph) : words(paragraph));
            setOnMouseClicked(click -> {
                if (click.getClickCount() == 2 && paragraph.number() != editing) {
                    edit(paragraph);
                }
            });
        }
    }

    /** Placeholders stand out, each with the number that is printed in its place. */
    private Node words(Paragraph paragraph) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("wording-" + paragraph.kind().name().toLowerCase(java.util.Locale.ROOT));
        Matcher found = PLACEHOLDER.matcher(paragraph.text());
        int at = 0;
        while (found.find()) {
            flow.getChildren().add(text(paragraph.text().substring(at, found.start()), "wording-words"));
            flow.getChildren().add(text(found.group(), "wording-placeholder"));
            String number = printed.get(found.group(1));
            if (number != null) {
                flow.getChildren().add(text(" " + number + " ", "wording-number"));
            }
            at = found.end();
        }
        flow.getChildren().add(text(paragraph.text().substring(at), "wording-words"));
        flow.setMaxWidth(list.getWidth() - SIDES);
        flow.setPrefWidth(Math.max(160, list.getWidth() - SIDES));
        return flow;
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }

    private Node editor(Paragraph paragraph) {
        TextArea area = new TextArea(paragraph.text());
        area.setId("wording-editor");
        area.setWrapText(true);
        area.setPrefRowCount(paragraph.kind() == Kind.TEXT ? 10 : 3);
        area.setMinHeight(paragraph.kind() == Kind.TEXT ? 200 : 72);
        Label trouble = new Label();
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(USE_PREF_SIZE);
        trouble.textProperty().bind(model.trouble());
        trouble.managedProperty().bind(model.trouble().isNotEmpty());
        Button save = Buttons.main(workplace.say("desktop.report.saveWords"), "fth-check", () -> save(paragraph, area));
        save.setId("wording-save");
        Button cancel = Buttons.plain(workplace.say("desktop.cancel"), null, () -> edit(null));
        area.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                edit(null);
                list.requestFocus();
                key.consume();
            } else if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
                save(paragraph, area);
                key.consume();
            }
        });
        HBox buttons = new HBox(8, save, cancel);
        VBox box = new VBox(8, area, trouble, buttons);
        box.setPrefWidth(Math.max(160, list.getWidth() - SIDES));
        area.sceneProperty().addListener((at, before, now) -> {
            if (now != null) {
                javafx.application.Platform.runLater(area::requestFocus);
            }
        });
        return box;
    }

    private void save(Paragraph paragraph, TextArea area) {
        model.save(paragraph, area.getText(), () -> {
            editing = -1;
            list.refresh();
            list.requestFocus();
        });
    }
}
