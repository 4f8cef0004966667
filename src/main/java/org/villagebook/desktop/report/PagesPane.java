package org.villagebook.desktop.report;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.EmptyState;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.output.document.ReportPages;

/** The pages one below the other, as wide as the window lets them or as a person wants them. */
final class PagesPane extends VBox {

    private static final double MARGIN = 24;
    private static final double SCREEN = 96 / 72.0;
    private static final double[] STEPS = {0.5, 0.67, 0.8, 1, 1.25, 1.5, 2};
    /** Pages above and below the visible ones that stay drawn. */
    private static final int AROUND = 1;

    private final Workplace workplace;
    private final ReportViewModel model;
    private final VBox column = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(column);
    private final StackPane content = new StackPane();
    private final Node working;
    private final Label where = new Label();
    private final IntegerProperty current = new SimpleIntegerProperty();
    private final List<PageNode> shown = new ArrayList<>();
    /** 0 while the width of the window decides. */
    private double zoom;

    PagesPane(Workplace workplace, ReportViewModel model) {
        this.workplace = workplace;
        this.model = model;
        this.working = working();
        column.getStyleClass().add("paper-desk");
        column.setAlignment(Pos.TOP_CENTER);
        scroll.setFitToWidth(true);
        scroll.setId("pages");
        scroll.getStyleClass().add("page-scroll");
        scroll.vvalueProperty().addListener((at, before, now) -> look());
        scroll.viewportBoundsProperty().addListener((at, before, now) -> fit(before, now));
        model.pages().addListener((at, before, now) -> show(now));
        model.trouble().addListener((at, before, now) -> state());
        model.busy().addListener((at, before, now) -> state());
        content.getChildren().setAll(scroll);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(bar(), content);
        state();
    }

    private HBox bar() {
        Button smaller = Buttons.icon("fth-zoom-out", workplace.say("desktop.report.smaller"), () -> step(-1));
        Button larger = Buttons.icon("fth-zoom-in", workplace.say("desktop.report.larger"), () -> step(1));
        Button fit = Buttons.flat(workplace.say("desktop.report.fit"), null, () -> zoom(0));
        where.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(4, where, gap, smaller, larger, fit);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("report-bar");
        return bar;
    }

    /** The page in the middle of the window, from 0. */
    IntegerProperty current() {
        return current;
    }

    private void state() {
        if (model.busy().get()) {
            content.getChildren().setAll(scroll, working);
        } else if (!model.trouble().get().isEmpty()) {
            content.getChildren().setAll(new EmptyState("fth-alert-circle", workplace.say("desktop.report.noPages"),
                    model.trouble().get(), Buttons.plain(workplace.say("desktop.report.again"), "fth-refresh-cw",
                    model::count)));
        } else if (model.pages().get() == null) {
            content.getChildren().setAll(new EmptyState("fth-file-text", workplace.say("desktop.report.empty"),
                    workplace.say("desktop.report.emptyHint"), Buttons.main(workplace.say("desktop.report.again"),
                    "fth-refresh-cw", model::count)));
        } else {
            content.getChildren().setAll(scroll);
        }
    }

    private Node working() {
        Label words = new Label(workplace.say("desktop.report.working"));
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setPrefWidth(200);
        model.work().addListener((at, before, now) -> {
            if (now != null) {
                bar.progressProperty().bind(now.done());
            }
        });
        Button cancel = Buttons.plain(workplace.say("desktop.cancel"), null, model::cancel);
        cancel.setId("report-cancel");
        VBox card = new VBox(12, words, bar, cancel);
        card.setAlignment(Pos.CENTER);
        card.getStyleClass().addAll("palette", "card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }

    private void show(ReportPages pages) {
        double kept = scroll.getVvalue();
        boolean same = pages != null && pages.pages().size() == shown.size();
        shown.clear();
        if (pages != null) {
            for (int i = 0; i < pages.pages().size(); i++) {
                shown.add(new PageNode(workplace, model, i, pages.pages().get(i)));
            }
        }
        column.getChildren().setAll(shown);
        resize();
        state();
        scroll.layout();
        scroll.setVvalue(same ? kept : 0);
        look();
    }

    private void fit(Bounds before, Bounds now) {
        if (zoom == 0 && (before == null || Math.abs(before.getWidth() - now.getWidth()) > 1)) {
            resize();
        }
        look();
    }

    private void step(int by) {
        double now = scale();
        double next = zoom == 0 ? now : zoom;
        for (int i = 0; i < STEPS.length; i++) {
            double step = STEPS[by > 0 ? i : STEPS.length - 1 - i];
            if (by > 0 ? step > now + 0.01 : step < now - 0.01) {
                next = step;
                break;
            }
        }
        zoom(next);
    }

    private void zoom(double to) {
        zoom = to;
        resize();
        look();
    }

    private double scale() {
        if (zoom > 0) {
            return zoom * SCREEN;
        }
        double widest = shown.stream().mapToDouble(page -> page.page().width()).min().orElse(1);
        return Math.max(0.3, (scroll.getViewportBounds().getWidth() - 2 * MARGIN) / widest);
    }

    /** The portrait pages are as wide as the window; wider ones are fitted in as well. */
    private void resize() {
        double room = scroll.getViewportBounds().getWidth() - 2 * MARGIN;
        for (PageNode page : shown) {
            page.resizeTo(zoom > 0 ? scale() : Math.min(scale(), Math.max(0.3, room / page.page().width())));
        }
        column.layout();
    }

    /** Draws what can be seen, lets go of what is far away. */
    private void look() {
        if (shown.isEmpty() || scroll.getViewportBounds().getHeight() < 1) {
            return;
        }
        double height = scroll.getViewportBounds().getHeight();
        double top = scroll.getVvalue() * Math.max(0, column.getHeight() - height);
        double at = MARGIN;
        int first = -1;
        int last = 0;
        for (int i = 0; i < shown.size(); i++) {
            double end = at + shown.get(i).getPrefHeight();
            if (end > top && at < top + height) {
                first = first < 0 ? i : first;
                last = i;
            }
            if (at <= top + height / 2 && end + column.getSpacing() > top + height / 2) {
                current.set(i);
                where.setText(workplace.say("desktop.report.page", i + 1, shown.size()));
            }
            at = end + column.getSpacing();
        }
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).wanted(i >= first - AROUND && i <= last + AROUND);
        }
    }

    @Override
    public void requestFocus() {
        scroll.requestFocus();
    }
}
