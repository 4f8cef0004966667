package org.villagebook.operation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.NaturalKey;
import org.villagebook.record.RecordId;
import org.villagebook.record.ValueReader;

/** Writes invented records into a book: what is put down for one kind goes into one transaction. */
final class PracticePen {

    private final Desk desk;
    private final PracticeClock clock;
    private final Dice dice;
    private final List<Row> rows = new ArrayList<>();

    private record Row(RecordType type, RecordId id, Map<String, String> values) {
    }

    PracticePen(Desk desk, PracticeClock clock, Dice dice) {
        this.desk = desk;
        this.clock = clock;
        this.dice = dice;
    }

    /** Whether the catalogue has this type; one that is gone is left out of the practice village. */
    boolean knows(String type) {
        return desk.catalogue().type(type).isPresent();
    }

    /**
     * Puts one record down. It gets its name-based id where it has a key, like a record from a roster.
     *
     * @param typed texts as a person types them; empty ones are left out
     */
    RecordId put(String typeId, Map<String, String> typed) {
        RecordType type = desk.catalogue().require(typeId);
        Map<String, String> values = new LinkedHashMap<>();
        typed.forEach((word, text) -> {
            String value = canonical(type.require(word), text);
            if (value != null) {
                values.put(word, value);
            }
        });
        RecordId id = (type.event() ? Optional.<RecordId>empty()
                : NaturalKey.idOf(desk.site().key(), type, values)).orElseGet(() -> RecordId.random(dice.source()));
        rows.add(new Row(type, id, values));
        return id;
    }

    private String canonical(Field field, String text) {
        ValueReader.Reading reading = ValueReader.read(field,
                field.codes() == null ? null : desk.catalogue().codesOf(field), text);
        if (!reading.usable()) {
            throw new IllegalStateException("practice data: " + field.id() + " cannot be " + text);
        }
        return reading.value();
    }

    /** Writes everything that was put down, as if {@code person} had done so on that day. */
    void write(String person, LocalDate day) {
        clock.stopAt(day, LocalTime.of(8, 30).plusMinutes(dice.between(0, 560)));
        String before = desk.signedIn();
        desk.signIn(person);
        // Not offered by undo: the learner takes back what the learner did.
        desk.book().take("demo", writing -> rows.forEach(row -> writing.add(row.type(), row.id(), row.values())));
        desk.signIn(before);
        rows.clear();
    }
}
