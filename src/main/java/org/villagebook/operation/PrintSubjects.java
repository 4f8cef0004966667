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
import org.villagebook.book.PrintLog;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.PrintForm;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** Finds the records that a form is printed for, in the order of the walk. */
final class PrintSubjects {

    private static final String HOUSEHOLD = "household";

    private final Desk desk;
    private final PrintForm form;
    private final RecordType type;
    private final BookReader reader;

    /** @param form a form with a subject */
    PrintSubjects(Desk desk, PrintForm form) {
        this.desk = desk;
        this.form = form;
        this.type = desk.catalogue().require(form.subject());
        this.reader = desk.book().read();
    }

    List<Record> find(PrintChoice choice) {
        List<Record> records = new ArrayList<>(reader.list(RecordQuery.all(type.id())));
        if (!choice.records().isEmpty()) {
            records.removeIf(record -> !choice.records().contains(record.id()));
        }
        // A field may hold several codes.
        form.where().forEach((field, values) -> records.removeIf(record ->
                Arrays.stream(record.text(field).split(",")).noneMatch(values::contains)));
        Map<RecordId, Record> homes = homes();
        boolean about = type.id().equals(HOUSEHOLD) || parentLine().contains(HOUSEHOLD);
        if (about) {
            records.removeIf(record -> !chosen(homeOf(record, homes), choice));
            complain(records, homes, choice);
            WalkingOrder order = new WalkingOrder();
            // The list's own order stays among the members of one household.
            records.sort((one, other) -> order.compare(homeOf(one, homes), homeOf(other, homes)));
        }
        if (choice.changed()) {
            Set<RecordId> unchanged = unchanged();
            records.removeIf(record -> unchanged.contains(record.id()));
        }
        return records;
    }

    private List<String> parentLine() {
        List<String> line = new ArrayList<>();
        for (RecordType at = type; at.parent() != null; at = desk.catalogue().require(at.parent())) {
            line.add(at.parent());
        }
        return line;
    }

    private Map<RecordId, Record> homes() {
        Map<RecordId, Record> homes = new HashMap<>();
        if (!type.id().equals(HOUSEHOLD) && parentLine().contains(HOUSEHOLD)) {
            reader.list(RecordQuery.all(HOUSEHOLD)).forEach(home -> homes.put(home.id(), home));
        }
        return homes;
    }

    /** The household that a record belongs to, or the record itself if its household is not here. */
    private Record homeOf(Record record, Map<RecordId, Record> homes) {
        Record at = record;
        for (RecordType of = type; !of.id().equals(HOUSEHOLD); ) {
            Field up = of.parentField().orElseThrow();
            Optional<RecordId> above = at.reference(up.id());
            RecordType parent = desk.catalogue().require(of.parent());
            Optional<Record> next = parent.id().equals(HOUSEHOLD) ? above.map(homes::get)
                    : above.flatMap(id -> reader.find(parent.id(), id));
            if (next.isEmpty()) {
                return record;
            }
            at = next.get();
            of = parent;
        }
        return at;
    }

    private static boolean chosen(Record home, PrintChoice choice) {
        return (choice.households().isEmpty() || choice.households().contains(home.text("householdNo")))
                && (choice.village().isEmpty() || home.text("village").equals(choice.village()))
                && (choice.group().isEmpty() || home.text("group").equals(choice.group()));
    }

    /** @throws Problem.InvalidInput {@code operation.noSuchHousehold} for a number that nothing was found for */
    private void complain(List<Record> records, Map<RecordId, Record> homes, PrintChoice choice) {
        Set<String> wanted = new HashSet<>(choice.households());
        records.forEach(record -> wanted.remove(homeOf(record, homes).text("householdNo")));
        if (!wanted.isEmpty()) {
            throw new Problem.InvalidInput("operation.noSuchHousehold", String.join("、", wanted.stream().sorted().toList()));
        }
    }

    /** Records whose newest sheet still shows what the book knows, with all the lists on it. */
    private Set<RecordId> unchanged() {
        PrintLog log = desk.book().printLog();
        Map<RecordId, Long> shown = log.shownUpTo(form.id());
        if (shown.isEmpty()) {
            return Set.of();
        }
        long first = shown.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        Set<RecordId> unchanged = new HashSet<>(shown.keySet());
        log.changedAfter(type.id(), first).forEach((record, place) -> drop(unchanged, shown, record, place));
        for (String list : form.lists().keySet()) {
            RecordType child = desk.catalogue().require(list);
            if (type.id().equals(child.parent())) {
                Field up = child.parentField().orElseThrow();
                log.changedAfter(list, first).forEach((id, place) -> reader.find(list, id)
                        .flatMap(record -> record.reference(up.id())).ifPresent(parent -> drop(unchanged, shown, parent, place)));
            }
        }
        return unchanged;
    }

    private static void drop(Set<RecordId> unchanged, Map<RecordId, Long> shown, RecordId record, long place) {
        if (shown.getOrDefault(record, Long.MAX_VALUE) < place) {
            unchanged.remove(record);
        }
    }
}
