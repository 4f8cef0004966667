package org.villagebook.desktop.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ActivityReport;
import org.villagebook.operation.RecordAttendance;
import org.villagebook.operation.SetFields;
import org.villagebook.operation.ShowRecord;
import org.villagebook.record.RecordId;

/** Who came to an activity and what was measured: one person after another, as fast as people come in. */
public final class AttendanceViewModel {

    /** What is measured at the table, by field of the health check. */
    public static final List<String> MEASURED = List.of("systolicLeft", "diastolicLeft", "fastingGlucose");

    private static final List<String> MEDICAL = List.of("体检", "义诊");

    private final Workplace workplace;
    private final Latest latest;
    private final StringProperty who = new SimpleStringProperty("");
    private final Map<String, StringProperty> measured = new LinkedHashMap<>();
    private final BooleanProperty referred = new SimpleBooleanProperty();
    private final BooleanProperty measuring = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper("");
    private RecordId activity;

    public AttendanceViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.latest = workplace.background().latest();
        MEASURED.forEach(field -> measured.put(field, new SimpleStringProperty("")));
    }

    /** The id of a person of the village, or the name of a guest. */
    public StringProperty who() {
        return who;
    }

    /** What was typed for a measurement. */
    public StringProperty measured(String field) {
        return measured.get(field);
    }

    public BooleanProperty referred() {
        return referred;
    }

    /** Whether the activity is one at which people are measured. */
    public BooleanProperty measuring() {
        return measuring;
    }

    /** How many came and what was found, in words. */
    public ReadOnlyStringProperty counts() {
        return counts.getReadOnlyProperty();
    }

    private record Shown(boolean medical, ActivityReport.Report report) {
    }

    public void show(RecordId id) {
        activity = id;
        latest.read(progress -> new Shown(new ShowRecord(workplace.desk()).run(id)
                .filter(held -> MEDICAL.contains(held.text("kind"))).isPresent(),
                new ActivityReport(workplace.desk()).run(id)), shown -> {
            measuring.set(shown.medical());
            counts.set(words(shown.report()));
        });
    }

    private String words(ActivityReport.Report report) {
        String came = workplace.say("desktop.health.counts", report.came(), report.villagers(), report.guests(),
                report.referred());
        return report.pressures() + report.sugars() == 0 ? came : came + workplace.say("desktop.health.found",
                report.pressures(), report.high(), report.sugars(), report.highSugar());
    }

    /** Adds the person or guest with what was measured, and is ready for the next. */
    public void add() {
        String text = who.get().strip();
        if (text.isEmpty() || activity == null) {
            return;
        }
        RecordId at = activity;
        Map<String, String> values = new LinkedHashMap<>();
        measured.forEach((field, value) -> values.put(field, value.get().strip()));
        boolean refer = referred.get();
        String result = result(values);
        workplace.background().run(workplace.say("desktop.saving"), progress -> new RecordAttendance(workplace.desk())
                .run(at, text, values, result, refer), came -> {
            who.set("");
            measured.values().forEach(value -> value.set(""));
            referred.set(false);
            workplace.notices().undoable(workplace.say(came.already() ? "desktop.health.already" : "desktop.health.added",
                    came.name()));
            show(at);
        });
    }

    private String result(Map<String, String> values) {
        return values.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> workplace.type("health_check").require(entry.getKey()).label().zh() + " " + entry.getValue())
                .collect(Collectors.joining("，"));
    }

    /** Writes how many came into the activity, and what was found into its content. */
    public void report() {
        RecordId at = activity;
        workplace.background().run(workplace.say("desktop.saving"), progress -> {
            ActivityReport.Report report = new ActivityReport(workplace.desk()).run(at);
            String before = new ShowRecord(workplace.desk()).run(at).map(held -> held.text("content")).orElse("");
            String words = words(report);
            new SetFields(workplace.desk()).run(at, Map.of("headcount", Integer.toString(report.came()), "content",
                    before.contains(words) ? before : before.isBlank() ? words : before + "\n" + words));
            return report;
        }, done -> workplace.notices().undoable(workplace.say("desktop.health.reported")));
    }
}
