package org.villagebook.desktop.dashboard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.ChartPane;
import org.villagebook.desktop.component.Figure;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Screen;
import org.villagebook.desktop.component.Shortcut;
import org.villagebook.desktop.component.TabbedPage;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.output.chart.Chart;
import org.villagebook.output.chart.ChartColours;
import org.villagebook.output.chart.ChartPainter;
import org.villagebook.operation.Behind;
import org.villagebook.record.Touched;

/** 工作台: what needs me at the left, how we stand at the right. */
public final class DashboardView implements Screen {

    /** Below this width the charts stand in one column. */
    private static final double NARROW = 900;
    private static final int MOST_CHARTS = 4;

    private final Workplace workplace;
    private final Supplier<ChartPainter> painter;
    private final ChartColours colours;
    private final DashboardViewModel model;
    private final HBox tiles = new HBox(40);
    private final VBox due = new VBox(4);
    private final VBox recent = new VBox(8);
    private final GridPane charts = new GridPane();
    private final ScrollPane node;
    private Button first;

    /** @param painter made when the first chart is drawn, beside the screen's thread: it reads fonts */
    public DashboardView(Workplace workplace, Supplier<LocalDate> today, Supplier<ChartPainter> painter, boolean dark) {
        this.workplace = workplace;
        this.painter = painter;
        this.colours = dark ? ChartColours.dark() : ChartColours.light();
        this.model = new DashboardViewModel(workplace, today);
        this.node = TabbedPage.scroll(content());
        node.setFitToWidth(true);
        node.setFitToHeight(true);
        node.widthProperty().addListener((at, before, now) -> arrange(now.doubleValue() < NARROW ? 1 : 2));
        model.overview().addListener((at, before, now) -> show(now));
    }

    private VBox content() {
        VBox left = new VBox(12, heading("desktop.home.due"), due, spacer(16), heading("desktop.home.recent"), recent);
        left.setMinWidth(280);
        left.setPrefWidth(288);
        left.setMaxWidth(288);
        charts.setHgap(32);
        charts.setVgap(24);
        arrange(2);
        HBox.setHgrow(charts, Priority.ALWAYS);
        HBox body = new HBox(40, left, charts);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox content = new VBox(24, head(), tiles, body);
        content.getStyleClass().add("dashboard");
        return content;
    }

    /** Beside each other where there is room, else below each other. */
    private void arrange(int columns) {
        if (charts.getColumnConstraints().size() == columns) {
            return;
        }
        charts.getColumnConstraints().clear();
        charts.getRowConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / columns);
            charts.getColumnConstraints().add(share);
        }
        int rows = MOST_CHARTS / columns;
        for (int i = 0; i < rows; i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / rows);
            row.setMinHeight(200);
            charts.getRowConstraints().add(row);
        }
        for (int i = 0; i < charts.getChildren().size(); i++) {
            GridPane.setConstraints(charts.getChildren().get(i), i % columns, i / columns);
        }
    }

    private HBox head() {
        Label day = new Label(DateTimeFormatter.ofPattern(workplace.say("desktop.home.day"), workplace.locale())
                .format(model.day()));
        day.getStyleClass().add("page-title");
        day.setWrapText(true);
        day.setMinHeight(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, day, spring());
        for (Button button : actions()) {
            head.getChildren().add(button);
        }
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private List<Button> actions() {
        List<Button> buttons = new ArrayList<>();
        String role = workplace.desk().site().role().word();
        for (String type : List.of("visit", "activity")) {
            if (workplace.desk().catalogue().type(type).filter(kept -> kept.keptBy(role)).isPresent()
                    && !role.equals("province")) {
                buttons.add(Buttons.plain(workplace.say("desktop.home.record." + type), workplace.type(type).icon(),
                        () -> model.go(new Place.Entry(type, Map.of()))));
            }
        }
        boolean province = role.equals("province");
        buttons.add(Buttons.main(workplace.say(province ? "desktop.home.receive" : "desktop.home.export"),
                province ? "fth-inbox" : "fth-upload", () -> model.go(new Place.Home(province ? "inbox" : "sync"))));
        first = buttons.getFirst();
        return buttons;
    }

    private Label heading(String key) {
        Label heading = new Label(workplace.say(key));
        heading.getStyleClass().add("section-title");
        return heading;
    }

    private static Region spacer(double height) {
        Region space = new Region();
        space.setMinHeight(height);
        return space;
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private void show(Overview now) {
        tiles.getChildren().setAll(now.tiles().stream().map(this::tile).toList());
        due.getChildren().setAll(now.due().isEmpty() ? List.of(quiet("desktop.home.nothingDue"))
                : now.due().stream().map(this::due).toList());
        recent.getChildren().setAll(now.recent().isEmpty() ? List.of(quiet("desktop.home.nothingRecent"))
                : now.recent().stream().map(this::doing).toList());
        showCharts(now.charts());
    }

    private Node tile(Overview.Tile tile) {
        Figure figure = new Figure(tile.words(), new SimpleStringProperty(tile.number()));
        figure.getStyleClass().add("tile");
        figure.setOnMouseClicked(event -> model.go(tile.behind()));
        return figure;
    }

    private Label quiet(String key) {
        Label label = new Label(workplace.say(key));
        label.getStyleClass().add("muted");
        return label;
    }

    private Node due(Due item) {
        FontIcon mark = new FontIcon(item.urgent() ? "fth-alert-circle" : "fth-circle");
        mark.getStyleClass().add(item.urgent() ? "due-urgent" : "due-mark");
        Label words = new Label(item.sentence());
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Hyperlink look = new Hyperlink(workplace.say("desktop.home.look"));
        look.setMinWidth(Region.USE_PREF_SIZE);
        look.setOnAction(event -> model.go(item.place()));
        HBox line = new HBox(8, mark, words, look);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node doing(Doing done) {
        Label what = new Label(done.what());
        what.setWrapText(true);
        Label who = new Label(done.when() + " · " + done.who());
        who.getStyleClass().add("muted");
        return new VBox(2, what, who);
    }

    private int columns() {
        return charts.getColumnConstraints().size();
    }

    private void showCharts(List<Chart<Behind>> now) {
        while (charts.getChildren().size() < now.size()) {
            int place = charts.getChildren().size();
            charts.add(new ChartPane<Behind>(workplace.background(), painter, colours, behind -> model.go(Place.of(behind))), place % columns(), place / columns());
        }
        for (int i = 0; i < now.size(); i++) {
            chart(i).show(now.get(i));
        }
    }

    @SuppressWarnings("unchecked")
    private ChartPane<Behind> chart(int place) {
        return (ChartPane<Behind>) charts.getChildren().get(place);
    }

    @Override
    public String title() {
        return workplace.say("desktop.activity.dashboard");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void focus() {
        first.requestFocus();
    }

    @Override
    public void show(Place place) {
        model.open();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return workplace.desk().catalogue().type("visit")
                .filter(visit -> visit.keptBy(workplace.desk().site().role().word()))
                .map(visit -> List.of(Shortcut.of("Shortcut+N", workplace.say("desktop.home.record.visit"),
                        () -> model.go(new Place.Entry("visit", Map.of())))))
                .orElse(List.of());
    }

    @Override
    public void refresh(Touched touched) {
        if (node.getScene() != null) {
            model.open();
        }
    }
}
