package org.villagebook.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;
import org.villagebook.operation.Desk;
import org.villagebook.operation.ShowRecord;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.SearchHit;
import org.villagebook.record.ValueDisplay;

/** Records as JSON objects and as rows of a table. ID numbers are masked unless they are asked for in full. */
final class RecordText {

    private final Desk desk;
    private final boolean fullIds;
    private final Locale locale;
    private final Map<RecordId, String> titles = new HashMap<>();

    RecordText(Desk desk, boolean fullIds, Locale locale) {
        this.desk = desk;
        this.fullIds = fullIds;
        this.locale = locale;
    }

    Map<String, Object> json(Record record) {
        RecordType type = desk.catalogue().require(record.type());
        Map<String, Object> fields = new LinkedHashMap<>();
        record.fields().forEach((field, value) -> fields.put(field, typed(type, field, value)));
        return Json.object("id", record.id().toString(), "type", record.type(), "fields", fields);
    }

    /** A stored value as a person would type it; null stays null. */
    String typed(RecordType type, String fieldId, String value) {
        Optional<Field> field = type.field(fieldId);
        if (field.isEmpty() || value == null) {
            return value;
        }
        return fullIds ? ValueDisplay.typed(field.get(), value) : ValueDisplay.masked(field.get(), value);
    }

    /** A stored value as screens show it; a reference shows the title of its record. */
    String shown(RecordType type, String fieldId, String value) {
        Optional<Field> field = type.field(fieldId);
        if (field.isEmpty() || value == null) {
            return value == null ? "" : value;
        }
        if (field.get().isReference()) {
            return RecordId.parse(value).map(this::title).orElse(value);
        }
        if (fullIds && field.get().type() == FieldType.ID_NUMBER) {
            return value;
        }
        return ValueDisplay.shown(field.get(), field.get().codes() == null ? null
                : desk.catalogue().codesOf(field.get()), value, locale);
    }

    /** The text that search found, which may be the ID number itself or its last digits. */
    String matched(SearchHit hit) {
        RecordType type = desk.catalogue().require(hit.record().type());
        for (Field field : type.fields()) {
            String value = hit.record().text(field.id());
            if (!fullIds && field.type() == FieldType.ID_NUMBER && value.toUpperCase(Locale.ROOT).endsWith(hit.matched())) {
                return ValueDisplay.masked(field, value);
            }
        }
        return hit.matched();
    }

    private String title(RecordId id) {
        return titles.computeIfAbsent(id, new ShowRecord(desk)::title);
    }

    /** A table with the columns of the type's list and the id, which the other commands need. */
    Table table(RecordType type) {
        List<String> headings = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (String column : type.list()) {
            Field field = type.require(column);
            switch (field.type()) {
                case INTEGER, DECIMAL, MONEY -> numbers.add(headings.size());
                default -> { }
            }
            headings.add(field.label().in(locale));
        }
        headings.add("id");
        return new Table(headings, numbers);
    }

    List<String> row(RecordType type, Record record) {
        List<String> row = new ArrayList<>();
        for (String column : type.list()) {
            row.add(shown(type, column, record.fields().get(column)));
        }
        row.add(record.id().toString());
        return row;
    }
}
