package org.villagebook.desktop.shell;

import atlantafx.base.controls.CustomTextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.background.Pause;
import org.villagebook.desktop.component.Initials;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Row;
import org.villagebook.desktop.component.RowReader;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.OpenSheet;
import org.villagebook.operation.SearchRecords;
import org.villagebook.record.SearchHit;

/** Ctrl+K: finds any record by a few letters, or does anything that has a name. */
final class Palette extends VBox {

    /** One line of the palette. */
    record Choice(String icon, String title, String detail, Runnable action) {
    }

    private static final int MOST = 30;

    private final Workplace workplace;
    private final CustomTextField words = new CustomTextField();
    private final ListView<Choice> choices = new ListView<>();
    private final Latest latest;
    private final Pause typing;
    private final Runnable close;
    private List<Choice> commands = List.of();

    Palette(Workplace workplace, Runnable close) {
        this.workplace = workplace;
        this.close = close;
        this.latest = workplace.background().latest();
        this.typing = workplace.background().pause(Duration.ofMillis(120));
        getStyleClass().add("palette");
        setMaxSize(560, 440);
        words.setPromptText(workplace.say("desktop.palette.prompt"));
        words.setLeft(new FontIcon("fth-search"));
        words.setId("palette-words");
        words.textProperty().addListener((at, before, now) -> typing.then(this::search));
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        choices.setCellFactory(list -> new ChoiceCell());
        choices.setFixedCellSize(44);
        choices.setFocusTraversable(false);
        choices.setOnMouseClicked(click -> take());
        choices.setPlaceholder(new Label(workplace.say("desktop.list.noMatch")));
        VBox.setVgrow(choices, Priority.ALWAYS);
        getChildren().addAll(words, choices);
    }

    void open(List<Choice> all) {
        commands = all;
        words.clear();
        show(commands);
        words.requestFocus();
    }

    private void show(List<Choice> found) {
        choices.getItems().setAll(found);
        choices.getSelectionModel().select(0);
        choices.scrollTo(0);
    }

    private void search() {
        String text = words.getText();
        if (text.isBlank()) {
            latest.forget();
            show(commands);
            return;
        }
        String lower = text.strip().toLowerCase(Locale.ROOT);
        List<Choice> named = commands.stream()
                .filter(choice -> choice.title().toLowerCase(Locale.ROOT).contains(lower)
                        || Initials.of(choice.title()).contains(lower)).toList();
        latest.read(progress -> {
            List<SearchHit> hits = new SearchRecords(workplace.desk()).anything(text, MOST);
            return new RowReader(workplace.desk(), workplace.locale(), List.of())
                    .read(hits.stream().map(SearchHit::record).toList());
        }, rows -> {
            List<Choice> found = new ArrayList<>(rows.stream().map(this::choice).toList());
            // A command that is named exactly is meant; otherwise people and things come first.
            named.forEach(command -> found.add(command.title().equalsIgnoreCase(lower) ? 0 : found.size(), command));
            if (OpenSheet.isCode(text)) {
                found.addFirst(new Choice("fth-file-text", workplace.say("desktop.palette.sheet", text.strip()),
                        workplace.say("desktop.activity.print"),
                        () -> workplace.navigation().go(new Place.Sheet(text.strip()))));
            }
            show(found);
        });
    }

    private Choice choice(Row row) {
        RecordType type = workplace.type(row.record().type());
        String title = row.text(type.title());
        String detail = type.list().stream().filter(field -> !field.equals(type.title())).map(row::text)
                .filter(text -> !text.isBlank()).limit(3).collect(Collectors.joining(" · "));
        return new Choice(type.icon(), title.isBlank() ? type.label().in(workplace.locale()) : title,
                type.label().in(workplace.locale()) + (detail.isEmpty() ? "" : " · " + detail),
                () -> workplace.navigation().go(new Place.Page(type.id(), row.record().id())));
    }

    private void key(KeyEvent key) {
        int at = choices.getSelectionModel().getSelectedIndex();
        switch (key.getCode()) {
            case DOWN -> select(at + 1);
            case UP -> select(at - 1);
            case ENTER -> take();
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void select(int index) {
        int at = Math.clamp(index, 0, Math.max(0, choices.getItems().size() - 1));
        choices.getSelectionModel().select(at);
        choices.scrollTo(Math.max(0, at - 5));
    }

    private void take() {
        Choice choice = choices.getSelectionModel().getSelectedItem();
        if (choice != null) {
            close.run();
            choice.action().run();
        }
    }

    private static final class ChoiceCell extends ListCell<Choice> {
        @Override
        protected void updateItem(Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                return;
            }
            FontIcon icon = new FontIcon(choice.icon());
            Label title = new Label(choice.title());
            Label detail = new Label(choice.detail());
            detail.getStyleClass().add("muted");
            title.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(12, icon, title, detail);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
        }
    }
}
