package org.villagebook.output.paper;

import com.samskivert.mustache.Mustache;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Record;

/**
 * A record on a form, or an empty row where there is none. A template names its fields by their ids, the record that
 * a reference points to through the reference ({@code household.headName}), lists of records below it by their type,
 * a field with all that is known of it as {@code field.phone}, and all sections of the entry form as {@code sections}.
 * Written by itself a record shows its title.
 */
final class RecordModel implements Mustache.CustomContext {

    private final ModelSource source;
    private final RecordType type;
    private final Record record;

    RecordModel(ModelSource source, RecordType type, Record record) {
        this.source = source;
        this.type = type;
        this.record = record;
    }

    @Override
    public Object get(String name) {
        Optional<Field> field = type.field(name);
        if (field.isPresent()) {
            return field.get().isReference() ? target(field.get()) : new FieldModel(source, field.get(), record).value();
        }
        return switch (name) {
            case "field" -> (Mustache.CustomContext) id -> type.field(id)
                    .map(found -> new FieldModel(source, found, record)).orElse(null);
            case "blank" -> record == null;
            case "written" -> record != null;
            case "typeName" -> type.label().in(ModelSource.PAPER);
            case "age" -> age();
            case "sections" -> sections();
            default -> list(name);
        };
    }

    private RecordModel target(Field field) {
        RecordType targetType = source.catalogue().require(field.target());
        return new RecordModel(source, targetType, record == null ? null
                : record.reference(field.id()).flatMap(id -> source.relatives().find(targetType, id)).orElse(null));
    }

    /** The records of a child type, if the form lists it. */
    private List<RecordModel> list(String name) {
        if (!source.lists(name)) {
            return null;
        }
        RecordType child = source.catalogue().require(name);
        if (!type.id().equals(child.parent())) {
            return null;
        }
        return source.rows(child, record == null ? List.of() : source.relatives().children(child, record), record == null);
    }

    /** Full years on the day of printing, from a field {@code birthDate}. */
    private String age() {
        if (record == null || type.field("birthDate").isEmpty()) {
            return "";
        }
        try {
            return Integer.toString(Period.between(LocalDate.parse(record.text("birthDate")), source.today()).getYears());
        } catch (DateTimeParseException unknown) {
            return "";
        }
    }

    private List<Map<String, Object>> sections() {
        List<Map<String, Object>> sections = new ArrayList<>();
        for (RecordType.Section section : type.form()) {
            List<FieldModel> fields = new ArrayList<>();
            for (String id : section.fields()) {
                Field field = type.require(id);
                if (source.shows(id) && !field.isReference()) {
                    fields.add(new FieldModel(source, field, record));
                }
            }
            if (!fields.isEmpty()) {
                sections.add(Map.of("label", section.label().in(ModelSource.PAPER), "fields", fields, "pairs", pairs(fields),
                        "pairCount", (fields.size() + 1) / 2));
            }
        }
        return sections;
    }

    /** Fields two by two, for tables that hold two in a row. */
    private static List<Map<String, Object>> pairs(List<FieldModel> fields) {
        List<Map<String, Object>> pairs = new ArrayList<>();
        for (int i = 0; i < fields.size(); i += 2) {
            Map<String, Object> pair = new HashMap<>();
            pair.put("left", fields.get(i));
            pair.put("right", i + 1 < fields.size() ? fields.get(i + 1) : Boolean.FALSE);
            pairs.add(pair);
        }
        return pairs;
    }

    @Override
    public String toString() {
        return record == null ? "" : new FieldModel(source, type.require(type.title()), record).value();
    }
}
