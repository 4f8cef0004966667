package org.villagebook.desktop.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.ChartPane;
import org.villagebook.desktop.component.EmptyState;
import org.villagebook.desktop.component.PageHead;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.PlainTable;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.indicator.Breakdown;
import org.villagebook.indicator.Dimension;
import org.villagebook.indicator.Figure;
import org.villagebook.output.chart.Chart;
import org.villagebook.output.chart.Chart.Mark;
import org.villagebook.output.chart.ChartColours;
import org.villagebook.output.chart.ChartPainter;

/** The chosen figure: its exact value and what it rests on, by year and place, and every record behind it. */
final class FigurePage extends VBox {

    /** More bars than these nobody reads; the table has all of them. */
    private static final int BARS = 18;

    private final Workplace workplace;
    private final IndicatorsViewModel model;
    private final PageHead head = new PageHead();
    private final Label value = new Label();
    private final Label unit = new Label();
    private final Label printed = new Label();
    private final Label basis = new Label();
    private final Label doubt = new Label();
    private final TabPane tabs = new TabPane();
    private final Map<Dimension, ChartPane<String>> charts = new EnumMap<>(Dimension.class);
    private final Tab records = new Tab();
    private final Label narrowedTo = new Label();
    private final Button showAll;

    FigurePage(Workplace workplace, IndicatorsViewModel model, Supplier<ChartPainter> painter, ChartColours colours) {
        this.workplace = workplace;
        this.model = model;
        showAll = Buttons.flat(workplace.say("desktop.indicator.showAll"), "fth-x", model::showAll);
        value.getStyleClass().add("figure-number");
        unit.getStyleClass().add("figure-unit");
        basis.getStyleClass().add("muted");
        doubt.getStyleClass().addAll("tag", "amber");
        printed.getStyleClass().addAll("tag", "accent");
        printed.visibleProperty().bind(printed.textProperty().isNotEmpty());
        HBox number = new HBox(8, value, unit, printed);
        number.setAlignment(Pos.BASELINE_LEFT);
        HBox line = new HBox(12, basis, doubt);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox summary = new VBox(4, number, line);
        summary.getStyleClass().add("figure-summary");
        for (Dimension by : IndicatorsViewModel.SHOWN) {
            ChartPane<String> chart = new ChartPane<>(workplace.background(), painter, colours, key -> model.narrow(by, key));
            charts.put(by, chart);
            StackPane body = new StackPane(chart);
            body.setPadding(new Insets(16, 24, 16, 24));
            tabs.getTabs().add(new Tab(workplace.say("desktop.indicator.by." + by.word()), body));
        }
        records.setContent(records());
        tabs.getTabs().add(records);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getStyleClass().add("record-page");
        getChildren().addAll(head, summary, tabs);
        showAll.setVisible(false);
        model.chosen().addListener((at, before, now) -> show(now));
        model.only().addListener((at, before, now) -> only(now));
        model.trace().addListener((ListChangeListener<TraceLine>) change -> counted());
    }

    private void show(Figure figure) {
        head.setTitle(figure.indicator().name().in(workplace.locale()));
        head.setFacts(figure.indicator().note().in(workplace.locale()));
        value.setText(FigureCell.exact(figure.value()));
        unit.setText(figure.indicator().unit().in(workplace.locale()));
        String words = model.printed(figure.code());
        printed.setText(words.isEmpty() ? "" : workplace.say("desktop.indicator.printed", words,
                figure.indicator().unit().zh()));
        basis.setText(workplace.say("desktop.indicator.basis", figure.records(), figure.villages(), figure.sites(),
                figure.packages()));
        boolean unproven = figure.unproven().signum() != 0;
        boolean doubtful = unproven || figure.disputed().signum() != 0;
        doubt.setVisible(doubtful);
        doubt.setText(doubtful ? workplace.say(unproven ? "desktop.indicator.unprovenPart" : "desktop.indicator.disputedPart",
                FigureCell.exact(unproven ? figure.unproven() : figure.disputed())) : "");
        charts.forEach((by, chart) -> chart.show(chart(figure, by)));
    }

