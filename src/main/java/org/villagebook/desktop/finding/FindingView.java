package org.villagebook.desktop.finding;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.EmptyState;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.PlainTable;
import org.villagebook.desktop.component.Screen;
import org.villagebook.desktop.component.Shortcut;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.record.Touched;

/** 疑点: rules at the left, what they find at the right, and a line for the reason below. */
public final class FindingView implements Screen {

    private final Workplace workplace;
    private final FindingViewModel model;
    private final ListView<RuleGroup> rules = new ListView<>();
    private final PlainTable<Line> table;
    private final TextField words = new TextField();
    private final TextField reason = new TextField();
    private final BorderPane node = new BorderPane();
    private final ToggleGroup kinds = new ToggleGroup();

    /** @param due whether it opens with what is due */
    public FindingView(Workplace workplace, boolean due) {
        this.workplace = workplace;
        this.model = new FindingViewModel(workplace, due);
        this.table = table();
        node.setLeft(side());
        node.setCenter(content());
    }

    private VBox side() {
        rules.setItems(model.groups());
        rules.setCellFactory(list -> new RuleCell());
        rules.setFixedCellSize(36);
        rules.getStyleClass().add("type-list");
        rules.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (now != null) {
                model.rule().set(now.rule());
            }
        });
        Label title = new Label(title());
        title.getStyleClass().add("page-title");
        HBox head = new HBox(title);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("list-head");
        VBox.setVgrow(rules, Priority.ALWAYS);
        VBox side = new VBox(head, rules);
        side.getStyleClass().add("type-side");
        side.setPrefWidth(264);
        return side;
    }

    private VBox content() {
        words.setPromptText(workplace.say("desktop.finding.search"));
        words.textProperty().bindBidirectional(model.words());
        words.setPrefWidth(220);
        CheckBox explained = new CheckBox(workplace.say("desktop.finding.showExplained"));
        explained.selectedProperty().bindBidirectional(model.explained());
        explained.visibleProperty().bind(model.due().not());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, toggle("desktop.finding.doubts", false), toggle("desktop.finding.due", true), gap, explained,
                weights(), words, Buttons.icon("fth-refresh-cw", workplace.say("desktop.finding.again"), model::open));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("list-head");
        VBox.setVgrow(table, Priority.ALWAYS);
        return new VBox(head, table, detail(), reasonLine());
    }

    private ToggleButton toggle(String key, boolean due) {
        ToggleButton button = new ToggleButton(workplace.say(key));
        button.setToggleGroup(kinds);
        button.setSelected(due == model.due().get());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.due().set(due);
        });
        model.due().addListener((at, before, now) -> button.setSelected(now == due));
        return button;
    }

    private ChoiceBox<String> weights() {
        ChoiceBox<String> weights = new ChoiceBox<>();
        weights.getItems().setAll(workplace.say("desktop.finding.weight.all"), workplace.say("desktop.finding.weight.verify"),
                workplace.say("desktop.finding.weight.must"));
        weights.getSelectionModel().select(model.leastWeight().get());
        weights.getSelectionModel().selectedIndexProperty().addListener((at, before, now) ->
                model.leastWeight().set(now.intValue()));
        return weights;
    }

    private PlainTable<Line> table() {
        EmptyState empty = new EmptyState("fth-check-circle", workplace.say("desktop.finding.none"),
                workplace.say("desktop.finding.noneHint"));
        Label reading = new Label(workplace.say("desktop.finding.reading"));
        reading.getStyleClass().add("muted");
        PlainTable<Line> made = new PlainTable<Line>(empty)
                .node("", 40, FindingView::mark)
                .text(workplace.say("desktop.finding.where"), 80, Line::where)
                .text(workplace.say("desktop.finding.record"), 96, line -> line.title())
                .text(workplace.say("desktop.finding.state"), 120, Line::state)
                .text(workplace.say("desktop.finding.sentence"), 320, Line::sentence);
        made.placeholderProperty().bind(Bindings.when(model.reading()).<Node>then(reading).otherwise(empty));
        made.setItems(model.shown());
        made.setId("findings");
        made.onKey(KeyCode.ENTER, model::go);
        made.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && made.getSelectionModel().getSelectedItem() != null) {
                model.go(made.getSelectionModel().getSelectedItem());
            }
        });
        return made;
    }

    private static Node mark(Line line) {
        FontIcon mark = new FontIcon(line.weight() == 2 ? "fth-alert-circle" : line.weight() == 1 ? "fth-help-circle" : "fth-info");
        mark.getStyleClass().add(line.weight() == 2 ? "finding-must" : line.weight() == 1 ? "due-urgent" : "due-mark");
        return mark;
    }

    /** The chosen line in full: what a row cuts off can be read here. */
    private Label detail() {
        Label detail = new Label();
        detail.textProperty().bind(table.getSelectionModel().selectedItemProperty()
                .map(line -> line.sentence() + (line.state().isEmpty() ? "" : "\n" + line.state())).orElse(""));
        detail.visibleProperty().bind(table.getSelectionModel().selectedItemProperty().isNotNull());
        detail.managedProperty().bind(detail.visibleProperty());
        detail.setWrapText(true);
        detail.setMaxWidth(Double.MAX_VALUE);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        detail.getStyleClass().add("finding-detail");
        return detail;
    }

    private HBox reasonLine() {
        reason.setPromptText(workplace.say("desktop.finding.reasonPrompt"));
        reason.setId("finding-reason");
        HBox.setHgrow(reason, Priority.ALWAYS);
        Button give = Buttons.plain(workplace.say("desktop.finding.explain"), "fth-message-square", this::explain);
        give.setMinWidth(Region.USE_PREF_SIZE);
        reason.setOnAction(event -> explain());
        HBox line = new HBox(8, reason, give, Buttons.plain(workplace.say("desktop.finding.open"), "fth-arrow-right", () -> {
            if (table.getSelectionModel().getSelectedItem() != null) {
                model.go(table.getSelectionModel().getSelectedItem());
            }
        }));
        line.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        line.visibleProperty().bind(model.due().not());
        line.managedProperty().bind(line.visibleProperty());
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("page-foot");
        return line;
    }

    private void explain() {
        Line chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null && !reason.getText().isBlank()) {
            model.explain(chosen, reason.getText(), reason::clear);
        }
    }

    @Override
    public String title() {
        return workplace.say(model.due().get() ? "desktop.activity.due" : "desktop.activity.finding");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void focus() {
        table.requestFocus();
        if (!table.getItems().isEmpty() && table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    @Override
    public void show(Place place) {
        model.open();
    }

    @Override
    public void refresh(Touched touched) {
        if (node.getScene() != null) {
            model.open();
        }
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(Shortcut.of("Shortcut+F", workplace.say("desktop.finding.search"), words::requestFocus));
    }

    private static final class RuleCell extends ListCell<RuleGroup> {

        RuleCell() {
            // As wide as the list and no wider: the name gives way, the count does not.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(RuleGroup group, boolean empty) {
            super.updateItem(group, empty);
            if (empty || group == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(group.title());
            name.setMinWidth(0);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label count = new Label(Integer.toString(group.count()));
            count.getStyleClass().add("muted");
            count.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(8, name, gap, count);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
        }
    }
}
