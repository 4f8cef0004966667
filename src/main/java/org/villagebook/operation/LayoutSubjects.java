package org.villagebook.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.villagebook.book.BookReader;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.Layout;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** Finds the records that an office's form is filled with: in the order of the walk, as far as they have a household. */
final class LayoutSubjects {

    private static final String HOUSEHOLD = "household";
    /** From a person of a ledger to the household it is one step, from the record itself another. */
    private static final int FARTHEST = 3;

    private final Desk desk;
    private final Layout layout;
    private final BookReader reader;
    private final Map<RecordId, Record> households = new HashMap<>();

    LayoutSubjects(Desk desk, Layout layout) {
        this.desk = desk;
        this.layout = layout;
        this.reader = desk.book().read();
    }

    /**
     * @throws Problem.InvalidInput {@code operation.layoutWithoutHouseholds} if households are asked for and the records
     *                              have none, {@code operation.noSuchHousehold} for a number that nothing was found for
     */
    List<Record> find(PrintChoice choice) {
        RecordType type = desk.catalogue().require(layout.subject());
        Optional<List<Field>> way = way(type, FARTHEST);
        boolean narrowed = !choice.households().isEmpty() || !choice.group().isEmpty() || !choice.village().isEmpty();
        if (narrowed && way.isEmpty()) {
            throw new Problem.InvalidInput("operation.layoutWithoutHouseholds", layout.label());
        }
        if (way.isPresent()) {
            reader.list(RecordQuery.all(HOUSEHOLD)).forEach(home -> households.put(home.id(), home));
        }
        List<Record> records = new ArrayList<>();
        Map<RecordId, Record> homes = new HashMap<>();
        for (Record record : reader.list(RecordQuery.all(type.id()))) {
            Optional<Record> home = way.flatMap(fields -> home(record, fields));
            if (wanted(record) && (choice.records().isEmpty() || choice.records().contains(record.id()))
                    && (!narrowed || home.filter(at -> chosen(at, choice)).isPresent())) {
                records.add(record);
                homes.put(record.id(), home.orElse(record));
            }
        }
        complain(homes, choice);
        if (way.isPresent()) {
            WalkingOrder order = new WalkingOrder();
            // The list's own order stays among the members of one household.
            records.sort((one, other) -> homes.get(one.id()).id().equals(homes.get(other.id()).id()) ? 0
                    : order.compare(homes.get(one.id()), homes.get(other.id())));
        }
        return records;
    }

    /** The references that lead from a type to the household; nothing if none do. */
    private Optional<List<Field>> way(RecordType type, int steps) {
        if (type.id().equals(HOUSEHOLD)) {
            return Optional.of(List.of());
        }
        if (steps == 0) {
            return Optional.empty();
        }
        return type.fields().stream().filter(Field::isReference)
                .filter(field -> desk.catalogue().type(field.target()).isPresent())
                .flatMap(field -> way(desk.catalogue().require(field.target()), steps - 1).stream().map(rest -> {
                    List<Field> way = new ArrayList<>(List.of(field));
                    way.addAll(rest);
                    return way;
                })).min((one, other) -> Integer.compare(one.size(), other.size())).map(List::copyOf);
    }

    private Optional<Record> home(Record record, List<Field> way) {
        Optional<Record> at = Optional.of(record);
        for (Field step : way) {
            at = at.flatMap(from -> from.reference(step.id())).flatMap(id -> step.target().equals(HOUSEHOLD)
                    ? Optional.ofNullable(households.get(id)) : reader.find(step.target(), id));
        }
        return at;
    }

    private boolean wanted(Record record) {
        return layout.where().entrySet().stream().allMatch(condition -> {
            String value = record.text(condition.getKey());
            return condition.getValue().contains(Layout.ANY) ? !value.isEmpty()
                    // A field may hold several codes.
                    : Arrays.stream(value.split(",")).anyMatch(condition.getValue()::contains);
        });
    }

    private static boolean chosen(Record home, PrintChoice choice) {
        return (choice.households().isEmpty() || choice.households().contains(home.text("householdNo")))
                && (choice.village().isEmpty() || home.text("village").equals(choice.village()))
                && (choice.group().isEmpty() || home.text("group").equals(choice.group()));
    }

    private static void complain(Map<RecordId, Record> homes, PrintChoice choice) {
        Set<String> missing = new HashSet<>(choice.households());
        homes.values().forEach(home -> missing.remove(home.text("householdNo")));
        if (!missing.isEmpty()) {
            throw new Problem.InvalidInput("operation.noSuchHousehold", String.join("、", missing.stream().sorted().toList()));
        }
    }
}
