package org.villagebook.desktop.component;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;
import org.villagebook.operation.Desk;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.SearchRecords;
import org.villagebook.operation.ShowRecord;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.RecordQuery.Comparison;
import org.villagebook.record.SearchHit;

/** Finds the records of one type that a person means by a few letters: by name, pinyin, number, or any text in the list. */
public final class RecordSearch {

    private static final int MOST = 500;

    private final Desk desk;

    public RecordSearch(Desk desk) {
        this.desk = desk;
    }

    /** The records of the query that fit the words, the best first. A household is also found by its members. */
    public List<Record> run(RecordQuery query, String words) {
        RecordType type = desk.catalogue().require(query.type());
        Map<RecordId, Record> found = new LinkedHashMap<>();
        for (SearchHit hit : new SearchRecords(desk).run(words, MOST)) {
            owner(type, hit.record()).filter(record -> fits(query, record))
                    .ifPresent(record -> found.putIfAbsent(record.id(), record));
        }
        ListRecords lists = new ListRecords(desk);
        for (Field field : type.fields()) {
            boolean readable = field.type() == FieldType.TEXT || field.type() == FieldType.NOTE;
            if (readable && (type.list().contains(field.id()) || field.id().equals(type.title()))) {
                ListRecords.Pages pages = lists.open(query.where(field.id(), Comparison.LIKE, words.strip()));
                pages.read(0, MOST).forEach(record -> found.putIfAbsent(record.id(), record));
            }
        }
        return List.copyOf(found.values());
    }

    private java.util.Optional<Record> owner(RecordType type, Record hit) {
        if (hit.type().equals(type.id())) {
            return java.util.Optional.of(hit);
        }
        RecordType hitType = desk.catalogue().require(hit.type());
        return type.id().equals(hitType.parent())
                ? hitType.parentField().flatMap(field -> hit.reference(field.id())).flatMap(new ShowRecord(desk)::run)
                : java.util.Optional.empty();
    }

    private boolean fits(RecordQuery query, Record record) {
        RecordType type = desk.catalogue().require(query.type());
        return !record.deleted() && query.filters().stream().allMatch(filter -> {
            String value = record.text(filter.field());
            Field field = type.require(filter.field());
            return switch (filter.comparison()) {
                case EQUALS -> value.equals(filter.value());
                case AT_LEAST -> !value.isEmpty() && compare(field, value, filter.value()) >= 0;
                case AT_MOST -> !value.isEmpty() && compare(field, value, filter.value()) <= 0;
                case LIKE -> value.contains(filter.value());
                case AMONG -> filter.value().contains(record.id().toString());
                case MISSING -> value.isEmpty();
                case PRESENT -> !value.isEmpty();
            };
        });
    }

    private static int compare(Field field, String value, String limit) {
        return switch (field.type()) {
            case INTEGER, DECIMAL, MONEY -> new BigDecimal(value).compareTo(new BigDecimal(limit));
            default -> value.compareTo(limit);
        };
    }
}
