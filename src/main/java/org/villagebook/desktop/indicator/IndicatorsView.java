package org.villagebook.desktop.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Screen;
import org.villagebook.desktop.component.Shortcut;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.indicator.Figures;
import org.villagebook.output.chart.ChartColours;
import org.villagebook.output.chart.ChartPainter;
import org.villagebook.record.Touched;

/** 指标: the figures of the report at the left, the chosen one with its trace at the right. */
public final class IndicatorsView implements Screen {

    private final Workplace workplace;
    private final FileChoice files;
    private final IndicatorsViewModel model;
    private final ListView<FigureLine> list = new ListView<>();
    private final Label coverage = new Label();
    private final BorderPane node = new BorderPane();

    /** @param painter made when the first chart is drawn, beside the screen's thread: it reads fonts */
    public IndicatorsView(Workplace workplace, Supplier<LocalDate> today, Supplier<ChartPainter> painter, boolean dark,
                          FileChoice files) {
        this.workplace = workplace;
        this.files = files;
        this.model = new IndicatorsViewModel(workplace, today);
        FigurePage page = new FigurePage(workplace, model, painter, dark ? ChartColours.dark() : ChartColours.light());
        page.visibleProperty().bind(model.chosen().isNotNull());
        node.setLeft(side());
        node.setCenter(page);
        model.figures().addListener((at, before, now) -> coverage(now));
    }

    private VBox side() {
        Label title = new Label(title());
        title.getStyleClass().add("page-title");
        coverage.getStyleClass().add("muted");
        HBox heading = new HBox(8, title, coverage);
        heading.setAlignment(Pos.BASELINE_LEFT);
        HBox period = new HBox(8, day("indicator-from", model.from()), new Label("—"), day("indicator-asOf", model.asOf()));
        period.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(12, heading, period);
        head.getStyleClass().add("list-head");
        list.setItems(model.lines());
        list.setId("figures");
        list.setFixedCellSize(36);
        list.getStyleClass().addAll("type-list", "figure-list");
        list.setCellFactory(made -> new FigureCell(workplace.locale()));
        list.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (now != null && now.isFigure() && now.figure() != model.chosen().get()) {
                model.choose(now.figure());
            }
        });
        model.chosen().addListener((at, before, now) -> model.lines().stream()
                .filter(line -> line.figure() == now).findFirst().ifPresent(list.getSelectionModel()::select));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox side = new VBox(head, list);
        side.getStyleClass().add("list-side");
        side.setPrefWidth(432);
        side.setMinWidth(320);
        return side;
    }

    private DatePicker day(String id, javafx.beans.property.ObjectProperty<LocalDate> value) {
        DatePicker picker = new DatePicker();
        picker.setId(id);
        picker.valueProperty().bindBidirectional(value);
        picker.setPrefWidth(160);
        HBox.setHgrow(picker, Priority.ALWAYS);
        return picker;
    }

    private void coverage(Figures now) {
        coverage.setText(now.enrolled() == 0 ? ""
                : workplace.say("desktop.indicator.coverage", now.reporting(), now.enrolled()));
    }

    private void save() {
        if (model.figures().get() != null) {
            files.newFile(workplace.say("desktop.indicator.save"), new FileChoice.Kind("Excel", List.of("*.xlsx")), null,
                    workplace.say("desktop.indicator.fileName", model.from().get().toString(),
                            model.asOf().get().toString()) + ".xlsx").ifPresent(model::save);
        }
    }

    @Override
    public String title() {
        return workplace.say("desktop.activity.indicator");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Count count) {
            model.look(count);
        } else if (model.figures().get() == null) {
            model.open();
        }
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(Shortcut.of("F5", workplace.say("desktop.list.again"), model::open),
                Shortcut.of("Shortcut+E", workplace.say("desktop.indicator.save"), this::save));
    }

    @Override
    public void refresh(Touched touched) {
        if (node.getScene() != null && !touched.isEmpty()) {
            model.open();
        }
    }
}
