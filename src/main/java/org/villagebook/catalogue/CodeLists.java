package org.villagebook.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The code lists that one record type can name: its own before the shared ones. */
final class CodeLists {

    private final String type;
    private final Map<String, CodeList> shared;
    private final Map<String, CodeList> own = new LinkedHashMap<>();

    CodeLists(String type, Map<String, CodeList> shared) {
        this.type = type;
        this.shared = shared;
    }

    /** Takes in the lists that the type's file defines under {@code codes}. */
    void define(Place codes) {
        codes.entries("catalogue.duplicateCodes").forEach(
                (name, list) -> own.put(name, read(CodeListReader.camelCase(name, list), list)));
    }

    /** The id of the list that a field names or spells out on the spot. */
    String resolve(String fieldId, Place codes) {
        if (codes.isMapping()) {
            if (own.containsKey(fieldId)) {
                throw codes.problem("catalogue.duplicateCodes", fieldId);
            }
            own.put(fieldId, read(fieldId, codes));
            return own.get(fieldId).id();
        }
        String name = codes.text();
        return Optional.ofNullable(own.getOrDefault(name, shared.get(name)))
                .orElseThrow(() -> codes.problem("catalogue.unknownCodes", name, known()))
                .id();
    }

    /** Refuses a wording that the field's code list does not have; fields without one take any value. */
    void checkWordings(Field field, List<String> values, Place place) {
        if (field.codes() == null) {
            return;
        }
        CodeList list = Stream.concat(own.values().stream(), shared.values().stream())
                .filter(candidate -> candidate.id().equals(field.codes())).findFirst().orElseThrow();
        for (String value : values) {
            if (!list.values().contains(value)) {
                throw place.problem("catalogue.unknownWording", value, field.id(), String.join(", ", list.values()));
            }
        }
    }

    Collection<CodeList> own() {
        return List.copyOf(own.values());
    }

    private CodeList read(String name, Place list) {
        return CodeListReader.read(type + "." + name, list);
    }

    private String known() {
        List<String> names = new ArrayList<>(own.keySet());
        names.addAll(shared.keySet());
        return String.join(", ", names);
    }
}
