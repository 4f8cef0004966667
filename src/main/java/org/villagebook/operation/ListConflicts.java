package org.villagebook.operation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.record.ConflictEntry;
import org.villagebook.record.Dot;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.RecordId;

/** Fields that were written differently in two places before either had seen the other; a person decides. */
public final class ListConflicts {

    private final Desk desk;

    public ListConflicts(Desk desk) {
        this.desk = desk;
    }

    /** One field with the values that stand against each other; the first one is shown. */
    public record Conflict(RecordId record, String type, String field, List<Standing> values) {

        /** Names the conflict for the person who decides it. */
        public String id() {
            return record + ":" + field;
        }
    }

    /** One value, who wrote it and when. {@code site} is the key of the site; {@code value} may be null. */
    public record Standing(Dot write, String value, String site, Instant at) {
    }

    public List<Conflict> run() {
        return desk.book().read().conflicts().stream().map(this::conflict).toList();
    }

    private Conflict conflict(ConflictEntry entry) {
        Map<Dot, String> sites = new HashMap<>();
        for (HistoryEntry written : desk.book().read().history(entry.record())) {
            HistoryEntry.Origin origin = written.origin();
            sites.put(written.change().dot(), origin == null ? desk.site().key() : origin.site());
        }
        return new Conflict(entry.record(), entry.type(), entry.field(), entry.values().stream()
                .map(value -> new Standing(value.dot(), value.value(), sites.getOrDefault(value.dot(), ""),
                        Instant.ofEpochMilli(value.at())))
                .toList());
    }
}
