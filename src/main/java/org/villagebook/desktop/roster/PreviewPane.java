package org.villagebook.desktop.roster;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.EmptyState;
import org.villagebook.desktop.component.PageHead;
import org.villagebook.desktop.component.PlainTable;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ImportWorkbook.Kind;

/** What the workbook would do: counts, findings, changes with old and new values. */
final class PreviewPane extends VBox {

    private final Workplace workplace;
    private final RosterViewModel model;
    private final Runnable chooseFile;
    private final PageHead head = new PageHead();
    private final Button write;
    private final HBox kinds;

    PreviewPane(Workplace workplace, RosterViewModel model, Runnable chooseFile) {
        this.workplace = workplace;
        this.model = model;
        this.chooseFile = chooseFile;
        write = Buttons.main(workplace.say("desktop.import.write"), "fth-download", model::write);
        write.setId("import");
        kinds = new HBox(pill("roster", Kind.ROSTER, "left-pill"), pill("ledger", Kind.LEDGER, "right-pill"));
        head.setActions(kinds);
        getStyleClass().add("record-page");
    }

    void show() {
        PreviewTables tables = model.tables().get();
        boolean done = model.step().get() == RosterViewModel.Step.DONE;
        kinds.setVisible(!model.pasted());
        head.setTitle(model.fileName());
        head.setFacts(workplace.say("desktop.import.rows", tables.rows()), done
                ? workplace.say("desktop.import.written") : workplace.say("desktop.import.notYet"));
        PlainTable<PreviewTables.Counts> counts = counts(tables);
        TabPane tabs = new TabPane(tab("findings", tables.remarks().size(), findings(tables)),
                tab("changed", tables.sum(PreviewTables.Counts::changed), changed(tables)),
                tab("added", tables.added().size(), added(tables)));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        VBox.setMargin(tabs, new javafx.geometry.Insets(16, 0, 0, 0));
        getChildren().setAll(head, counts);
        if (!tables.writes()) {
            getChildren().add(nothing());
        }
        getChildren().addAll(tabs, foot(tables, done));
    }

    private Label nothing() {
        Label words = new Label(workplace.say("desktop.import.nothing"),
                new org.kordamp.ikonli.javafx.FontIcon("fth-check-circle"));
        words.setId("nothing-to-import");
        words.getStyleClass().addAll("banner");
        words.setMaxWidth(Double.MAX_VALUE);
        return words;
    }

    private ToggleButton pill(String key, Kind kind, String style) {
        ToggleButton pill = new ToggleButton(workplace.say("desktop.import.as." + key));
        pill.getStyleClass().add(style);
        pill.setFocusTraversable(false);
        pill.disableProperty().bind(model.busy());
        pill.setOnAction(event -> model.readAs(kind));
        // A file that cannot be read as the other kind stays what it was.
        model.busy().addListener((at, before, now) -> pill.setSelected(model.isRead() && model.kind() == kind));
        return pill;
    }

    private PlainTable<PreviewTables.Counts> counts(PreviewTables tables) {
        PlainTable<PreviewTables.Counts> table = new PlainTable<PreviewTables.Counts>(new Region())
                .text(say("kind"), 160, PreviewTables.Counts::kind)
                .number(say("added"), 96, row -> figure(row.added()))
                .number(say("changed"), 96, row -> figure(row.changed()))
                .number(say("unchanged"), 96, row -> figure(row.unchanged()))
                .number(say("refused"), 96, row -> figure(row.refused()))
                .text("", 8, row -> "");
        table.setItems(FXCollections.observableList(tables.counts()));
        double height = 40 + 36 * Math.min(6, tables.counts().size());
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
        table.setFocusTraversable(false);
        table.setId("counts");
        return table;
    }

    private static String figure(int count) {
        return count == 0 ? "–" : String.format("%,d", count);
    }

    private String say(String column) {
        return workplace.say("desktop.import.column." + column);
    }

    private Tab tab(String key, int count, Node content) {
        Tab tab = new Tab(workplace.say("desktop.import.tab." + key) + (count == 0 ? "" : "  " + String.format("%,d", count)),
                content);
        tab.setId("tab-" + key);
        return tab;
    }

