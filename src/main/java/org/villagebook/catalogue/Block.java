package org.villagebook.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A block of a catalogue file whose words have been checked against those that the format knows. */
record Block(Place place, Map<String, Place> entries) {

    Optional<Place> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    Place need(String key) {
        return find(key).orElseThrow(() -> place.problem("catalogue.missingKey", key));
    }

    boolean yes(String key) {
        return find(key).map(Place::yes).orElse(false);
    }

    List<String> texts(String key) {
        return find(key).map(Place::texts).orElse(List.of());
    }

    /** The names under {@code zh} and {@code en}. */
    Label label() {
        return new Label(need("zh").text(), need("en").text());
    }
}
