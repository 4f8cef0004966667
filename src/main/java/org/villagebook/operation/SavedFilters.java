package org.villagebook.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The named filters of a book's lists. They stay with the book and never travel. */
public final class SavedFilters {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<SavedFilter>> FILTERS = new TypeReference<>() { };

    private final Preference preference;

    public SavedFilters(Desk desk) {
        this.preference = new Preference(desk);
    }

    /** The filters of a list, by name. Fields that the type no longer has are the caller's to leave out. */
    public List<SavedFilter> of(String list) {
        return preference.find(key(list)).map(SavedFilters::read).orElse(List.of());
    }

    /** Keeps a filter; one of the same name is replaced. */
    public void keep(String list, SavedFilter filter) {
        List<SavedFilter> all = new ArrayList<>(of(list));
        all.removeIf(old -> old.name().equals(filter.name()));
        all.add(filter);
        all.sort(Comparator.comparing(SavedFilter::name));
        write(list, all);
    }

    public void drop(String list, String name) {
        write(list, of(list).stream().filter(filter -> !filter.name().equals(name)).toList());
    }

    private static String key(String list) {
        return "filters." + list;
    }

    private static List<SavedFilter> read(String text) {
        try {
            return JSON.readValue(text, FILTERS);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private void write(String list, List<SavedFilter> all) {
        try {
            preference.keep(key(list), JSON.writeValueAsString(all));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
