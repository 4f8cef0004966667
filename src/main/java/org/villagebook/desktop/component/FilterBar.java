package org.villagebook.desktop.component;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.operation.SavedFilter;
import org.villagebook.record.Tally;

/** Narrows a list: by what is typed, and by chips, one for each field; named filters bring their chips back. */
public final class FilterBar extends VBox {

    private static final int MOST_VALUES = 40;

    private final Workplace workplace;
    private final RecordListViewModel list;
    private final CustomTextField words = new CustomTextField();
    private final FlowPane chips = new FlowPane(8, 4);

    public FilterBar(Workplace workplace, RecordListViewModel list) {
        super(8);
        this.workplace = workplace;
        this.list = list;
        words.setPromptText(workplace.say("desktop.filter.prompt"));
        words.setLeft(new FontIcon("fth-search"));
        words.textProperty().bindBidirectional(list.words());
        words.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
                words.clear();
                key.consume();
            }
        });
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(8, words);
        line.getChildren().add(menu());
        getChildren().addAll(line, chips);
        chips.managedProperty().bind(chips.visibleProperty());
        list.filters().addListener((ListChangeListener<RecordFilter>) change -> showChips());
        showChips();
    }

    public void focus() {
        words.requestFocus();
        words.selectAll();
    }

    public CustomTextField words() {
        return words;
    }

    private List<Field> fields() {
        return list.type().fields().stream()
                .filter(field -> field.type() == FieldType.CODE && list.type().list().contains(field.id())
                        || field.id().equals("group"))
                .toList();
    }

    private MenuButton menu() {
        MenuButton button = new MenuButton(workplace.say("desktop.filter.menu"), new FontIcon("fth-filter"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setId("filter-menu");
        button.setOnShowing(event -> {
            button.getItems().setAll(item("desktop.filter.any", "filter-any", this::choose), new SeparatorMenuItem());
            button.getItems().addAll(fields().stream().map(this::valuesOf).toList());
            button.getItems().add(new SeparatorMenuItem());
            list.saved().get().forEach(saved -> button.getItems().add(named(saved)));
            MenuItem keep = item("desktop.filter.keep", "filter-keep", this::keep);
            keep.setDisable(list.filters().isEmpty() && list.words().get().isBlank());
            button.getItems().add(keep);
        });
        button.getItems().add(new MenuItem("…"));
        return button;
    }

    private MenuItem item(String key, String id, Runnable action) {
        MenuItem item = new MenuItem(workplace.say(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private Menu valuesOf(Field field) {
        Menu menu = new Menu(field.label().in(workplace.locale()));
        menu.getItems().add(new MenuItem("…"));
        menu.setOnShowing(event -> list.values(field.id(), tallies -> fill(menu, field, tallies)));
        return menu;
    }

    /** A named filter: a click applies it, its own menu takes it away. */
    private Menu named(SavedFilter saved) {
        Menu menu = new Menu(saved.name(), new FontIcon("fth-bookmark"));
        MenuItem apply = item("desktop.filter.use", "filter-use", () -> list.apply(saved));
        MenuItem drop = item("desktop.filter.drop", "filter-drop", () -> list.dropFilter(saved.name()));
        menu.getItems().setAll(apply, drop);
        return menu;
    }

    /** Opens the card that filters by any field. */
    public void choose() {
        Veil veil = Veil.over(this);
        veil.lift(new FilterCard(workplace, list, veil::lower));
    }

    /** Asks for a name for what the list is narrowed to now. */
    public void keep() {
        if (!list.filters().isEmpty() || !list.words().get().isBlank()) {
            Veil veil = Veil.over(this);
            veil.lift(new NameCard(workplace, workplace.say("desktop.filter.keep"), words(list), name -> {
                list.keepFilter(name);
                veil.lower();
            }));
        }
    }

    private static String words(RecordListViewModel list) {
        return list.filters().stream().map(RecordFilter::label).collect(java.util.stream.Collectors.joining(" "));
    }

    private void fill(Menu menu, Field field, List<Tally> tallies) {
        menu.getItems().setAll(tallies.stream().limit(MOST_VALUES).map(tally -> {
            String value = shown(field, tally.group());
            MenuItem item = new MenuItem(value + "   " + tally.count());
            item.setOnAction(event -> list.addFilter(new RecordFilter(field.id(), tally.group(), value)));
            return item;
        }).toList());
    }

    private String shown(Field field, String value) {
        if (value.isEmpty()) {
            return workplace.say("desktop.filter.none");
        }
        return field.codes() == null ? value : org.villagebook.record.ValueDisplay.shown(field,
                workplace.desk().catalogue().codesOf(field), value, workplace.locale());
    }

    private void showChips() {
        chips.setVisible(!list.filters().isEmpty());
        chips.getChildren().setAll(list.filters().stream().map(this::chip).toList());
    }

    private Button chip(RecordFilter filter) {
        String name = Optional.of(list.type().require(filter.field())).map(field -> field.label().in(workplace.locale()))
                .orElse("");
        Button chip = new Button(name + " · " + filter.label(), new FontIcon("fth-x"));
        chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        chip.getStyleClass().add("chip");
        chip.setOnAction(event -> list.removeFilter(filter));
        return chip;
    }
}
