package org.villagebook.desktop.health;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.PutRecord;
import org.villagebook.operation.ShowRecord;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** Who came to an activity: one name after another, as fast as people come in. */
public final class AttendanceViewModel {

    private final Workplace workplace;
    private final Latest latest;
    private final StringProperty who = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper("");
    private RecordId activity;

    public AttendanceViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.latest = workplace.background().latest();
    }

    /** The id of a person of the village, or the name of a guest. */
    public StringProperty who() {
        return who;
    }

    /** How many came, in words. */
    public ReadOnlyStringProperty counts() {
        return counts.getReadOnlyProperty();
    }

    public void show(RecordId id) {
        activity = id;
        RecordQuery came = RecordQuery.all("attendance").where("activity", id.toString());
        latest.read(progress -> {
            ListRecords lists = new ListRecords(workplace.desk());
            long all = lists.count(came);
            long referred = lists.count(came.where("referral", "是"));
            long guests = lists.count(came.where("person", RecordQuery.Comparison.MISSING, ""));
            return workplace.say("desktop.health.counts", all, all - guests, guests, referred);
        }, counts::set);
    }

    /** Adds the person or guest, and is ready for the next. */
    public void add() {
        String text = who.get().strip();
        if (text.isEmpty() || activity == null) {
            return;
        }
        RecordId at = activity;
        who.set("");
        workplace.background().run(workplace.say("desktop.saving"), progress -> {
            Map<String, String> typed = new LinkedHashMap<>(Map.of("activity", at.toString()));
            Optional<Record> person = RecordId.parse(text).flatMap(new ShowRecord(workplace.desk())::run);
            person.ifPresentOrElse(known -> fill(typed, known), () -> typed.put("name", text));
            if (person.isPresent() && already(at, person.get().id())) {
                return workplace.say("desktop.health.already", typed.get("name"));
            }
            new PutRecord(workplace.desk()).run("attendance", typed);
            return workplace.say("desktop.health.added", typed.get("name"));
        }, workplace.notices()::undoable);
    }

    private boolean already(RecordId at, RecordId person) {
        return new ListRecords(workplace.desk()).count(RecordQuery.all("attendance").where("activity", at.toString())
                .where("person", person.toString())) > 0;
    }

    private void fill(Map<String, String> typed, Record person) {
        typed.put("person", person.id().toString());
        typed.put("name", person.text("name"));
        typed.put("sex", person.text("sex"));
        person.get("birthDate").ifPresent(birth -> typed.put("age",
                Integer.toString(Period.between(LocalDate.parse(birth), LocalDate.now()).getYears())));
        typed.put("village", workplace.desk().site().name());
        typed.values().removeIf(String::isBlank);
    }
}
