package org.villagebook.desktop.charts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.ChartPane;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Screen;
import org.villagebook.desktop.component.Shortcut;
import org.villagebook.desktop.component.TabbedPage;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.indicator.Indicator;
import org.villagebook.operation.Behind;
import org.villagebook.operation.MakeChart;
import org.villagebook.output.chart.Chart;
import org.villagebook.output.chart.ChartColours;
import org.villagebook.output.chart.ChartPainter;
import org.villagebook.record.Touched;

/** 图表: which charts there are at the left, the chosen one large at the right. */
public final class ChartsView implements Screen {

    /** What a row of a long chart needs so that its label can be read, and what stands above. */
    private static final double ROW = 20;
    private static final double ABOVE = 90;
    private static final double LEAST = 320;

    private final Workplace workplace;
    private final FileChoice files;
    private final ChartsViewModel model;
    private final ListView<MakeChart.Offer> offers = new ListView<>();
    private final ChartPane<Behind> pane;
    private final ScrollPane scroll;
    private final BorderPane node = new BorderPane();

    public ChartsView(Workplace workplace, FileChoice files, Supplier<LocalDate> today, Supplier<ChartPainter> painter,
                      boolean dark) {
        this.workplace = workplace;
        this.files = files;
        this.model = new ChartsViewModel(workplace, today.get());
        this.pane = new ChartPane<>(workplace.background(), painter, dark ? ChartColours.dark() : ChartColours.light(),
                model::go);
        this.scroll = TabbedPage.scroll(pane);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        node.setLeft(offers());
        node.setCenter(content());
        model.chart().addListener((at, before, now) -> show(now));
    }

    private Node offers() {
        offers.setId("charts");
        offers.getItems().setAll(model.offered());
        offers.setCellFactory(list -> cell(MakeChart.Offer::title));
        offers.setFixedCellSize(36);
        offers.getStyleClass().add("type-list");
        offers.getSelectionModel().select(model.chosen().get());
        offers.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (now != null) {
                model.chosen().set(now);
            }
        });
        Label title = new Label(title());
        title.getStyleClass().add("page-title");
        HBox head = new HBox(title);
        head.getStyleClass().add("list-head");
        VBox.setVgrow(offers, Priority.ALWAYS);
        VBox side = new VBox(head, offers);
        side.getStyleClass().add("type-side");
        side.setPrefWidth(232);
        side.setMinWidth(200);
        return side;
    }

    private static <T> ListCell<T> cell(Function<T, String> words) {
        return new ListCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : words.apply(item));
            }
        };
    }

    private Node content() {
        Label hint = new Label(workplace.say("desktop.charts.open"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox content = new VBox(16, choices(), scroll, hint);
        content.getStyleClass().add("dashboard");
        return content;
    }

    private Node choices() {
        ComboBox<Indicator> indicators = new ComboBox<>();
        indicators.setId("chart-indicator");
        indicators.getItems().setAll(model.indicators());
        Function<Indicator, String> words = indicator -> indicator.name().in(workplace.locale());
        indicators.setCellFactory(list -> cell(words));
        indicators.setButtonCell(cell(words));
        indicators.valueProperty().bindBidirectional(model.indicator());
        indicators.setMaxWidth(240);
        indicators.setAccessibleText(workplace.say("desktop.charts.indicator"));
        indicators.visibleProperty().bind(model.chosen().map(MakeChart.Offer::ofFigure).orElse(false));
        indicators.managedProperty().bind(indicators.visibleProperty());
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox line = new HBox(8, day("chart-from", "desktop.charts.from", model.from()), new Label("–"),
                day("chart-as-of", "desktop.charts.asOf", model.asOf()), indicators, spring,
                Buttons.withKey(Buttons.plain(workplace.say("desktop.charts.save"), "fth-download", this::save),
                        workplace.say("desktop.charts.save"), "Shortcut+E"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private DatePicker day(String id, String words, ObjectProperty<LocalDate> value) {
        DatePicker picker = new DatePicker(value.get());
        picker.setId(id);
        picker.setPrefWidth(156);
        picker.setAccessibleText(workplace.say(words));
        picker.setTooltip(new javafx.scene.control.Tooltip(workplace.say(words)));
        picker.valueProperty().addListener((at, before, now) -> {
            if (now != null) {
                value.set(now);
                if (!model.sound()) {
                    workplace.notices().done(workplace.say("desktop.charts.backwards"));
                }
            }
        });
        return picker;
    }

    private void show(Chart<Behind> chart) {
        pane.setMinHeight(Math.max(LEAST, chart.rows() == 0 ? LEAST : chart.rows() * ROW + ABOVE));
        pane.show(chart);
    }

    private void save() {
        files.newFile(workplace.say("desktop.charts.save"), new FileChoice.Kind(workplace.say("desktop.charts.kind"),
                List.of("*.png", "*.svg", "*.pdf")), (Path) null, model.chosen().get().title() + ".png").ifPresent(model::save);
    }

    @Override
    public String title() {
        return workplace.say("desktop.activity.chart");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void focus() {
        offers.requestFocus();
    }

    @Override
    public void show(Place place) {
        model.open();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(Shortcut.of("Shortcut+E", workplace.say("desktop.charts.save"), this::save));
    }

    @Override
    public void refresh(Touched touched) {
        if (node.getScene() != null) {
            model.open();
        }
    }
}
