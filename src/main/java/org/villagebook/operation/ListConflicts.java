package org.villagebook.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.record.ConflictEntry;
import org.villagebook.record.Dot;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.RecordId;

/** Fields in which two sites wrote different values without having seen each other's. */
public final class ListConflicts {

    private final Desk desk;

    public ListConflicts(Desk desk) {
        this.desk = desk;
    }

    public List<ConflictEntry> run() {
        return desk.book().read().conflicts();
    }

    /** The site that made each write of a record, as {@code village:V001}. */
    public Map<Dot, String> authors(RecordId record) {
        Map<Dot, String> authors = new HashMap<>();
        for (HistoryEntry written : desk.book().read().history(record)) {
            HistoryEntry.Origin origin = written.origin();
            authors.put(written.change().dot(), origin == null ? desk.site().key() : origin.site());
        }
        return authors;
    }
}
