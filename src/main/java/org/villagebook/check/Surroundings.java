package org.villagebook.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** Where a record stands: what it belongs to and what belongs to it, wherever that is kept. */
public interface Surroundings {

    /** A record of a type, if it is there and not deleted. */
    Optional<Record> find(String type, RecordId id);

    /** Records of a type that belong to another, in their usual order. */
    List<Record> childrenOf(Record parent, String type);

    /** All records of a type; only rules over a whole village ask for them. */
    Stream<Record> all(String type);
}
