package org.villagebook.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.IdNumber;
import org.villagebook.record.NaturalKey;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** Which record a row is about: by its natural key, else by a number that names it within the same parent. */
final class Identity {

    /** A corrected ID number is a change of the person who has this number, not a second person. */
    private static final String PERSON_NUMBER = "personNo";

    private final String site;
    private final RecordType type;
    private final Lookup lookup;

    Identity(String site, RecordType type, Lookup lookup) {
        this.site = site;
        this.type = type;
        this.lookup = lookup;
    }

    /** The name-based id of these values, from the natural key; empty if no key is complete. */
    Optional<RecordId> natural(Map<String, String> values) {
        return NaturalKey.idOf(site, type, values);
    }

    /** Decides which record a row is about. */
    void settle(ReadRow row, RecordId natural) {
        Record found = lookup.find(natural).or(() -> sameNumber(row.values())).orElse(null);
        row.is(found == null ? natural : found.id(), found);
    }

    /**
     * The name-based id of a row without a complete key, from all that it says.
     *
     * @param repeat how many rows of the sheet have said the same before and are records of their own
     */
    RecordId ofContent(List<String> content, int repeat) {
        List<String> name = new ArrayList<>(List.of("content"));
        if (repeat > 0) {
            name.set(0, "content " + repeat);
        }
        name.addAll(content);
        return RecordId.named(site, type.id(), name);
    }

    /**
     * A record that was made under another id but is named by the same number: entered by hand, or under an ID
     * number that was corrected since. It must not contradict the row in a
     * stronger key.
     */
    Optional<Record> sameNumber(Map<String, String> values) {
        if (type.event()) {
            return Optional.empty();
        }
        Set<String> stronger = new HashSet<>();
        for (RecordType.Key key : type.key()) {
            Optional<Record> found = namingField(type, key)
                    .flatMap(field -> Optional.ofNullable(values.get(field))
                            .flatMap(value -> lookup.findBy(type.id(), field, match(field, value)))
                            .filter(record -> sameParent(record, values))
                            .filter(record -> field.equals(PERSON_NUMBER) || !contradicts(stronger, record, values)));
            if (found.isPresent()) {
                return found;
            }
            stronger.addAll(key.fields());
        }
        return Optional.empty();
    }

    private boolean sameParent(Record record, Map<String, String> values) {
        return type.parentField().map(Field::id)
                .flatMap(field -> record.get(field).map(parent -> parent.equals(values.get(field)))).orElse(true);
    }

    private boolean contradicts(Set<String> fields, Record record, Map<String, String> values) {
        return fields.stream().anyMatch(field -> values.get(field) != null && record.get(field).isPresent()
                && !match(field, record.text(field)).equals(match(field, values.get(field))));
    }

    private String match(String field, String value) {
        return match(type.require(field), value);
    }

    /** The form of a value by which {@link Lookup#findBy} is asked. */
    static String match(Field field, String value) {
        return field.type() == FieldType.ID_NUMBER ? new IdNumber(value).match() : value;
    }

    /** Fields that name a record alone or within its parent: keys of one field, the parent and dates apart. */
    static Set<String> namingFields(RecordType type) {
        Set<String> fields = new LinkedHashSet<>();
        type.key().forEach(key -> namingField(type, key).ifPresent(fields::add));
        return fields;
    }

    private static Optional<String> namingField(RecordType type, RecordType.Key key) {
        String parent = type.parentField().map(Field::id).orElse("");
        List<Field> own = key.fields().stream().filter(field -> !field.equals(parent)).map(type::require).toList();
        return own.size() == 1 && !own.getFirst().isReference() && own.getFirst().type() != FieldType.DATE
                ? Optional.of(own.getFirst().id()) : Optional.empty();
    }
}
