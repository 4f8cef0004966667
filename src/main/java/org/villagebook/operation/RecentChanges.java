package org.villagebook.operation;

import java.util.List;
import org.villagebook.record.Change;

/** The newest changes of the whole book, for the dashboard. */
public final class RecentChanges {

    private final Desk desk;

    public RecentChanges(Desk desk) {
        this.desk = desk;
    }

    public List<Change> run(int limit) {
        return desk.book().read().recent(limit);
    }
}
