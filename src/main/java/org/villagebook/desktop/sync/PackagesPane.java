package org.villagebook.desktop.sync;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.EmptyState;
import org.villagebook.desktop.component.Figure;
import org.villagebook.desktop.component.PageHead;
import org.villagebook.desktop.component.PlainTable;
import org.villagebook.desktop.component.ReceivedTable;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.Received;
import org.villagebook.operation.SiteStatus;

/** What an enrolled site sees: the export, three figures, and its packages with their lights. */
final class PackagesPane extends VBox {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Workplace workplace;
    private final SyncViewModel model;
    private final PlainTable<SiteStatus.OutboxLine> table;

    PackagesPane(Workplace workplace, SyncViewModel model, Runnable export, Runnable receive) {
        this.workplace = workplace;
        this.model = model;
        Button big = Buttons.withKey(Buttons.main(workplace.say("desktop.sync.export"), "fth-upload", export),
                workplace.say("desktop.sync.export"), "Shortcut+E");
        big.setId("export");
        big.getStyleClass().add("big-button");
        big.disableProperty().bind(model.busy());
        Button take = Buttons.withKey(Buttons.plain(workplace.say("desktop.sync.receive"), "fth-inbox", receive),
                workplace.say("desktop.sync.receive"), "Shortcut+O");
        take.setId("receive");
        PageHead head = new PageHead();
        head.setTitle(workplace.say("desktop.activity.sync"));
        head.setFacts(workplace.say("desktop.sync.facts"));
        head.setActions(take);
        Button cancel = Buttons.flat(workplace.say("desktop.cancel"), null, model::cancelExport);
        cancel.visibleProperty().bind(model.busy());
        HBox strip = new HBox(48, new HBox(8, big, cancel), unsent(), waiting(), oldest());
        strip.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        strip.getStyleClass().add("figures");
        table = packages();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, strip, table, receipts());
    }

    private StringBinding figure(java.util.function.Function<SiteStatus.Board, String> text) {
        return Bindings.createStringBinding(() -> model.board().get() == null ? "" : text.apply(model.board().get()),
                model.board());
    }

    private Figure unsent() {
        return new Figure(workplace.say("desktop.sync.unsent"), figure(board -> String.format("%,d", board.unsent())));
    }

    private Figure waiting() {
        return new Figure(workplace.say("desktop.sync.waiting"), figure(board -> String.valueOf(model.waiting())));
    }

    private Figure oldest() {
        return new Figure(workplace.say("desktop.sync.oldest"), figure(board -> board.daysSinceReceipt() == null ? "–"
                : workplace.say("desktop.sync.days", board.daysSinceReceipt()))).noticeWhen(model.late());
    }

    private PlainTable<SiteStatus.OutboxLine> packages() {
        PlainTable<SiteStatus.OutboxLine> made = new PlainTable<SiteStatus.OutboxLine>(new EmptyState("fth-package",
                workplace.say("desktop.sync.empty"), workplace.say("desktop.sync.emptyHint")))
                .text(workplace.say("desktop.sync.number"), 112,
                        line -> workplace.say("desktop.sync.numberWords", line.seq()))
                .text(workplace.say("desktop.sync.madeAt"), 152, line -> day(line.madeAt()))
                .number(workplace.say("desktop.sync.changes"), 80, line -> String.format("%,d", line.changes()))
                .number(workplace.say("desktop.sync.size"), 88, line -> SyncViewModel.size(line.bytes()))
                .node(workplace.say("desktop.sync.lights"), 340, line -> new Lights(workplace, line.state()))
                .node("", 136, this::carry);
        made.setId("packages");
        made.setItems(model.packages());
        return made.onKey(KeyCode.SPACE, model::markCarried).onKey(KeyCode.ENTER, model::markCarried);
    }

    private Node carry(SiteStatus.OutboxLine line) {
        if (!line.state().equals("made")) {
            return null;
        }
        Button button = Buttons.withKey(Buttons.flat(workplace.say("desktop.sync.carry"), "fth-send",
                () -> model.markCarried(line)), workplace.say("desktop.sync.carryHint"), "Space");
        button.getStyleClass().add("row-button");
        button.setFocusTraversable(false);
        return button;
    }

    /** What became of the receipts, until the next export. */
    private VBox receipts() {
        PlainTable<Received> results = new ReceivedTable(workplace, false).build();
        results.setItems(model.received());
        results.setId("receipts");
        results.prefHeightProperty().bind(Bindings.size(model.received()).multiply(36).add(40));
        results.setMaxHeight(220);
        results.setMinHeight(76);
        javafx.scene.control.Label heading = new javafx.scene.control.Label(workplace.say("desktop.sync.received"));
        heading.getStyleClass().add("section-title");
        VBox.setMargin(heading, new javafx.geometry.Insets(16, 16, 8, 16));
        VBox box = new VBox(heading, results);
        box.visibleProperty().bind(Bindings.isNotEmpty(model.received()));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static String day(Instant at) {
        return MINUTE.format(at.atZone(ZoneId.systemDefault()));
    }

    void focusTable() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }
}
