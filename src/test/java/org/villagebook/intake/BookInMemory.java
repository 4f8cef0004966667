package org.villagebook.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.villagebook.record.IdNumber;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** A book for tests: takes up plans and answers what planning asks, as the real one does. */
final class BookInMemory implements Lookup {

    private final Map<RecordId, Record> records = new LinkedHashMap<>();
    private final Map<List<String>, Set<RecordId>> byValue = new HashMap<>();

    BookInMemory take(IntakePlan plan) {
        plan.drafts().forEach(draft -> put(draft.after()));
        return this;
    }

    void put(Record record) {
        records.put(record.id(), record);
        record.fields().forEach((field, value) -> byValue
                .computeIfAbsent(List.of(record.type(), field, match(value)), first -> new HashSet<>()).add(record.id()));
    }

    /** Good enough here: no other text of the data begins with the 18 characters of another. */
    private static String match(String value) {
        return value.matches("\\d{17}.*") ? new IdNumber(value).match() : value;
    }

    List<Record> all(String type) {
        return records.values().stream().filter(record -> record.type().equals(type)).toList();
    }

    @Override
    public Optional<Record> find(RecordId id) {
        return Optional.ofNullable(records.get(id));
    }

    @Override
    public Optional<Record> findBy(String type, String field, String canonicalValue) {
        List<Record> found = byValue.getOrDefault(List.of(type, field, match(canonicalValue)), Set.of()).stream()
                .map(records::get)
                .filter(record -> match(record.text(field)).equals(match(canonicalValue)) && !record.deleted())
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    @Override
    public List<Record> childrenOf(RecordId parent, String type) {
        return all(type).stream().filter(record -> record.fields().containsValue(parent.toString())).toList();
    }
}
