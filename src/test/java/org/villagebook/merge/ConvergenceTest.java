package org.villagebook.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.villagebook.record.Change;
import org.villagebook.record.Dot;
import org.villagebook.record.FieldState;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordState;
import org.villagebook.record.Write;

/**
 * Random histories of three laptops that exchange what they have, against an oracle that keeps every write with the
 * set of writes its author had seen. Whatever the order of arrival, the same values stand everywhere, none was lost
 * silently (P4, P5), none invented (P6), and clocks decide nothing but what is shown (P10).
 */
class ConvergenceTest {

    private static final int HISTORIES = 2_000;
    private static final List<String> FIELDS = List.of("name", "phone", "place");
    private static final RecordId RECORD = new RecordId(1, 2);

    /** One write as the oracle knows it. */
    private record Known(Dot dot, String field, String value, Set<Dot> seen) {
    }

    /** One laptop: its state, its journal, and what it has seen of each field. */
    private static final class Laptop {
        final String device;
        RecordState state = RecordState.fresh(RECORD, "household");
        final List<Change> journal = new ArrayList<>();
        final Map<String, Set<Dot>> seen = new HashMap<>();
        long counter;

        Laptop(String device) {
            this.device = device;
        }

        Known write(String field, String value, long clock) {
            FieldState before = state.field(field);
            Dot dot = new Dot(device, 1, ++counter);
            Known known = new Known(dot, field, value, Set.copyOf(seen.getOrDefault(field, Set.of())));
            take(new Change(RECORD, "household", dot, Map.of(field, new Write(before.value(), value, before.context())),
                    1, Instant.ofEpochMilli(clock), device, "test"));
            return known;
        }

        void take(Change change) {
            if (journal.stream().noneMatch(had -> had.dot().equals(change.dot()))) {
                journal.add(change);
                change.writes().keySet().forEach(field -> seen.computeIfAbsent(field, f -> new TreeSet<>()).add(change.dot()));
            }
            state = state.take(change, change.at().toEpochMilli());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20261123, 7, 519900})
    void everyOrderOfArrivalEndsInTheSameStateAndLosesNothing(long seed) {
        Random random = new Random(seed);
        for (int history = 0; history < HISTORIES; history++) {
            List<Laptop> laptops = List.of(new Laptop("a"), new Laptop("b"), new Laptop("c"));
            List<Known> written = new ArrayList<>();
            int steps = 3 + random.nextInt(25);
            for (int step = 0; step < steps; step++) {
                Laptop one = laptops.get(random.nextInt(3));
                if (random.nextInt(3) > 0) {
                    // Clocks may be wrong by seventy years either way.
                    long clock = (random.nextInt(141) - 70L) * 31_556_952_000L;
                    written.add(one.write(FIELDS.get(random.nextInt(3)), "v" + random.nextInt(4), clock));
                } else {
                    // A device's own changes travel in order and without gaps.
                    Laptop other = laptops.get(random.nextInt(3));
                    List<Change> own = one.journal.stream().filter(c -> c.dot().device().equals(one.device)).toList();
                    own.subList(0, own.isEmpty() ? 0 : random.nextInt(own.size() + 1)).forEach(other::take);
                }
            }
            TreeMap<String, Set<Dot>> expected = oracle(written);
            List<Change> all = laptops.stream().flatMap(laptop -> laptop.journal.stream()
                    .filter(change -> change.dot().device().equals(laptop.device)))
                    .collect(Collectors.toCollection(ArrayList::new));
            for (Laptop laptop : laptops) {
                Collections.shuffle(all, random);
                all.forEach(laptop::take);
                all.forEach(laptop::take);
                assertThat(standing(laptop.state)).as("seed %d, history %d", seed, history).isEqualTo(expected);
            }
        }
    }

    /** The writes that no other write had seen. Shares no code with what it checks. */
    private static TreeMap<String, Set<Dot>> oracle(List<Known> written) {
        TreeMap<String, Set<Dot>> standing = new TreeMap<>();
        for (Known one : written) {
            boolean replaced = written.stream().anyMatch(other -> replaces(other, one));
            if (!replaced) {
                standing.computeIfAbsent(one.field(), f -> new TreeSet<>()).add(one.dot());
            }
        }
        return standing;
    }

    private static boolean replaces(Known later, Known earlier) {
        return later.field().equals(earlier.field()) && later.seen().contains(earlier.dot());
    }

    private static TreeMap<String, Set<Dot>> standing(RecordState state) {
        TreeMap<String, Set<Dot>> standing = new TreeMap<>();
        state.fields().forEach((field, values) -> standing.put(field,
                values.siblings().stream().map(FieldState.Sibling::dot).collect(Collectors.toCollection(TreeSet::new))));
        return standing;
    }
}
