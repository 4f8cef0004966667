package org.villagebook.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.CatalogueReader;
import org.villagebook.record.Change;
import org.villagebook.record.ChangeSet;
import org.villagebook.record.Dot;
import org.villagebook.record.FieldState;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordState;
import org.villagebook.record.Write;

/** A laptop or the office without a disk: a journal and the states that follow from it. */
final class SimulatedSite {

    static final String TYPE = "household";
    /** What this machine really shows when somebody's clock is wrong. */
    static final long TRUE_TIME = Instant.parse("2026-11-24T00:00:00Z").toEpochMilli();
    private static final Catalogue CATALOGUE = CatalogueReader.shipped();

    final String device;
    final Planted rules;
    int epoch = 1;
    long counter;
    long clock = TRUE_TIME;
    private List<Change> journal = new ArrayList<>();
    private Set<Dot> known = new HashSet<>();
    private Map<RecordId, RecordState> states = new TreeMap<>();

    SimulatedSite(String device, Planted rules) {
        this.device = device;
        this.rules = rules;
    }

    private SimulatedSite(SimulatedSite other) {
        this(other.device, other.rules);
        epoch = other.epoch;
        counter = other.counter;
        journal = new ArrayList<>(other.journal);
        known = new HashSet<>(other.known);
        states = new TreeMap<>(other.states);
    }

    /** What a backup of it holds. */
    SimulatedSite copy() {
        return new SimulatedSite(this);
    }

    void restore(SimulatedSite backup) {
        epoch = rules.epochAfterRestore(epoch);
        counter = rules == Planted.RESTORE_KEEPS_EPOCH ? backup.counter : 0;
        journal = new ArrayList<>(backup.journal);
        known = new HashSet<>(backup.known);
        states = new TreeMap<>(backup.states);
    }

    List<RecordId> records() {
        return List.copyOf(states.keySet());
    }

    RecordState state(RecordId id) {
        return states.getOrDefault(id, RecordState.fresh(id, TYPE));
    }

    boolean deleted(RecordId id) {
        return rules.deleted(state(id));
    }

    boolean knows(Dot dot) {
        return known.contains(dot);
    }

    Change write(RecordId id, Map<String, String> values) {
        RecordState before = state(id);
        Map<String, Write> writes = new LinkedHashMap<>();
        values.forEach((field, value) -> writes.put(field, new Write(before.field(field).value(), value,
                field.equals(Change.DELETED) && value != null ? before.seen() : before.field(field).context())));
        Change change = new Change(id, TYPE, new Dot(device, epoch, ++counter), writes, counter,
                Instant.ofEpochMilli(clock), device, "test");
        add(change, clock);
        return change;
    }

    /** Changes of this device, or of everybody, as they leave it. */
    List<Change> outgoing(boolean all) {
        return journal.stream().filter(change -> all || change.dot().device().equals(device))
                .filter(change -> rules.exports(change, state(change.record()))).map(rules::export).toList();
    }

    /** Takes up changes as the inbox does: through the planner, or with the planted rules. */
    void take(List<Change> changes) {
        if (rules == Planted.NONE) {
            MergePlan plan = new MergePlanner(CATALOGUE).plan(new Mine(), new ChangeSet(changes),
                    Instant.ofEpochMilli(TRUE_TIME));
            plan.fresh().forEach(change -> {
                journal.add(change);
                known.add(change.dot());
            });
            states.putAll(plan.states());
            return;
        }
        for (Change change : changes) {
            if (!known.contains(change.dot()) || rules.forgetsWhatIsKnown()) {
                add(change, rules.believed(change, TRUE_TIME));
            }
        }
        if (rules.mergesEqualNumbers()) {
            mergeEqualNumbers();
        }
    }

    private void mergeEqualNumbers() {
        Map<String, RecordId> numbers = new TreeMap<>();
        for (RecordId id : records()) {
            String number = state(id).field("headIdNumber").value();
            if (number != null && numbers.putIfAbsent(number, id) != null) {
                states.remove(id);
            }
        }
    }

    private void add(Change change, long at) {
        journal.add(change);
        known.add(change.dot());
        states.put(change.record(), rules.take(state(change.record()), change, at));
    }

    private final class Mine implements MergePlanner.Mine {
        @Override
        public boolean knows(Dot dot) {
            return known.contains(dot);
        }

        @Override
        public Optional<RecordState> state(String type, RecordId id) {
            return Optional.ofNullable(states.get(id));
        }
    }

    /** Standing writes of every field, without clocks: equal at two sites that know the same. */
    String dump() {
        StringBuilder text = new StringBuilder();
        states.forEach((id, state) -> new TreeMap<>(state.fields()).forEach((field, values) -> {
            text.append(id).append(' ').append(field).append(' ').append(values.context()).append(':');
            values.siblings().stream().map(each -> each.dot() + "=" + each.value()).sorted()
                    .forEach(each -> text.append(' ').append(each));
            text.append('\n');
        }));
        return text.toString();
    }

    /** The shown values, which the clamped clocks decide where there is a conflict. */
    String shown() {
        StringBuilder text = new StringBuilder();
        states.forEach((id, state) -> text.append(id).append(deleted(id)).append(new TreeMap<>(state.shown().fields()))
                .append('\n'));
        return text.toString();
    }

    /** Dots that stand in a field. */
    Set<Dot> standing(RecordId id, String field) {
        Set<Dot> dots = new HashSet<>();
        state(id).field(field).siblings().stream().map(FieldState.Sibling::dot).forEach(dots::add);
        return dots;
    }

    int conflicts() {
        return (int) states.values().stream().flatMap(state -> state.fields().entrySet().stream())
                .filter(field -> !field.getKey().equals(Change.DELETED) && field.getValue().inConflict()).count();
    }
}
