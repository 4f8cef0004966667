package org.villagebook.operation;

import java.util.List;
import java.util.Optional;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** Reads one record and everything that ever happened to it. */
public final class ShowRecord {

    private final Desk desk;

    public ShowRecord(Desk desk) {
        this.desk = desk;
    }

    public Optional<Record> run(RecordId id) {
        return desk.book().read().find(id);
    }

    /** All changes, the newest first, each with who, when, old and new values, and the package it came in. */
    public List<HistoryEntry> history(RecordId id) {
        return desk.book().read().history(id);
    }

    /** The title of a record, as lists and references show it; empty text for a record that is not here. */
    public String title(RecordId id) {
        return run(id).map(record -> record.text(desk.catalogue().require(record.type()).title())).orElse("");
    }
}
