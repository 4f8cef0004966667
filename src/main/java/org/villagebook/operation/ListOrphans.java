package org.villagebook.operation;

import java.util.List;
import org.villagebook.record.Record;

/** The queue of records whose parent was deleted or has not arrived: they are kept, and a person finds them a place. */
public final class ListOrphans {

    private final Desk desk;

    public ListOrphans(Desk desk) {
        this.desk = desk;
    }

    public List<Record> run() {
        return desk.book().read().orphans();
    }
}
