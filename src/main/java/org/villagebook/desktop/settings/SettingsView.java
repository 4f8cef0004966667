package org.villagebook.desktop.settings;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Choices;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.TabbedPage;
import org.villagebook.desktop.component.Screen;
import org.villagebook.desktop.component.Veil;
import org.villagebook.desktop.component.Workplace;

/** 设置. */
public final class SettingsView implements Screen {

    private final Workplace workplace;
    private final SettingsViewModel model;
    private final TextField person = new TextField();
    private final VBox accesses = new VBox(4);
    private final ScrollPane node;

    public SettingsView(Workplace workplace, Choices choices, Runnable redraw) {
        this.workplace = workplace;
        this.model = new SettingsViewModel(workplace, choices, redraw);
        Label title = new Label(title());
        title.getStyleClass().add("page-title");
        VBox page = new VBox(32, title,
                section("person", line("name", personField())),
                section("look",
                        line("theme", pair("light", "dark", model.dark(), model::setDark)),
                        line("density", pair("comfortable", "compact", model.compact(), model::setCompact)),
                        line("language", pair("zh", "en", model.english(), model::setEnglish))),
                section("book",
                        line("site", new Label(workplace.desk().site().name() + " · " + workplace.desk().site().code())),
                        line("folder", folder())),
                section("safety", safety()),
                section("access", accesses),
                section("about", new Label(workplace.say("desktop.settings.aboutWords"))));
        page.setMaxWidth(640);
        page.getStyleClass().add("settings");
        node = TabbedPage.scroll(page);
        node.setFitToWidth(true);
    }

    private VBox section(String key, Node... lines) {
        Label heading = new Label(workplace.say("desktop.settings." + key));
        heading.getStyleClass().add("section-title");
        VBox section = new VBox(12, heading);
        section.getChildren().addAll(lines);
        return section;
    }

    private HBox line(String key, Node control) {
        Label label = new Label(workplace.say("desktop.settings." + key));
        label.setMinWidth(160);
        label.getStyleClass().add("muted");
        HBox line = new HBox(16, label, control);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(control, Priority.SOMETIMES);
        return line;
    }

    /** The name is enough to know it by; the whole way to it is in the tooltip. */
    private Label folder() {
        Label folder = new Label(workplace.desk().folder().getFileName().toString());
        folder.setTooltip(new Tooltip(workplace.desk().folder().toString()));
        return folder;
    }

    /** A practice book has no password of its own. */
    private Node[] safety() {
        if (workplace.desk().practice()) {
            return new Node[] {line("password", new Label(workplace.say("desktop.settings.practicePassword")))};
        }
        return new Node[] {line("lockAfter", lockAfter()),
            line("password", new HBox(8, card("desktop.password.title", "change-password-card", false),
                    card("desktop.password.codeTitle", "change-code-card", true)))};
    }

    private ComboBox<Integer> lockAfter() {
        ComboBox<Integer> minutes = new ComboBox<>();
        minutes.setId("lock-after");
        minutes.getItems().setAll(SettingsViewModel.LOCK_AFTER);
        minutes.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer value) {
                return value == null || value == 0 ? workplace.say("desktop.settings.lockNever")
                        : workplace.say("desktop.settings.lockMinutes", value);
            }

            @Override
            public Integer fromString(String shown) {
                return 0;
            }
        });
        minutes.setValue(model.lockAfter());
        minutes.setOnAction(event -> model.setLockAfter(minutes.getValue()));
        return minutes;
    }

    private Button card(String title, String id, boolean recovery) {
        Button button = Buttons.plain(workplace.say(title), null, () -> {
            Veil veil = Veil.over(node);
            veil.lift(new PasswordCard(workplace, recovery, veil::lower));
        });
        button.setId(id);
        return button;
    }

    private TextField personField() {
        person.setText(model.person());
        person.setPrefColumnCount(20);
        person.setId("person");
        person.setOnAction(event -> model.signIn(person.getText()));
        person.focusedProperty().addListener((at, before, focused) -> {
            if (!focused) {
                model.signIn(person.getText());
            }
        });
        return person;
    }

    private HBox pair(String first, String second, boolean chosen, Consumer<Boolean> choose) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton left = new ToggleButton(workplace.say("desktop.settings." + first));
        ToggleButton right = new ToggleButton(workplace.say("desktop.settings." + second));
        left.setId("settings-" + first);
        right.setId("settings-" + second);
        left.getStyleClass().add("left-pill");
        right.getStyleClass().add("right-pill");
        left.setToggleGroup(group);
        right.setToggleGroup(group);
        group.selectToggle(chosen ? right : left);
        left.setOnAction(event -> choose(group, left, false, choose));
        right.setOnAction(event -> choose(group, right, true, choose));
        return new HBox(left, right);
    }

    private static void choose(ToggleGroup group, ToggleButton button, boolean value, Consumer<Boolean> choose) {
        group.selectToggle(button);
        choose.accept(value);
    }

    @Override
    public String title() {
        return workplace.say("desktop.activity.settings");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Place place) {
        person.setText(model.person());
        model.accesses(lines -> accesses.getChildren().setAll(
                (lines.isEmpty() ? java.util.List.of(workplace.say("desktop.settings.accessNone")) : lines).stream()
                        .map(SettingsView::access).toList()));
    }

    private static Label access(String words) {
        Label line = new Label(words);
        line.getStyleClass().add("quiet-words");
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        return line;
    }
}
