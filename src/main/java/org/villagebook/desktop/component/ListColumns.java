package org.villagebook.desktop.component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.operation.Preference;

/** Which columns a list shows, and in which order. What a person chose is kept with the book. */
public final class ListColumns {

    /**
     * The columns from left to right.
     *
     * @param chosen whether a person chose them; then all are shown, and the list scrolls if they do not fit
     */
    public record Shown(List<String> ids, boolean chosen) {
        public Shown {
            ids = List.copyOf(ids);
        }
    }

    private final Workplace workplace;
    private final RecordType type;
    private final List<ComputedColumn> computed;
    private final List<String> usual;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();

    /** @param usual fields and computed columns, the most important first */
    public ListColumns(Workplace workplace, RecordType type, List<ComputedColumn> computed, List<String> usual) {
        this.workplace = workplace;
        this.type = type;
        this.computed = List.copyOf(computed);
        this.usual = List.copyOf(usual);
        shown.set(new Shown(usual, false));
        workplace.background().read(progress -> new Preference(workplace.desk()).find(key()), this::take);
    }

    private String key() {
        return "columns." + type.id();
    }

    private void take(Optional<String> kept) {
        List<String> known = every();
        List<String> ids = kept.stream().flatMap(text -> Arrays.stream(text.split(","))).filter(known::contains).toList();
        if (!ids.isEmpty()) {
            shown.set(new Shown(ids, true));
        }
    }

    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Every column there is: those shown in their order, then the others as the type has them. */
    public List<String> all() {
        List<String> all = new ArrayList<>(shown.get().ids());
        every().stream().filter(id -> !all.contains(id)).forEach(all::add);
        return all;
    }

    private List<String> every() {
        List<String> every = new ArrayList<>(type.fields().stream().map(Field::id).toList());
        computed.forEach(column -> every.add(column.id()));
        return every;
    }

    public String label(String id) {
        return type.field(id).map(field -> field.label().in(workplace.locale())).orElseGet(() -> computed.stream()
                .filter(column -> column.id().equals(id)).findFirst().orElseThrow().label().in(workplace.locale()));
    }

    /** Shows exactly these, and keeps that. An empty choice is none. */
    public void choose(List<String> ids) {
        if (!ids.isEmpty() && !ids.equals(shown.get().ids())) {
            shown.set(new Shown(ids, true));
            keep(String.join(",", ids));
        }
    }

    /** Shows a hidden column as the last, or hides a shown one. */
    public void toggle(String id) {
        List<String> ids = new ArrayList<>(shown.get().ids());
        if (!ids.remove(id)) {
            ids.add(id);
        }
        choose(ids);
    }

    /** Moves a shown column; at the ends it stays. */
    public void move(String id, int by) {
        List<String> ids = new ArrayList<>(shown.get().ids());
        int at = ids.indexOf(id);
        if (at >= 0 && at + by >= 0 && at + by < ids.size()) {
            ids.remove(at);
            ids.add(at + by, id);
            choose(ids);
        }
    }

    /** Back to the columns that the program came with. */
    public void chooseUsual() {
        shown.set(new Shown(usual, false));
        keep("");
    }

    private void keep(String text) {
        workplace.background().read(progress -> {
            new Preference(workplace.desk()).keep(key(), text);
            return text;
        }, kept -> { });
    }
}
