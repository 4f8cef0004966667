package org.villagebook.operation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Phrase;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.RecordId;
import org.villagebook.record.Tally;
import org.villagebook.record.Touched;

/** Writes one value into a field of many records: one transaction, one undo. An empty text empties the field. */
public final class SetFieldsOfMany {

    private final Desk desk;

    public SetFieldsOfMany(Desk desk) {
        this.desk = desk;
    }

    /**
     * What would happen.
     *
     * @param value   the value as it would be kept, or null if the field would be emptied
     * @param changed records whose value differs from it
     * @param before  the values that would go, with their counts; an empty group for records without one
     * @param remarks what is to be said of the text; nothing is written if one of them blocks
     */
    public record Preview(String value, int changed, List<Tally> before, List<Remark> remarks) {
        public boolean blocked() {
            return remarks.stream().anyMatch(Remark::blocks);
        }
    }

    /** Reads the text and looks at every record; nothing is written. */
    public Preview plan(String type, List<RecordId> ids, String field, String typed, Progress progress) {
        RecordType recordType = desk.catalogue().require(type);
        EntryReader.Entry entry = new EntryReader(desk.catalogue(), desk.book().read())
                .read(recordType, Map.of(field, typed), false);
        List<Remark> remarks = new ArrayList<>(entry.remarks());
        String value = entry.values().get(field);
        Field asked = recordType.require(field);
        if (asked.required() && value == null && remarks.isEmpty()) {
            remarks.add(new Remark(field, true, Phrase.of("operation.required")));
        }
        Map<String, Tally> before = new TreeMap<>();
        int changed = 0;
        for (int i = 0; i < ids.size(); i++) {
            progress.step(i, ids.size());
            String old = desk.book().read().find(type, ids.get(i)).filter(record -> !record.deleted())
                    .map(record -> record.text(field)).orElse(value == null ? "" : value);
            if (!old.equals(Objects.requireNonNullElse(value, ""))) {
                changed++;
                before.merge(old, new Tally(old, 1, BigDecimal.ZERO),
                        (a, b) -> new Tally(a.group(), a.count() + b.count(), BigDecimal.ZERO));
            }
        }
        return new Preview(value, changed, List.copyOf(before.values()), remarks);
    }

    /**
     * Writes what {@link #plan} has shown.
     *
     * @throws Problem.InvalidInput if the text is refused
     */
    public Touched run(String type, List<RecordId> ids, String field, String typed, Progress progress) {
        RecordType recordType = desk.catalogue().require(type);
        EntryReader.Entry entry = new EntryReader(desk.catalogue(), desk.book().read())
                .read(recordType, Map.of(field, typed), false).orThrow(recordType);
        String value = entry.values().get(field);
        if (recordType.require(field).required() && value == null) {
            throw new Problem.InvalidInput("operation.fieldRefused", recordType.require(field).label(),
                    Phrase.of("operation.required"));
        }
        return desk.book().write("set", writing -> {
            for (int i = 0; i < ids.size(); i++) {
                progress.step(i, ids.size());
                if (writing.state(recordType, ids.get(i)).filter(state -> !state.deleted()).isPresent()) {
                    writing.set(recordType, ids.get(i), entry.values());
                }
            }
        });
    }
}
