package org.villagebook.operation;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.villagebook.book.Writing;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.record.NaturalKey;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** Adds one record from what a person typed. */
public final class PutRecord {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Desk desk;

    public PutRecord(Desk desk) {
        this.desk = desk;
    }

    /** The new record's id and what is worth a second look. */
    public record Added(RecordId id, List<Remark> remarks) {
    }

    /** What would be said of these texts, without saving: of the texts themselves, and by the rules of the catalogue. */
    public List<Remark> check(String type, Map<String, String> typed) {
        EntryReader.Entry entry = read(desk.catalogue().require(type), typed);
        Map<String, String> values = new LinkedHashMap<>(entry.values());
        values.values().removeIf(value -> value == null);
        List<Remark> remarks = new ArrayList<>(entry.remarks());
        remarks.addAll(new CheckRecords(desk, LocalDate.now()).remarks(
                new Record(RecordId.random(RANDOM), desk.catalogue().require(type).id(), values, false, 0)));
        return remarks;
    }

    /**
     * @param typed texts by field id or heading
     * @throws Problem.InvalidInput if a field is unknown, refused or missing, or if the record exists already
     */
    public Added run(String type, Map<String, String> typed) {
        Ready ready = ready(type, typed);
        desk.book().write("put", ready::write);
        return new Added(ready.id(), ready.remarks());
    }

    /** A record that may be added, for those who write more in the same transaction. */
    record Ready(RecordType type, RecordId id, Map<String, String> values, List<Remark> remarks) {

        void write(Writing writing) {
            writing.add(type, id, values);
        }
    }

    Ready ready(String type, Map<String, String> typed) {
        RecordType recordType = desk.catalogue().require(type);
        EntryReader.Entry entry = read(recordType, typed).orThrow(recordType);
        Map<String, String> values = new LinkedHashMap<>(entry.values());
        values.values().removeIf(value -> value == null);
        // Two visits on one day with the same words are two visits; a household number names one household.
        Optional<RecordId> named = recordType.event() ? Optional.empty()
                : NaturalKey.idOf(desk.site().key(), recordType, values);
        RecordId id = named.orElseGet(() -> RecordId.random(RANDOM));
        if (named.isPresent() && desk.book().read().find(recordType.id(), id).filter(old -> !old.deleted()).isPresent()) {
            throw new Problem.InvalidInput("operation.exists", recordType.label());
        }
        return new Ready(recordType, id, values, entry.remarks());
    }

    private EntryReader.Entry read(RecordType type, Map<String, String> typed) {
        return new EntryReader(desk.catalogue(), desk.book().read()).read(type, typed, true);
    }
}
