package org.villagebook.operation;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** Somebody came to an activity: the attendance, and what was measured straight into the person's health record. */
public final class RecordAttendance {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CHECK = "health_check";

    private final Desk desk;

    public RecordAttendance(Desk desk) {
        this.desk = desk;
    }

    /** Who it was, and whether he or she had been written down before; then nothing was written. */
    public record Came(String name, boolean already) {
    }

    /**
     * One transaction, one undo.
     *
     * @param who      id of a person of the village, or the name of a guest
     * @param measured typed texts by field of the health check; empty ones do not count
     * @param result   what the attendance says of it, or an empty text
     * @throws Problem.InvalidInput if a value is refused
     */
    public Came run(RecordId activity, String who, Map<String, String> measured, String result, boolean referred) {
        Record held = new ShowRecord(desk).run(activity).orElseThrow(() -> new Problem.InvalidInput("book.noSuchRecord"));
        Optional<Record> person = RecordId.parse(who).flatMap(new ShowRecord(desk)::run);
        String name = person.map(known -> known.text("name")).orElse(who);
        if (person.isPresent() && already(activity, person.get().id())) {
            return new Came(name, true);
        }
        Map<String, String> typed = new LinkedHashMap<>(Map.of("activity", activity.toString(), "name", name));
        person.ifPresent(known -> fill(typed, known, held));
        typed.put("result", result);
        typed.put("referral", referred ? "是" : "");
        typed.values().removeIf(String::isBlank);
        Map<String, String> check = new LinkedHashMap<>(measured);
        check.values().removeIf(String::isBlank);
        boolean checked = person.isPresent() && !check.isEmpty();
        Map<String, String> attendanceValues = read("attendance", typed);
        Map<String, String> checkValues = checked ? read(CHECK, about(check, person.get(), held)) : Map.of();
        desk.book().write("put", writing -> {
            writing.add(desk.catalogue().require("attendance"), RecordId.random(RANDOM), attendanceValues);
            if (checked) {
                writing.add(desk.catalogue().require(CHECK), RecordId.random(RANDOM), checkValues);
            }
        });
        return new Came(name, false);
    }

    private Map<String, String> about(Map<String, String> check, Record person, Record held) {
        check.put("person", person.id().toString());
        check.put("date", held.text("date"));
        held.get("host").ifPresent(host -> check.put("institution", host));
        return check;
    }

    private Map<String, String> read(String type, Map<String, String> typed) {
        RecordType recordType = desk.catalogue().require(type);
        Map<String, String> values = new LinkedHashMap<>(new EntryReader(desk.catalogue(), desk.book().read())
                .read(recordType, typed, true).orThrow(recordType).values());
        values.values().removeIf(value -> value == null);
        return values;
    }

    private boolean already(RecordId activity, RecordId person) {
        return new ListRecords(desk).count(RecordQuery.all("attendance").where("activity", activity.toString())
                .where("person", person.toString())) > 0;
    }

    private void fill(Map<String, String> typed, Record person, Record held) {
        typed.put("person", person.id().toString());
        typed.put("sex", person.text("sex"));
        LocalDate day = LocalDate.parse(held.get("date").orElse(LocalDate.now().toString()));
        person.get("birthDate").ifPresent(birth -> typed.put("age",
                Integer.toString(Math.max(0, Period.between(LocalDate.parse(birth), day).getYears()))));
        typed.put("village", desk.site().name());
    }
}
