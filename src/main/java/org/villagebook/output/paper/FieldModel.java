package org.villagebook.output.paper;

import com.samskivert.mustache.Mustache;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.record.IdNumber;
import org.villagebook.record.Record;
import org.villagebook.record.ValueDisplay;

/** One field on a form: {@code id}, {@code label}, {@code value}, {@code unit}, {@code boxes}, {@code filled}. */
final class FieldModel implements Mustache.CustomContext {

    private final ModelSource source;
    private final Field field;
    private final Record record;

    FieldModel(ModelSource source, Field field, Record record) {
        this.source = source;
        this.field = field;
        this.record = record;
    }

    @Override
    public Object get(String name) {
        return switch (name) {
            case "id" -> field.id();
            case "label" -> field.label().in(ModelSource.PAPER);
            case "unit" -> field.unit() == null ? "" : field.unit().in(ModelSource.PAPER);
            case "value" -> value();
            case "filled" -> !value().isEmpty();
            case "boxes" -> boxes();
            default -> null;
        };
    }

    /** The value as people read it, without the last digits of any ID number; empty where there is none. */
    String value() {
        if (record == null) {
            return "";
        }
        String stored = record.text(field.id());
        if (field.isReference()) {
            return source.catalogue().type(field.target()).flatMap(type -> record.reference(field.id())
                    .flatMap(id -> source.relatives().find(type, id)).map(target -> target.text(type.title()))).orElse("");
        }
        String shown = ValueDisplay.shown(field, source.catalogue().codesOf(field), stored.isEmpty() ? null : stored,
                ModelSource.PAPER);
        return masked(shown);
    }

    /** People write ID numbers into notes, too. */
    private String masked(String shown) {
        boolean mayHold = field.type() == FieldType.TEXT || field.type() == FieldType.NOTE;
        return mayHold ? IdNumber.maskedIn(shown) : shown;
    }

    /** One box for each code of the list, ticked where it is the value. */
    private List<Map<String, Object>> boxes() {
        if (field.codes() == null) {
            return List.of();
        }
        List<String> chosen = record == null ? List.of() : Arrays.asList(record.text(field.id()).split(","));
        return source.catalogue().codesOf(field).values().stream()
                .map(code -> Map.<String, Object>of("code", code, "chosen", chosen.contains(code))).toList();
    }
}