    private Node findings(PreviewTables tables) {
        PlainTable<PreviewTables.Remark> table = new PlainTable<PreviewTables.Remark>(none("fth-check-circle", "findings"))
                .node(say("severity"), 104, this::chip)
                .text(say("sheet"), 120, PreviewTables.Remark::sheet)
                .number(say("row"), 64, row -> row.row() == 0 ? "" : String.valueOf(row.row()))
                .text(say("column"), 128, PreviewTables.Remark::column)
                .text(say("sentence"), 640, PreviewTables.Remark::sentence);
        table.setItems(FXCollections.observableList(tables.remarks()));
        table.setId("findings");
        return table;
    }

    private Label chip(PreviewTables.Remark remark) {
        Label chip = new Label(workplace.say("desktop.import.severity." + remark.severity().word()));
        chip.getStyleClass().addAll("tag", switch (remark.severity()) {
            case ERROR -> "red";
            case WARNING -> "amber";
            case NOTE -> "grey";
        });
        return chip;
    }

    private Node changed(PreviewTables tables) {
        PlainTable<PreviewTables.Difference> table = new PlainTable<PreviewTables.Difference>(none("fth-edit-2", "changed"))
                .text(say("kind"), 112, PreviewTables.Difference::kind)
                .text(say("title"), 144, PreviewTables.Difference::title)
                .text(say("field"), 144, PreviewTables.Difference::field)
                .text(say("before"), 260, row -> empty(row.before()))
                .text(say("after"), 300, row -> empty(row.after()));
        table.setItems(FXCollections.observableList(tables.changed()));
        return table;
    }

    private String empty(String value) {
        return value.isBlank() ? workplace.say("desktop.history.empty") : value;
    }

    private Node added(PreviewTables tables) {
        PlainTable<PreviewTables.Added> table = new PlainTable<PreviewTables.Added>(none("fth-plus", "added"))
                .text(say("kind"), 144, PreviewTables.Added::kind)
                .text(say("title"), 320, PreviewTables.Added::title)
                .text(say("sheet"), 200, row -> row.sheet() == null ? "" : row.sheet())
                .number(say("row"), 88, row -> String.valueOf(row.row()))
                .text("", 240, row -> "");
        table.setItems(FXCollections.observableList(tables.added()));
        return table;
    }

    private EmptyState none(String icon, String key) {
        return new EmptyState(icon, workplace.say("desktop.import.none." + key), "");
    }

    private HBox foot(PreviewTables tables, boolean done) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8);
        if (!tables.remarks().isEmpty()) {
            foot.getChildren().add(Buttons.flat(workplace.say("desktop.import.copy"), "fth-clipboard", () -> copy(tables)));
        }
        foot.getChildren().add(gap);
        if (done && model.pasted()) {
            Button back = Buttons.main(workplace.say("desktop.import.backToList"), "fth-arrow-left",
                    workplace.navigation()::back);
            back.setId("import-back");
            foot.getChildren().add(back);
        } else if (done) {
            Button again = Buttons.main(workplace.say("desktop.import.another"), "fth-file-plus", model::startAgain);
            again.setId("import-another");
            foot.getChildren().add(again);
        } else {
            Button other = Buttons.plain(workplace.say("desktop.import.other"), "fth-file-text", chooseFile);
            Button cancel = Buttons.plain(workplace.say("desktop.cancel"), null, this::cancel);
            write.disableProperty().unbind();
            write.disableProperty().bind(model.busy().or(new javafx.beans.property.SimpleBooleanProperty(!tables.writes())));
            foot.getChildren().addAll(cancel, write);
            if (!model.pasted()) {
                foot.getChildren().addFirst(other);
                foot.getChildren().remove(gap);
                foot.getChildren().addFirst(gap);
            }
        }
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("page-foot");
        return foot;
    }

    private void cancel() {
        if (model.busy().get()) {
            model.cancel();
        } else if (model.pasted()) {
            workplace.navigation().back();
        } else {
            model.startAgain();
        }
    }

    private void copy(PreviewTables tables) {
        ClipboardContent content = new ClipboardContent();
        content.putString(tables.remarksAsText(workplace));
        Clipboard.getSystemClipboard().setContent(content);
        workplace.notices().done(workplace.say("desktop.import.copied", tables.remarks().size()));
    }

    void focus() {
        if (!write.isDisabled() && write.getScene() != null) {
            write.requestFocus();
        } else {
            requestFocus();
        }
    }
}
