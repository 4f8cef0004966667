package org.villagebook.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.villagebook.record.Dot;
import org.villagebook.record.RecordId;

/**
 * What ought to stand: every write with the set of writes its author had seen, one by one and not as counters. A write
 * stands unless another one had seen it. Shares no code with the merge.
 */
final class Oracle {

    record Known(Dot dot, RecordId record, String field, String value, Set<Dot> seen) {
    }

    private final Map<String, Known> writes = new LinkedHashMap<>();
    /** For each site the writes that have reached it. */
    private final Map<String, Set<String>> reached = new HashMap<>();

    private static String key(Dot dot, RecordId record, String field) {
        return dot + "|" + record + "|" + field;
    }

    /** A person at that site writes; what they see is what stands there. */
    void written(String site, Dot dot, RecordId record, String field, String value) {
        Set<Dot> seen = new HashSet<>();
        for (String key : reached.computeIfAbsent(site, ignored -> new HashSet<>())) {
            Known known = writes.get(key);
            boolean ofField = known.record().equals(record) && known.field().equals(field);
            boolean ofRecord = known.record().equals(record) && field.equals("_deleted") && value != null;
            if (ofField || ofRecord) {
                seen.add(known.dot());
            }
        }
        Known known = new Known(dot, record, field, value, seen);
        writes.put(key(dot, record, field), known);
        reached.get(site).add(key(dot, record, field));
    }

    void arrived(String site, Dot dot, RecordId record, String field) {
        String key = key(dot, record, field);
        if (writes.containsKey(key)) {
            reached.computeIfAbsent(site, ignored -> new HashSet<>()).add(key);
        }
    }

    Map<String, Set<String>> reachedCopy() {
        Map<String, Set<String>> copy = new HashMap<>();
        reached.forEach((site, keys) -> copy.put(site, new HashSet<>(keys)));
        return copy;
    }

    /** The site's disk is replaced by a backup; what nobody else has is gone with the disk and was never promised. */
    void restored(String site, Map<String, Set<String>> backup) {
        reached.put(site, new HashSet<>(backup.getOrDefault(site, Set.of())));
        Set<String> alive = new HashSet<>();
        reached.values().forEach(alive::addAll);
        writes.keySet().retainAll(alive);
    }

    /** Standing dots by record and field. */
    Map<RecordId, Map<String, Set<Dot>>> standing() {
        Map<RecordId, Map<String, Set<Dot>>> standing = new TreeMap<>();
        for (Known one : writes.values()) {
            boolean replaced = writes.values().stream().anyMatch(other -> other.record().equals(one.record())
                    && other.field().equals(one.field()) && other.seen().contains(one.dot()));
            if (!replaced) {
                standing.computeIfAbsent(one.record(), ignored -> new TreeMap<>())
                        .computeIfAbsent(one.field(), ignored -> new TreeSet<>()).add(one.dot());
            }
        }
        return standing;
    }

    /** Whether a deletion stands that had seen everything that stands. */
    boolean deleted(RecordId record) {
        Map<String, Set<Dot>> fields = standing().getOrDefault(record, Map.of());
        Set<Dot> deletions = fields.getOrDefault("_deleted", Set.of());
        Set<String> values = new HashSet<>();
        Set<Dot> seen = new HashSet<>();
        for (Known one : writes.values()) {
            if (one.record().equals(record) && one.field().equals("_deleted")) {
                seen.addAll(one.seen());
                if (deletions.contains(one.dot())) {
                    values.add(String.valueOf(one.value()));
                }
            }
        }
        return values.equals(Set.of("1")) && fields.entrySet().stream()
                .filter(field -> !field.getKey().equals("_deleted")).allMatch(field -> seen.containsAll(field.getValue()));
    }

    /** Every value that was ever written to a field. */
    Set<String> values(RecordId record, String field) {
        Set<String> values = new HashSet<>();
        writes.values().stream().filter(one -> one.record().equals(record) && one.field().equals(field))
                .forEach(one -> values.add(String.valueOf(one.value())));
        return values;
    }

    /** Value of a write. */
    String value(Dot dot, RecordId record, String field) {
        return writes.get(key(dot, record, field)).value();
    }

    Set<RecordId> records() {
        Set<RecordId> records = new TreeSet<>();
        writes.values().forEach(one -> records.add(one.record()));
        return records;
    }
}
