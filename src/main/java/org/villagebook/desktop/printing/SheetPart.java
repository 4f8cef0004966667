package org.villagebook.desktop.printing;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.villagebook.catalogue.CodeList;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.background.Pause;
import org.villagebook.desktop.component.FormModel;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.EnterSheet;
import org.villagebook.operation.OpenSheet;
import org.villagebook.operation.PrintForms;
import org.villagebook.operation.Remark;
import org.villagebook.outcome.Phrase;
import org.villagebook.record.ValueDisplay;

/**
 * A stretch of a sheet: the fields of one record in the order of the paper, filled with what the book has, so that only
 * what the paper corrects is typed.
 */
public final class SheetPart implements FormModel {

    private final Workplace workplace;
    private final OpenSheet.Opened sheet;
    private final OpenSheet.Part part;
    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final Map<String, String> before = new LinkedHashMap<>();
    private final Map<String, ObjectProperty<Remark>> remarks = new HashMap<>();
    private final Map<String, Remark> sincePrinted = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final Latest checking;
    private final Pause typing;

    SheetPart(Workplace workplace, OpenSheet.Opened sheet, OpenSheet.Part part, Runnable typed) {
        this.workplace = workplace;
        this.sheet = sheet;
        this.part = part;
        this.checking = workplace.background().latest();
        this.typing = workplace.background().pause(Duration.ofMillis(300));
        sheet.changed().stream().filter(changed -> part.record() != null && changed.record().id().equals(part.record().id()))
                .forEach(changed -> sincePrinted.put(changed.field().id(), new Remark(changed.field().id(), false,
                        Phrase.of("desktop.print.onPaper", shown(changed.field(), changed.before())))));
        for (Field field : part.fields()) {
            String known = present(field);
            before.put(field.id(), known);
            SimpleStringProperty text = new SimpleStringProperty(known);
            text.addListener((at, old, now) -> {
                touched.add(field.id());
                typed.run();
                typing.then(this::check);
            });
            texts.put(field.id(), text);
            remarks.put(field.id(), new SimpleObjectProperty<>(sincePrinted.get(field.id())));
        }
    }

    /** A number of an identity card is never filled in: whoever corrects it types it whole. */
    private String present(Field field) {
        return part.record() == null || field.type() == FieldType.ID_NUMBER ? ""
                : ValueDisplay.typed(field, part.record().fields().get(field.id()));
    }

    private String shown(Field field, String value) {
        CodeList codes = field.codes() == null ? null : workplace.desk().catalogue().codesOf(field);
        String text = ValueDisplay.shown(field, codes, value, workplace.locale());
        return text.isEmpty() ? workplace.say("desktop.print.empty") : text;
    }

    OpenSheet.Part part() {
        return part;
    }

    /** Whose fields these are. */
    public String title() {
        String name = part.record() == null ? workplace.say("desktop.print.newRecord")
                : part.record().text(part.type().title());
        return part.type().label().in(workplace.locale()) + (name.isEmpty() ? "" : " · " + name);
    }

    List<String> fields() {
        return List.copyOf(texts.keySet());
    }

    @Override
    public RecordType type() {
        return part.type();
    }

    @Override
    public StringProperty text(String field) {
        return texts.get(field);
    }

    @Override
    public ReadOnlyObjectProperty<Remark> remark(String field) {
        return remarks.get(field);
    }

    /** Everything that stands on the paper. */
    @Override
    public BooleanBinding visible(Field field) {
        return Bindings.createBooleanBinding(() -> true);
    }

    @Override
    public void leave(String field) {
        if (touched.contains(field)) {
            typing.then(this::check);
        }
    }

    /** What differs from the book, by field. */
    public Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        texts.forEach((field, text) -> {
            if (!text.get().strip().equals(before.get(field))) {
                typed.put(field, text.get());
            }
        });
        return typed;
    }

    private void check() {
        Map<String, String> typed = typed();
        checking.read(progress -> remarksOf(typed), this::show);
    }

    /** What would be said of these texts; beside the screen's thread. */
    List<Remark> remarksOf(Map<String, String> typed) {
        return typed.isEmpty() ? List.of()
                : new EnterSheet(workplace.desk(), new OpenSheet(workplace.desk(), new PrintForms(workplace.desk())))
                        .check(sheet, part, typed);
    }

    /** An empty field is only complained of once the person has been there. */
    void show(List<Remark> found) {
        remarks.forEach((field, remark) -> remark.set(found.stream()
                .filter(one -> one.field().equals(field) && (touched.contains(field) || one.blocks()))
                .max(Remark.GRAVEST).orElse(touched.contains(field) ? null : sincePrinted.get(field))));
    }
}
