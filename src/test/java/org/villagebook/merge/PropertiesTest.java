package org.villagebook.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.villagebook.record.Change;
import org.villagebook.record.Dot;
import org.villagebook.record.RecordId;

/**
 * P1 to P10, P13 to P16 of the merge on random histories against {@link Oracle}; P11 and P12 need a disk and stand in
 * operation.SimulationTest and operation.RestoreTest. 2,000 histories each by default, more with
 * {@code -Dvillagebook.histories=200000} (profile {@code long}). A failure names its seed.
 */
class PropertiesTest {

    private static final int HISTORIES = Integer.getInteger("villagebook.histories", 2_000);
    private static final int PLANTED_HISTORIES = 2_000;
    private static final String HERE = "P%d, seed %d";

    /** A property: what is wrong with the history of that seed, if anything. */
    private record Property(int number, String name, LongFunction<Optional<String>> check) {
    }

    private static List<Property> properties(Planted rules) {
        return List.of(
                new Property(1, "order of arrival does not matter (P1, P2, P4)", seed -> order(seed, rules)),
                new Property(3, "twice is once", seed -> twice(seed, rules)),
                new Property(5, "no silent loss", seed -> loss(seed, rules)),
                new Property(6, "no invention", seed -> invention(seed, rules)),
                new Property(7, "no false conflict with one writer", seed -> falseConflict(seed, rules)),
                new Property(8, "deciding converges", seed -> deciding(seed, rules)),
                new Property(9, "edit beats delete", seed -> editBeatsDelete(seed, rules)),
                new Property(10, "clocks decide nothing but what is shown", seed -> clocks(seed, rules)),
                new Property(13, "equal ID numbers are never merged by themselves", seed -> equalNumbers(seed, rules)),
                new Property(14, "unknown fields survive", seed -> unknownFields(seed, rules)),
                new Property(15, "after full sync everybody has the same", seed -> same(seed, rules)),
                new Property(16, "splitting packages does not matter", seed -> splitting(seed, rules)));
    }

    @TestFactory
    List<DynamicTest> everyPropertyHolds() {
        return properties(Planted.NONE).stream().map(property -> DynamicTest.dynamicTest(
                "P" + property.number() + " " + property.name(), () -> {
                    for (long seed = 1; seed <= HISTORIES; seed++) {
                        assertThat(property.check().apply(seed)).as(HERE, property.number(), seed).isEmpty();
                    }
                })).toList();
    }

