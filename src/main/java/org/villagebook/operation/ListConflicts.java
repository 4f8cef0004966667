package org.villagebook.operation;

import java.util.List;
import org.villagebook.record.ConflictEntry;

/** Fields in which two sites wrote different values without having seen each other's. */
public final class ListConflicts {

    private final Desk desk;

    public ListConflicts(Desk desk) {
        this.desk = desk;
    }

    public List<ConflictEntry> run() {
        return desk.book().read().conflicts();
    }
}
