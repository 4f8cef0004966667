package org.villagebook.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A record with all that is needed to take up further changes, in any order. Immutable. */
public record RecordState(RecordId id, String type, Map<String, FieldState> fields) {

    public RecordState {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** A record that nobody has written yet. */
    public static RecordState fresh(RecordId id, String type) {
        return new RecordState(id, type, Map.of());
    }

    /**
     * The state after this change. A change that was taken up before leaves it as it is.
     *
     * @param at the change's clock in milliseconds, clamped by the receiver
     */
    public RecordState take(Change change, long at) {
        Map<String, FieldState> next = new LinkedHashMap<>(fields);
        change.writes().forEach((field, write) -> next.put(field,
                next.getOrDefault(field, FieldState.NONE).take(change.dot(), write.after(), write.seen(), at)));
        return new RecordState(id, type, next);
    }

    public FieldState field(String id) {
        return fields.getOrDefault(id, FieldState.NONE);
    }

    /**
     * Whether the record is gone. An edit that the person who deleted had not seen beats the deletion.
     */
    public boolean deleted() {
        FieldState deletion = field(Change.DELETED);
        if (deletion.value() == null || deletion.inConflict()) {
            return false;
        }
        return fields.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Change.DELETED))
                .flatMap(entry -> entry.getValue().siblings().stream())
                .allMatch(sibling -> deletionSeen(sibling.dot()));
    }

    private boolean deletionSeen(Dot dot) {
        return field(Change.DELETED).context().covers(dot);
    }

    /** Whether a deletion stands against an edit that it had not seen: shown, and flagged for a person. */
    public boolean editedAgainstDeletion() {
        return field(Change.DELETED).siblings().stream().anyMatch(sibling -> sibling.value() != null) && !deleted();
    }

    /**
     * What a person who looks at this record now has seen: every write that stands, and earlier deletions.
     * Only standing writes count, not what their authors had seen: a deletion must not hide a write that arrives
     * later and that the person who deleted never saw.
     */
    public Context seen() {
        Context seen = field(Change.DELETED).context();
        for (FieldState field : fields.values()) {
            for (FieldState.Sibling sibling : field.siblings()) {
                seen = seen.with(sibling.dot());
            }
        }
        return seen;
    }

    /** The record as it is shown. */
    public Record shown() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((field, state) -> {
            if (state.value() != null && !field.equals(Change.DELETED)) {
                values.put(field, state.value());
            }
        });
        return new Record(id, type, values, deleted(), 0);
    }
}