    /** The tests are tested: each planted mistake breaks at least one property within 2,000 histories. */
    @ParameterizedTest
    @EnumSource(value = Planted.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyPlantedMistakeIsCaught(Planted mistake) {
        for (long seed = 1; seed <= PLANTED_HISTORIES; seed++) {
            for (Property property : properties(mistake)) {
                if (property.check().apply(seed).isPresent()) {
                    return;
                }
            }
        }
        assertThat(mistake).as("not caught by any property").isNull();
    }

    private static History history(long seed, History.Mix mix, Planted rules) {
        return new History(seed, seed, mix, rules).run(5 + (int) (seed % 36));
    }

    private static SimulatedSite fresh(Planted rules) {
        return new SimulatedSite("reader", rules);
    }

    /** Everything that the office has, taken up elsewhere in another order. */
    private static Optional<String> order(long seed, Planted rules) {
        History history = history(seed, History.Mix.ALL, rules);
        SimulatedSite office = history.sites.getFirst();
        List<Change> shuffled = new ArrayList<>(office.outgoing(true));
        Collections.shuffle(shuffled, new Random(seed));
        SimulatedSite other = fresh(rules);
        other.take(shuffled);
        return differ(other.dump(), office.dump());
    }

    private static Optional<String> twice(long seed, Planted rules) {
        History history = history(seed, History.Mix.ALL, rules);
        SimulatedSite office = history.sites.getFirst();
        String before = office.dump();
        office.take(office.outgoing(true));
        return differ(office.dump(), before);
    }

    /** P5: what stands is exactly what nobody who had seen it has replaced. */
    private static Optional<String> loss(long seed, Planted rules) {
        History history = history(seed, History.Mix.ALL, rules);
        Map<RecordId, Map<String, Set<Dot>>> expected = history.oracle.standing();
        for (SimulatedSite site : history.sites) {
            for (RecordId id : history.oracle.records()) {
                Map<String, Set<Dot>> fields = expected.getOrDefault(id, Map.of());
                for (String field : fields.keySet()) {
                    if (!site.standing(id, field).equals(fields.get(field))) {
                        return Optional.of(site.device + " " + field + ": " + site.standing(id, field) + " for "
                                + fields.get(field));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> invention(long seed, Planted rules) {
        History history = history(seed, History.Mix.ALL, rules);
        for (SimulatedSite site : history.sites) {
            for (RecordId id : site.records()) {
                for (String field : History.fields()) {
                    Set<String> written = history.oracle.values(id, field);
                    for (var sibling : site.state(id).field(field).siblings()) {
                        if (!written.contains(String.valueOf(sibling.value()))) {
                            return Optional.of(field + " shows " + sibling.value());
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> falseConflict(long seed, Planted rules) {
        History history = history(seed, History.Mix.SINGLE_WRITER, rules);
        return history.sites.stream().filter(site -> site.conflicts() > 0).map(site -> site.device).findFirst();
    }

    /** One person decides everything that is open; then nothing is open anywhere, and a second decision conflicts. */
    private static Optional<String> deciding(long seed, Planted rules) {
        History history = history(seed, History.Mix.ALL, rules);
        SimulatedSite office = history.sites.getFirst();
        SimulatedSite laptop = history.sites.getLast();
        SimulatedSite second = laptop.copy();
        List<Change> decisions = decideAll(office, "first");
        if (decisions.isEmpty()) {
            return Optional.empty();
        }
        laptop.take(office.outgoing(true));
        if (laptop.conflicts() > 0) {
            return Optional.of("still open after the decision");
        }
        List<Change> others = decideAll(second, "second");
        laptop.take(others);
        office.take(others);
        boolean lost = decisions.size() > 0 && laptop.conflicts() == 0 && !others.isEmpty();
        return lost ? Optional.of("a second decision was lost") : differ(laptop.dump(), office.dump());
    }

    private static List<Change> decideAll(SimulatedSite site, String value) {
        List<Change> decisions = new ArrayList<>();
        for (RecordId id : site.records()) {
            for (String field : History.fields()) {
                if (site.state(id).field(field).inConflict()) {
                    decisions.add(site.write(id, Map.of(field, value)));
                }
            }
        }
        return decisions;
    }

    private static Optional<String> editBeatsDelete(long seed, Planted rules) {
        History history = history(seed, History.Mix.ALL, rules);
        for (SimulatedSite site : history.sites) {
            for (RecordId id : history.oracle.records()) {
                if (site.deleted(id) != history.oracle.deleted(id)) {
                    return Optional.of(site.device + " " + id + " deleted: " + site.deleted(id));
                }
            }
        }
        return Optional.empty();
    }

    /** Other clocks, the same writes: the same set stands; and no clock ahead of us hides one of today's for years. */
    private static Optional<String> clocks(long seed, Planted rules) {
        int steps = 5 + (int) (seed % 36);
        History one = new History(seed, 1, History.Mix.ALL, rules).run(steps);
        History other = new History(seed, 2, History.Mix.ALL, rules).run(steps);
        for (int i = 0; i < one.sites.size(); i++) {
            if (!one.sites.get(i).dump().equals(other.sites.get(i).dump())) {
                return Optional.of("site " + i);
            }
        }
        long tolerated = SimulatedSite.TRUE_TIME + 86_400_000L;
        SimulatedSite reader = fresh(rules);
        reader.take(one.sites.getFirst().outgoing(true));
        return reader.records().stream().flatMap(id -> reader.state(id).fields().values().stream())
                .flatMap(state -> state.siblings().stream()).filter(sibling -> sibling.at() > tolerated)
                .map(sibling -> "believed " + sibling.at()).findFirst();
    }

    private static Optional<String> equalNumbers(long seed, Planted rules) {
        History history = history(seed, History.Mix.ALL, rules);
        Set<RecordId> written = new TreeSet<>(history.oracle.records());
        return history.sites.stream().filter(site -> !new TreeSet<>(site.records()).containsAll(written))
                .map(site -> "records are gone at " + site.device).findFirst();
    }

    private static Optional<String> unknownFields(long seed, Planted rules) {
        History history = history(seed, History.Mix.ALL, rules);
        Map<RecordId, Map<String, Set<Dot>>> expected = history.oracle.standing();
        for (RecordId id : expected.keySet()) {
            Set<Dot> dots = expected.get(id).getOrDefault("x:未知列", Set.of());
            for (SimulatedSite site : history.sites) {
                if (!site.standing(id, "x:未知列").equals(dots)) {
                    return Optional.of(site.device);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> same(long seed, Planted rules) {
        History history = history(seed, History.Mix.ALL, rules);
        SimulatedSite office = history.sites.getFirst();
        for (SimulatedSite site : history.sites) {
            if (!site.dump().equals(office.dump()) || !site.shown().equals(office.shown()) && rightClocks(history)) {
                return Optional.of(site.device);
            }
        }
        return Optional.empty();
    }

    /** What is shown of a conflict may differ where a wrong clock was believed by its owner and by nobody else. */
    private static boolean rightClocks(History history) {
        return history.sites.stream().allMatch(site -> site.clock == SimulatedSite.TRUE_TIME)
                && history.written.stream().allMatch(change ->
                        change.at().toEpochMilli() == SimulatedSite.TRUE_TIME);
    }

    private static Optional<String> splitting(long seed, Planted rules) {
        History history = history(seed, History.Mix.RIGHT_CLOCKS, rules);
        SimulatedSite office = history.sites.getFirst();
        List<Change> all = office.outgoing(true);
        SimulatedSite parts = fresh(rules);
        Random random = new Random(seed);
        for (int from = 0, to; from < all.size(); from = to) {
            to = Math.min(all.size(), from + 1 + random.nextInt(4));
            parts.take(all.subList(from, to));
        }
        return differ(parts.dump(), office.dump());
    }

    private static Optional<String> differ(String found, String expected) {
        return found.equals(expected) ? Optional.empty() : Optional.of("found\n" + found + "for\n" + expected);
    }
}
