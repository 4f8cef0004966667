package org.villagebook.desktop.component;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.background.Pause;
import org.villagebook.operation.KeepDraft;
import org.villagebook.operation.PutRecord;
import org.villagebook.operation.Remark;
import org.villagebook.record.IdNumber;
import org.villagebook.record.RecordId;

/** A form for one new record: what is typed, what is to be said of it, and the draft that survives a power cut. */
public final class EntryViewModel implements FormModel {

    private static final Duration TYPING = Duration.ofMillis(300);
    private static final Duration DRAFT = Duration.ofMillis(500);

    private final Workplace workplace;
    private final RecordType type;
    private final Map<String, String> preset;
    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final Map<String, ObjectProperty<Remark>> remarks = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final ObjectProperty<Map<String, String>> offered = new SimpleObjectProperty<>(Map.of());
    private final Latest checking;
    private final Pause typing;
    private final Pause drafting;
    private boolean filling;

    public EntryViewModel(Workplace workplace, RecordType type, Map<String, String> preset) {
        this.workplace = workplace;
        this.type = type;
        this.checking = workplace.background().latest();
        this.typing = workplace.background().pause(TYPING);
        this.drafting = workplace.background().pause(DRAFT);
        this.preset = new LinkedHashMap<>(preset);
        if (type.calendar() != null && (type.event() || type.require(type.calendar()).required())) {
            this.preset.putIfAbsent(type.calendar(), LocalDate.now().toString());
        }
        for (Field field : type.fields()) {
            SimpleStringProperty text = new SimpleStringProperty(this.preset.getOrDefault(field.id(), ""));
            text.addListener((at, before, now) -> typed(field, now));
            texts.put(field.id(), text);
            remarks.put(field.id(), new SimpleObjectProperty<>());
        }
        workplace.background().read(progress -> new KeepDraft(workplace.desk()).find(draftName()),
                draft -> offered.set(draft.orElse(Map.of())));
    }

    @Override
    public RecordType type() {
        return type;
    }

    /** Whether it was opened from the page of another record, and leads back there. */
    public boolean belongsToAPage() {
        return type.fields().stream().anyMatch(field -> field.isReference() && preset.containsKey(field.id()));
    }

    @Override
    public StringProperty text(String field) {
        return texts.get(field);
    }

    @Override
    public ReadOnlyObjectProperty<Remark> remark(String field) {
        return remarks.get(field);
    }

    public ReadOnlyBooleanProperty saving() {
        return saving;
    }

    /** A draft from before, until it is taken up or thrown away; empty if there is none. */
    public ReadOnlyObjectProperty<Map<String, String>> offered() {
        return offered;
    }

    @Override
    public BooleanBinding visible(Field field) {
        if (field.visibleWhen() == null) {
            return Bindings.createBooleanBinding(() -> true);
        }
        StringProperty on = texts.get(field.visibleWhen().field());
        return Bindings.createBooleanBinding(() -> List.of(on.get().split("[,、]")).stream()
                .anyMatch(field.visibleWhen().values()::contains), on);
    }

    private String draftName() {
        return "new:" + type.id();
    }

    private void typed(Field field, String now) {
        if (filling) {
            return;
        }
        touched.add(field.id());
        if (field.type() == FieldType.ID_NUMBER) {
            fillFrom(IdNumber.read(now));
        }
        typing.then(this::check);
        drafting.then(() -> {
            Map<String, String> texts = typedTexts();
            workplace.background().read(progress -> {
                new KeepDraft(workplace.desk()).keep(draftName(), texts);
                return texts;
            }, kept -> { });
        });
    }

    /** A sound ID number says when a person was born and whether it is a man or a woman. */
    private void fillFrom(IdNumber number) {
        if (number.holds()) {
            fillEmpty("birthDate", number.birthDate().map(LocalDate::toString).orElse(""));
            fillEmpty("sex", number.sex().orElse(""));
        }
    }

    private void fillEmpty(String field, String value) {
        if (texts.containsKey(field) && texts.get(field).get().isBlank()) {
            texts.get(field).set(value);
        }
    }

    private Map<String, String> typedTexts() {
        Map<String, String> typed = new LinkedHashMap<>();
        texts.forEach((field, text) -> {
            if (!text.get().isBlank() && visible(type.require(field)).get()) {
                typed.put(field, text.get());
            }
        });
        return typed;
    }

    private void check() {
        Map<String, String> typed = typedTexts();
        checking.read(progress -> new PutRecord(workplace.desk()).check(type.id(), typed), this::showRemarks);
    }

    /** An empty field is only complained of once the person has been there. */
    private void showRemarks(List<Remark> found) {
        remarks.forEach((field, shown) -> shown.set(found.stream()
                .filter(remark -> remark.field().equals(field) && touched.contains(field))
                .max(Remark.GRAVEST).orElse(null)));
    }

    @Override
    public void leave(String field) {
        if (!texts.get(field).get().isBlank() || touched.contains(field)) {
            touched.add(field);
            typing.then(this::check);
        }
    }

    public void takeUpDraft() {
        Map<String, String> draft = offered.get();
        filling = true;
        draft.forEach((field, text) -> {
            if (texts.containsKey(field) && !preset.containsKey(field) || isCalendar(field)) {
                texts.get(field).set(text);
                touched.add(field);
            }
        });
        filling = false;
        offered.set(Map.of());
        check();
    }

    private boolean isCalendar(String field) {
        return field.equals(type.calendar());
    }

    public void throwAwayDraft() {
        offered.set(Map.of());
        workplace.background().read(progress -> {
            new KeepDraft(workplace.desk()).drop(draftName());
            return true;
        }, dropped -> { });
    }

    /**
     * Saves, or shows what stands in the way.
     *
     * @param refused gets the first field that cannot be saved
     */
    public void save(Consumer<RecordId> saved, Consumer<String> refused) {
        if (saving.get()) {
            return;
        }
        touched.addAll(texts.keySet());
        saving.set(true);
        drafting.cancel();
        checking.forget();
        Map<String, String> typed = typedTexts();
        workplace.background().run(workplace.say("desktop.saving"), progress -> {
            List<Remark> found = new PutRecord(workplace.desk()).check(type.id(), typed);
            if (found.stream().anyMatch(Remark::blocks)) {
                return new Outcome(null, found);
            }
            RecordId id = new PutRecord(workplace.desk()).run(type.id(), typed).id();
            new KeepDraft(workplace.desk()).drop(draftName());
            return new Outcome(id, found);
        }, outcome -> {
            saving.set(false);
            showRemarks(outcome.remarks());
            if (outcome.id() != null) {
                workplace.notices().undoable(workplace.say("desktop.added", type.label()));
                saved.accept(outcome.id());
            } else {
                refused.accept(outcome.remarks().stream().filter(Remark::blocks).findFirst().orElseThrow().field());
            }
        }, problem -> {
            saving.set(false);
            workplace.notices().problem(problem);
        });
    }

    private record Outcome(RecordId id, List<Remark> remarks) {
    }
}
