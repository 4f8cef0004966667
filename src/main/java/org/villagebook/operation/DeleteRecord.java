package org.villagebook.operation;

import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** Deletes one record; it stays in the journal, and undo brings it back. Records below it are kept. */
public final class DeleteRecord {

    private final Desk desk;

    public DeleteRecord(Desk desk) {
        this.desk = desk;
    }

    /** @param reason why, in the person's words; kept in the journal */
    public void run(RecordId id, String reason) {
        Record record = desk.book().read().find(id).filter(found -> !found.deleted())
                .orElseThrow(() -> new Problem.InvalidInput("book.noSuchRecord"));
        RecordType type = desk.catalogue().require(record.type());
        desk.book().write("delete: " + reason, writing -> writing.delete(type, id));
    }
}
