package org.villagebook.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/**
 * Invented records written on one line, as fixtures have them: {@code name=甲 sex=女 | before relationToHead=户主
 * | measure kind=健康帮扶}. The first is the judged one; {@code before} is another of its type earlier in the same
 * household, {@code other} one of another household. What a record belongs to is made where the line does not say it.
 */
final class Family implements Surroundings {

    private final Catalogue catalogue;
    private final List<Record> records = new ArrayList<>();
    private final Record self;
    private final Record other;

    private Family(Catalogue catalogue, Record self, Record other, List<Record> records) {
        this.catalogue = catalogue;
        this.self = self;
        this.other = other;
        this.records.addAll(records);
    }

    private record Line(String word, Map<String, String> values) {
    }

    static Family of(Catalogue catalogue, String judged, String text) {
        List<Line> lines = new ArrayList<>();
        String[] parts = text.split("\\s*\\|\\s*");
        for (int i = 0; i < parts.length; i++) {
            String line = i == 0 ? judged + " " + parts[0] : parts[i];
            lines.add(new Line(line.split(" ")[0], values(line)));
        }
        Map<String, RecordId> parents = new LinkedHashMap<>();
        List<Record> made = new ArrayList<>();
        RecordType type = catalogue.require(judged);
        RecordId selfId = new RecordId(1, 1);
        for (RecordType up = type; up.parent() != null; up = catalogue.require(up.parent())) {
            String parent = up.parent();
            parents.put(parent, new RecordId(7, parents.size()));
        }
        Map<String, Record> above = new LinkedHashMap<>();
        parents.forEach((parent, id) -> above.put(parent, record(catalogue, parent, id, values(""), parents)));
        Record self = record(catalogue, judged, selfId, lines.getFirst().values(), parents);
        Record other = null;
        List<Record> earlier = new ArrayList<>();
        List<Record> after = new ArrayList<>();
        Map<String, RecordId> owners = new LinkedHashMap<>(parents);
        owners.put(judged, selfId);
        for (Line line : lines.subList(1, lines.size())) {
            RecordId id = new RecordId(2, earlier.size() + after.size());
            if (line.word().equals("before")) {
                earlier.add(record(catalogue, judged, id, line.values(), parents));
            } else if (line.word().equals("other")) {
                other = record(catalogue, judged, new RecordId(3, 3), line.values(), Map.of("household", new RecordId(9, 9)));
            } else if (above.containsKey(line.word())) {
                above.put(line.word(), record(catalogue, line.word(), parents.get(line.word()), line.values(), parents));
            } else {
                after.add(record(catalogue, line.word(), id, line.values(), owners));
                owners.putIfAbsent(line.word(), id);
            }
        }
        made.addAll(above.values());
        made.addAll(earlier);
        made.add(self);
        made.addAll(after);
        if (other != null) {
            made.add(other);
        }
        return new Family(catalogue, self, other, made);
    }

    private static Map<String, String> values(String line) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : line.split(" ")) {
            if (word.indexOf('=') > 0) {
                values.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            }
        }
        return values;
    }

    private static Record record(Catalogue catalogue, String typeId, RecordId id, Map<String, String> written,
                                 Map<String, RecordId> owners) {
        RecordType type = catalogue.require(typeId);
        Map<String, String> values = new LinkedHashMap<>();
        written.forEach((field, text) -> values.put(field, type.require(field).type() == FieldType.MONEY
                ? new BigDecimal(text).movePointRight(2).toBigIntegerExact().toString() : text));
        type.parentField().ifPresent(field -> {
            if (owners.containsKey(type.parent())) {
                values.putIfAbsent(field.id(), owners.get(type.parent()).toString());
            }
        });
        return new Record(id, typeId, values, false, 0);
    }

    Record self() {
        return self;
    }

    /** All records that are no longer the judged one's parents: what a check would go through. */
    List<Record> records() {
        return records;
    }

    Optional<Record> other() {
        return Optional.ofNullable(other);
    }

    @Override
    public Optional<Record> find(String type, RecordId id) {
        return records.stream().filter(record -> record.type().equals(type) && record.id().equals(id)).findFirst();
    }

    @Override
    public List<Record> childrenOf(Record parent, String type) {
        String field = catalogue.require(type).parentField().orElseThrow().id();
        return records.stream().filter(record -> record.type().equals(type)
                && record.text(field).equals(parent.id().toString())).toList();
    }

    @Override
    public Stream<Record> all(String type) {
        return records.stream().filter(record -> record.type().equals(type));
    }
}
