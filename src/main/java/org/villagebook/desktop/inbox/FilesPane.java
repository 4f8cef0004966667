package org.villagebook.desktop.inbox;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.PageHead;
import org.villagebook.desktop.component.PlainTable;
import org.villagebook.desktop.component.ReceivedTable;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.FigureEffect;
import org.villagebook.operation.Received;

/** Files before and after they are taken in, each one line. */
final class FilesPane extends VBox {

    private static final double EFFECTS = 224;

    private final Workplace workplace;
    private final InboxViewModel model;
    private final FileChoice files;
    private final PageHead head = new PageHead();
    private final Button run;
    private final Button done;

    FilesPane(Workplace workplace, InboxViewModel model, FileChoice files) {
        this.workplace = workplace;
        this.model = model;
        this.files = files;
        run = Buttons.main(workplace.say("desktop.inbox.import"), "fth-download", model::run);
        run.setId("import-files");
        done = Buttons.main(workplace.say("desktop.inbox.done"), "fth-check", model::toBoard);
        done.setId("inbox-done");
        getStyleClass().add("record-page");
        model.results().addListener((ListChangeListener<Received>) change -> show());
    }

    /** What is to be seen now. */
    void show() {
        switch (model.stage().get()) {
            case PREVIEW -> showPreview();
            case DONE -> showDone();
            case BOARD, ENROLMENT -> { }
        }
    }

    /** Before: what each file would do. */
    private void showPreview() {
        head.setTitle(workplace.say("desktop.inbox.preview", model.results().size()));
        head.setFacts(summary("desktop.received.would."));
        Button other = Buttons.flat(workplace.say("desktop.inbox.otherFolder"), "fth-folder", this::otherFolder);
        Button cancel = Buttons.plain(workplace.say("desktop.cancel"), null, () -> {
            if (model.busy().get()) {
                model.cancel();
            } else {
                model.toBoard();
            }
        });
        run.disableProperty().unbind();
        run.disableProperty().bind(model.busy().or(new SimpleBooleanProperty(!model.worthwhile())));
        lay(true, receipts("desktop.inbox.receiptsGo"), other, gap(), cancel, run);
        run.requestFocus();
    }

    /** After: what became of them. */
    private void showDone() {
        head.setTitle(workplace.say("desktop.inbox.finished"));
        head.setFacts(summary("desktop.received."));
        Button show = Buttons.flat(workplace.say("desktop.inbox.showFolder"), "fth-folder",
                () -> files.reveal(model.receipts().get()));
        lay(false, receipts("desktop.inbox.receiptsLie"), show, gap(), done);
        done.requestFocus();
    }

    private void lay(boolean preview, Region... foot) {
        PlainTable<Received> table = new ReceivedTable(workplace, preview).build();
        table.setItems(model.results());
        table.setId("files");
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox line = new HBox(8, foot);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("page-foot");
        getChildren().setAll(head, table, line);
        if (preview && !model.effects().isEmpty()) {
            getChildren().add(2, effects());
        }
    }

    /** What the report would say otherwise than now. */
    private VBox effects() {
        Label title = new Label(workplace.say("desktop.inbox.effects", model.effects().size()));
        title.getStyleClass().add("section-title");
        PlainTable<FigureEffect> table = new PlainTable<FigureEffect>(new Region())
                .text(workplace.say("desktop.report.column.figure"), 280, one -> one.indicator().name().in(workplace.locale()))
                .number(workplace.say("desktop.inbox.effectBefore"), 152, one -> digits(one.before()))
                .number(workplace.say("desktop.inbox.effectNow"), 152, one -> digits(one.now()))
                .number(workplace.say("desktop.report.column.difference"), 152, one -> (one.now().compareTo(one.before()) > 0
                        ? "+" : "") + digits(one.now().subtract(one.before())))
                .text(workplace.say("desktop.inbox.effectUnit"), 80, one -> one.indicator().unit().in(workplace.locale()));
        table.setId("effects");
        table.setItems(model.effects());
        table.setPrefHeight(EFFECTS);
        VBox box = new VBox(8, title, table);
        box.getStyleClass().add("inbox-effects");
        return box;
    }

    private static String digits(java.math.BigDecimal value) {
        return String.format(java.util.Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
    }

    private String[] summary(String prefix) {
        return java.util.Arrays.stream(Received.State.values()).filter(state -> model.count(state) > 0)
                .map(state -> workplace.say(prefix + state.word()) + " " + model.count(state)).toArray(String[]::new);
    }

    private Label receipts(String key) {
        Label words = new Label(workplace.say(key, model.receipts().get().getFileName()), new FontIcon("fth-mail"));
        words.getStyleClass().add("quiet-words");
        words.setTooltip(new javafx.scene.control.Tooltip(model.receipts().get().toString()));
        return words;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private void otherFolder() {
        files.folder(workplace.say("desktop.inbox.otherFolder"), model.receipts().get().getParent())
                .ifPresent(folder -> {
                    model.putReceiptsIn(folder);
                    showPreview();
                });
    }
}
