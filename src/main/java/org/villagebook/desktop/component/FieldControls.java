package org.villagebook.desktop.component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.villagebook.catalogue.CodeList;
import org.villagebook.catalogue.Field;
import org.villagebook.record.ValueReader;

/** Makes the right control for each kind of field. */
public final class FieldControls {

    private final Workplace workplace;

    public FieldControls(Workplace workplace) {
        this.workplace = workplace;
    }

    public FieldControl make(Field field, StringProperty text) {
        FieldControl made = switch (field.type()) {
            case TEXT, PHONE -> FieldControl.of(line(text));
            case NOTE -> FieldControl.of(note(text));
            case INTEGER, DECIMAL, MONEY -> number(field, text);
            case DATE -> FieldControl.of(date(field, text));
            case CODE -> FieldControl.of(code(field, text));
            case CODES -> FieldControl.of(codes(field, text));
            case ID_NUMBER -> FieldControl.of(new IdNumberField(text));
            case REFERENCE -> FieldControl.of(new ReferenceField(workplace, field, text));
        };
        made.input().setId("field-" + field.id());
        made.input().setAccessibleText(field.label().in(workplace.locale()));
        return made;
    }

    private static TextField line(StringProperty text) {
        TextField line = new TextField();
        line.textProperty().bindBidirectional(text);
        return line;
    }

    private static TextArea note(StringProperty text) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.textProperty().bindBidirectional(text);
        return area;
    }

    private FieldControl number(Field field, StringProperty text) {
        TextField line = line(text);
        line.setAlignment(Pos.CENTER_RIGHT);
        line.setPrefColumnCount(10);
        if (field.unit() == null) {
            return FieldControl.of(line);
        }
        Label unit = new Label(field.unit().in(workplace.locale()));
        unit.getStyleClass().add("muted");
        unit.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        HBox box = new HBox(8, line, unit);
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(line, Priority.ALWAYS);
        return new FieldControl(box, line);
    }

    /** Takes 2019-05-01, 20190501 and 2019年5月1日; what it cannot read it leaves as it was typed. */
    private static DatePicker date(Field field, StringProperty text) {
        DatePicker picker = new DatePicker();
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setConverter(new StringConverter<>() {
            private String typed = "";

            @Override
            public String toString(LocalDate date) {
                return date == null ? typed : date.toString();
            }

            @Override
            public LocalDate fromString(String written) {
                typed = written;
                ValueReader.Reading reading = ValueReader.read(field, null, written);
                return reading.usable() && reading.value() != null ? LocalDate.parse(reading.value()) : null;
            }
        });
        picker.setValue(picker.getConverter().fromString(text.get()));
        picker.getEditor().textProperty().bindBidirectional(text);
        picker.valueProperty().addListener((at, before, now) -> {
            if (now != null) {
                picker.getEditor().setText(now.toString());
            }
        });
        return picker;
    }

    private ComboBox<String> code(Field field, StringProperty text) {
        CodeList list = workplace.desk().catalogue().codesOf(field);
        ComboBox<String> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(12);
        List<String> values = new ArrayList<>(list.values());
        values.addFirst("");
        if (!text.get().isEmpty() && !values.contains(text.get())) {
            values.add(text.get());
        }
        box.getItems().setAll(values);
        box.setEditable(field.open());
        boolean english = workplace.locale().getLanguage().equals("en");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String code) {
                return code == null ? "" : english ? list.english().getOrDefault(code, code) : code;
            }

            @Override
            public String fromString(String shown) {
                return shown == null ? "" : list.match(shown.strip()).orElse(shown.strip());
            }
        });
        box.setValue(text.get());
        box.valueProperty().addListener((at, before, now) -> text.set(now == null ? "" : now));
        text.addListener((at, before, now) -> box.setValue(now));
        CodeTyping.attach(box, list);
        return box;
    }

    private CheckComboBox<String> codes(Field field, StringProperty text) {
        CodeList list = workplace.desk().catalogue().codesOf(field);
        CheckComboBox<String> box = new CheckComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(list.values());
        if (workplace.locale().getLanguage().equals("en")) {
            box.setConverter(new StringConverter<>() {
                @Override
                public String toString(String code) {
                    return code == null ? "" : list.english().getOrDefault(code, code);
                }

                @Override
                public String fromString(String shown) {
                    return list.match(shown).orElse(shown);
                }
            });
        }
        check(box, text.get());
        box.getCheckModel().getCheckedItems().addListener((ListChangeListener<String>) change ->
                text.set(String.join(",", box.getCheckModel().getCheckedItems())));
        text.addListener((at, before, now) -> check(box, now));
        return box;
    }

    private static void check(CheckComboBox<String> box, String text) {
        String checked = String.join(",", box.getCheckModel().getCheckedItems());
        if (!checked.equals(text)) {
            box.getCheckModel().clearChecks();
            Arrays.stream(text.split("[,、]")).filter(box.getItems()::contains).collect(Collectors.toList())
                    .forEach(box.getCheckModel()::check);
        }
    }

}
