package org.villagebook.desktop.component;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;

/** Narrows a list by any field: a value with its count, a text, a span of dates or numbers, or whether it is filled. */
final class FilterCard extends VBox {

    private static final int MOST_VALUES = 60;

    private final Workplace workplace;
    private final RecordListViewModel list;
    private final FilterWording wording;
    private final Consumer<RecordFilter> add;
    private final VBox editor = new VBox(12);
    private final Label trouble = new Label();
    private Control first;

    /** @param done called after a filter was added */
    FilterCard(Workplace workplace, RecordListViewModel list, Runnable done) {
        super(12);
        this.workplace = workplace;
        this.list = list;
        this.wording = new FilterWording(workplace);
        this.add = filter -> {
            list.addFilter(filter);
            done.run();
        };
        getStyleClass().addAll("palette", "card");
        setMaxSize(600, 480);
        Label title = new Label(workplace.say("desktop.filter.title"));
        title.getStyleClass().add("page-title");
        trouble.getStyleClass().addAll("remark");
        trouble.setWrapText(true);
        editor.setPrefWidth(336);
        HBox.setHgrow(editor, Priority.ALWAYS);
        FieldPicker picker = new FieldPicker(workplace, list.type().fields(), this::edit, () -> {
            if (first != null) {
                first.requestFocus();
            }
        });
        HBox both = new HBox(16, picker, editor);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(title, both);
    }

    private void edit(Field field) {
        trouble.setText("");
        first = null;
        Label name = new Label(field.label().in(workplace.locale()));
        name.getStyleClass().add("section-title");
        editor.getChildren().setAll(name);
        if (FilterWording.ranged(field)) {
            span(field);
        } else if (field.isReference()) {
            reference(field);
        } else {
            if (field.type() != FieldType.CODE) {
                text(field);
            }
            if (field.type() != FieldType.ID_NUMBER && field.type() != FieldType.PHONE) {
                values(field);
            }
        }
        editor.getChildren().addAll(trouble, filled(field));
    }

    private HBox filled(Field field) {
        Button none = Buttons.plain(workplace.say("desktop.filter.none"), null, () -> add.accept(wording.missing(field)));
        none.setId("filter-missing");
        Button some = Buttons.plain(workplace.say("desktop.filter.some"), null, () -> add.accept(wording.present(field)));
        some.setId("filter-present");
        return new HBox(8, none, some);
    }

    private void text(Field field) {
        TextField text = new TextField();
        text.setId("filter-text");
        text.setPromptText(workplace.say("desktop.filter.containsPrompt"));
        text.setOnAction(event -> {
            if (!text.getText().isBlank()) {
                add.accept(wording.contains(field, text.getText()));
            }
        });
        first = text;
        editor.getChildren().add(text);
    }

    private void span(Field field) {
        TextField from = new TextField();
        TextField to = new TextField();
        from.setId("filter-from");
        to.setId("filter-to");
        boolean date = field.type() == FieldType.DATE;
        from.setPromptText(date ? workplace.say("desktop.filter.dateHint") : "");
        Runnable apply = () -> {
            Optional<RecordFilter> filter = wording.range(field, from.getText(), to.getText());
            filter.ifPresentOrElse(add, () -> trouble.setText(from.getText().isBlank() && to.getText().isBlank() ? ""
                    : workplace.say("desktop.filter.notRead")));
        };
        from.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                to.requestFocus();
                key.consume();
            }
        });
        to.setOnAction(event -> apply.run());
        first = from;
        String unit = field.unit() == null ? "" : " (" + field.unit().in(workplace.locale()) + ")";
        editor.getChildren().addAll(labelled(workplace.say("desktop.filter.from") + unit, from),
                labelled(workplace.say("desktop.filter.to") + unit, to),
                Buttons.main(workplace.say("desktop.filter.apply"), null, apply));
    }

    private static HBox labelled(String words, TextField field) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setMinWidth(72);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(8, label, field);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void reference(Field field) {
        StringProperty text = new SimpleStringProperty("");
        ReferenceField picker = new ReferenceField(workplace, field, text);
        picker.onTaken(() -> add.accept(new RecordFilter(field.id(), text.get(), picker.getText())));
        first = picker;
        editor.getChildren().add(picker);
    }

    private void values(Field field) {
        ValueList values = new ValueList(value -> add.accept(wording.value(field, value)));
        if (field.type() == FieldType.CODE) {
            first = values;
        }
        VBox.setVgrow(values, Priority.ALWAYS);
        editor.getChildren().add(values);
        list.values(field.id(), tallies -> values.show(tallies.size() > MOST_VALUES ? List.of() : tallies.stream()
                .map(tally -> new ValueList.Value(tally.group(), wording.value(field, tally.group()).label(),
                        tally.count())).toList()));
    }
}
