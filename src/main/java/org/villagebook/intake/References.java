package org.villagebook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.IdNumber;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.ValueReader;

/** Finds the records that cells name: by number, by title, by the natural key; persons never by name. */
final class References {

    private static final int SHORTEST_ID = 15;

    private final Catalogue catalogue;
    private final String site;
    private final Lookup lookup;

    References(Catalogue catalogue, String site, Lookup lookup) {
        this.catalogue = catalogue;
        this.site = site;
        this.lookup = lookup;
    }

    /** The record of that type that a text names: its id, one of its numbers or its title. */
    Optional<Record> named(RecordType type, String text) {
        Optional<Record> byId = RecordId.parse(text).flatMap(lookup::find).filter(record -> !record.deleted());
        if (byId.isPresent()) {
            return byId;
        }
        return names(type).stream().map(type::require).flatMap(field -> canonical(field, text).stream()
                .flatMap(value -> lookup.findBy(type.id(), field.id(), value).stream())).findFirst();
    }

    /** The record of that type that has these values, as far as they name one. */
    Optional<Record> withValues(RecordType type, Map<String, String> values) {
        Optional<Record> byKey = new Identity(site, type, lookup).natural(values).flatMap(lookup::find)
                .filter(record -> !record.deleted());
        if (byKey.isPresent()) {
            return byKey;
        }
        return names(type).stream().filter(values::containsKey)
                .flatMap(field -> lookup.findBy(type.id(), field,
                        Identity.match(type.require(field), values.get(field))).stream())
                .findFirst();
    }

    /** A text as findings may repeat it: ID numbers never in full. */
    static String masked(String text) {
        IdNumber id = IdNumber.read(text);
        return id.text().length() >= SHORTEST_ID ? id.masked() : text;
    }

    private static List<String> names(RecordType type) {
        List<String> names = new ArrayList<>(Identity.namingFields(type));
        boolean people = type.fields().stream().anyMatch(field -> field.type() == FieldType.ID_NUMBER);
        if (!people && type.title() != null && !names.contains(type.title())) {
            names.add(type.title());
        }
        return names;
    }

    private Optional<String> canonical(Field field, String text) {
        ValueReader.Reading reading = ValueReader.read(field, catalogue.codesOf(field), text);
        return reading.usable() && reading.value() != null
                ? Optional.of(Identity.match(field, reading.value())) : Optional.empty();
    }
}