    private Chart<String> chart(Figure figure, Dimension by) {
        List<Breakdown.Group> groups = model.groups(by);
        String name = workplace.say("desktop.indicator.chart." + by.word());
        String measure = figure.indicator().unit().in(workplace.locale());
        if (by == Dimension.YEAR) {
            List<Mark<String>> marks = groups.stream().map(group -> mark(group, figure.code())).toList();
            return new Chart.Columns<>(name, measure, marks.stream().map(Mark::label).toList(),
                    List.of(new Chart.Series<>(figure.indicator().name().in(workplace.locale()), marks)));
        }
        List<Mark<String>> bars = groups.stream().map(group -> mark(group, figure.code()))
                .sorted(Comparator.comparing((Mark<String> mark) -> mark.value()).reversed()).limit(BARS).toList();
        String title = groups.size() > BARS ? workplace.say("desktop.indicator.first", name, BARS, groups.size()) : name;
        return new Chart.Ranking<>(title, measure, bars);
    }

    private static Mark<String> mark(Breakdown.Group group, String code) {
        return new Mark<>(group.name(), group.values().getOrDefault(code, BigDecimal.ZERO), group.key());
    }

    private VBox records() {
        PlainTable<TraceLine> table = new PlainTable<TraceLine>(new EmptyState("fth-search",
                workplace.say("desktop.indicator.noRecords"), workplace.say("desktop.indicator.noRecordsHint")))
                .text(workplace.say("desktop.indicator.column.date"), 96, TraceLine::date)
                .text(workplace.say("desktop.indicator.column.title"), 128, TraceLine::title)
                .text(workplace.say("desktop.indicator.column.village"), 76, line -> line.place().villageName())
                .text(workplace.say("desktop.indicator.column.unit"), 124, line -> line.place().unitName())
                .number(workplace.say("desktop.indicator.column.adds"), 112, line -> FigureCell.exact(line.adds()))
                .text(workplace.say("desktop.indicator.column.package"), 140, this::origin)
                .text(workplace.say("desktop.indicator.column.received"), 104, TraceLine::received)
                .node(workplace.say("desktop.indicator.column.remark"), 200, TraceRemark::of)
                .onKey(KeyCode.ENTER, this::open);
        table.setId("trace");
        table.setItems(model.trace());
        table.setOnMouseClicked(click -> {
            TraceLine line = table.getSelectionModel().getSelectedItem();
            if (click.getClickCount() == 2 && line != null) {
                open(line);
            }
        });
        narrowedTo.getStyleClass().add("muted");
        HBox narrowed = new HBox(8, narrowedTo, showAll);
        narrowed.setAlignment(Pos.CENTER_LEFT);
        narrowed.setPadding(new Insets(8, 24, 0, 16));
        narrowed.managedProperty().bind(narrowed.visibleProperty());
        narrowed.visibleProperty().bind(showAll.visibleProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox body = new VBox(8, narrowed, table);
        body.setMinHeight(Region.USE_PREF_SIZE);
        return body;
    }

    private String origin(TraceLine line) {
        return line.origin().isEmpty() ? workplace.say("desktop.indicator.here") : line.origin();
    }

    private void open(TraceLine line) {
        workplace.navigation().go(new Place.Page(line.type(), line.record()));
    }

    private void only(Breakdown.Group group) {
        showAll.setVisible(group != null);
        if (group != null) {
            narrowedTo.setText(workplace.say("desktop.indicator.only", group.name()));
            tabs.getSelectionModel().select(records);
        }
    }

    private void counted() {
        int count = model.trace().size();
        records.setText(workplace.say("desktop.indicator.records") + (count == 0 ? "" : "  " + String.format("%,d", count)));
    }
}
