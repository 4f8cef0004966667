package org.villagebook.desktop.inbox;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.ChartPane;
import org.villagebook.desktop.component.EmptyState;
import org.villagebook.desktop.component.PageHead;
import org.villagebook.desktop.component.PlainTable;
import org.villagebook.desktop.component.TabbedPage;
import org.villagebook.desktop.component.Veil;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.Consequences;
import org.villagebook.operation.SiteStatus;
import org.villagebook.output.chart.Chart;

/** The inbox at rest: all sites, what contradicts itself, and what came in last. */
final class BoardPane extends VBox {

    private static final double ROW = 24;
    private static final double ABOVE = 90;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Workplace workplace;
    private final InboxViewModel model;
    private final PlainTable<SiteRow> sites;
    private final Label only = new Label();
    private final Button all;
    private final Tab arrived;
    private final TabPane tabs;

    BoardPane(Workplace workplace, InboxViewModel model, ChartPane<String> months, Runnable choose,
              Runnable approve) {
        this.workplace = workplace;
        this.model = model;
        Button take = Buttons.withKey(Buttons.main(workplace.say("desktop.inbox.choose"), "fth-inbox", choose),
                workplace.say("desktop.inbox.choose"), "Shortcut+O");
        take.setId("choose-files");
        Button let = Buttons.plain(workplace.say("desktop.inbox.approve"), "fth-user-check", approve);
        let.setId("approve");
        PageHead head = new PageHead();
        head.setTitle(workplace.say("desktop.activity.inbox"));
        head.setActions(let, take);
        model.board().addListener((at, before, now) -> head.setFacts(workplace.say("desktop.inbox.facts",
                now.sites().size()), model.needy() == 0 ? "" : workplace.say("desktop.inbox.needy", model.needy())));
        all = Buttons.flat(workplace.say("desktop.indicator.showAll"), "fth-x", this::showAll);
        all.setVisible(false);
        arrived = tab("arrived", packages());
        sites = new SitesTable(workplace).build(new EmptyState("fth-inbox", workplace.say("desktop.inbox.empty"),
                workplace.say("desktop.inbox.emptyHint"),
                Buttons.plain(workplace.say("desktop.inbox.approve"), "fth-user-check", approve)));
        sites.setItems(model.sites());
        sites.setId("sites");
        tabs = new TabPane(tab("sites", sites), tab("months", months(months)), conflicts(), arrived);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getStyleClass().add("record-page");
        getChildren().addAll(head, tabs);
    }

    /** Sites by months; a cell leads to the packages of its site. */
    private Node months(ChartPane<String> chart) {
        model.board().addListener((at, before, now) -> {
            Chart<String> heat = model.months(YearMonth.now());
            chart.setMinHeight(heat.rows() * ROW + ABOVE);
            chart.show(heat);
        });
        StackPane body = new StackPane(chart);
        body.getStyleClass().add("tab-body");
        ScrollPane scroll = TabbedPage.scroll(body);
        scroll.setFitToWidth(true);
        return scroll;
    }

    /** The packages of one site. */
    void showPackages(String site) {
        model.narrow(site);
        only.setText(workplace.say("desktop.indicator.only", model.siteName(site)));
        all.setVisible(true);
        tabs.getSelectionModel().select(arrived);
    }

    private void showAll() {
        model.narrow("");
        only.setText("");
        all.setVisible(false);
    }

    private Tab tab(String key, Node content) {
        return new Tab(workplace.say("desktop.inbox.tab." + key), content);
    }

    private Tab conflicts() {
        Tab tab = tab("conflicts", new ConflictsPane(workplace, model.conflicts()));
        model.conflicts().conflicts().addListener((ListChangeListener<ConflictsViewModel.Conflict>) change -> {
            int count = model.conflicts().conflicts().size();
            tab.setText(workplace.say("desktop.inbox.tab.conflicts") + (count == 0 ? "" : "  " + count));
        });
        return tab;
    }

    private Node packages() {
        PlainTable<SiteStatus.InboxLine> table = new PlainTable<SiteStatus.InboxLine>(new EmptyState("fth-package",
                workplace.say("desktop.inbox.nothingArrived"), workplace.say("desktop.inbox.emptyHint")))
                .text(workplace.say("desktop.inbox.column.arrivedAt"), 160, line -> minute(line.receivedAt()))
                .text(workplace.say("desktop.inbox.column.site"), 240, line -> model.siteName(line.site()))
                .text(workplace.say("desktop.sync.number"), 112,
                        line -> workplace.say("desktop.sync.numberWords", line.seq()))
                .number(workplace.say("desktop.sync.changes"), 88, line -> String.format("%,d", line.changes()))
                .node(workplace.say("desktop.received.state"), 160, this::state)
                .node("", 120, this::withdraw);
        table.setItems(model.arrived());
        only.getStyleClass().add("muted");
        HBox line = new HBox(8, only, all);
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(all.visibleProperty());
        line.managedProperty().bind(all.visibleProperty());
        line.getStyleClass().add("report-bar");
        VBox.setVgrow(table, Priority.ALWAYS);
        return new VBox(line, table);
    }

    private Node withdraw(SiteStatus.InboxLine line) {
        return !line.state().equals("applied") ? null : Buttons.flat(workplace.say("desktop.inbox.withdraw"),
                "fth-corner-up-left", () -> model.lookAtWithdrawal(line, what -> ask(line, what)));
    }

    private void ask(SiteStatus.InboxLine line, Consequences what) {
        Veil veil = Veil.over(this);
        veil.lift(new WithdrawCard(workplace, model.siteName(line.site()), line.seq(), what, () -> {
            veil.lower();
            model.withdraw(line);
        }, veil::lower));
    }

    private Node state(SiteStatus.InboxLine line) {
        Label chip = new Label(workplace.say("desktop.received." + line.state()));
        chip.getStyleClass().addAll("tag", line.state().equals("applied") ? "accent" : "amber");
        return chip;
    }

    private static String minute(Instant at) {
        return MINUTE.format(at.atZone(ZoneId.systemDefault()));
    }

    void focusTable() {
        sites.requestFocus();
        if (sites.getSelectionModel().isEmpty()) {
            sites.getSelectionModel().select(0);
        }
    }
}
