package org.villagebook.output.paper;

import java.util.List;
import java.util.Optional;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** Where a form gets the records that belong to the one it is about. */
public interface Relatives {

    /** The records of a type that point to {@code parent}, newest first where they have a date. */
    List<Record> children(RecordType type, Record parent);

    /** All records of a type in its own order. */
    List<Record> all(RecordType type);

    /** The record that a reference points to. */
    Optional<Record> find(RecordType type, RecordId id);
}
