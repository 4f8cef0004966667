package org.villagebook.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.villagebook.record.Change;
import org.villagebook.record.FieldState;
import org.villagebook.record.RecordId;

/**
 * A random history from a seed: one to three laptops of a village and the office edit, delete, decide, send, lose
 * packages, get them twice or late, restore backups and set their clocks wrong by up to seventy years. What is written
 * is told to the oracle; in the end everybody hears of everything.
 */
final class History {

    /** What a run may do. */
    record Mix(boolean oneWriterPerField, boolean deletes, boolean restores, boolean wrongClocks) {
        static final Mix ALL = new Mix(false, true, true, true);
        static final Mix SINGLE_WRITER = new Mix(true, false, false, true);
        static final Mix RIGHT_CLOCKS = new Mix(false, true, true, false);
    }

    private static final List<String> FIELDS = List.of("headName", "phone", "hamlet", "address", "headIdNumber", "farmland",
            "x:未知列");
    private static final long YEAR = 31_556_952_000L;

    final List<SimulatedSite> sites = new ArrayList<>();
    final Oracle oracle = new Oracle();
    final List<Change> written = new ArrayList<>();
    private final Mix mix;
    private final Random random;
    private final Random clocks;
    private final List<RecordId> records = new ArrayList<>();
    private final Map<SimulatedSite, SimulatedSite> backups = new HashMap<>();
    private final Map<SimulatedSite, Map<String, Set<String>>> oracleBackups = new HashMap<>();
    private final List<List<Change>> late = new ArrayList<>();

    /** @param clockSeed decides only what clocks say; two histories that differ in it write the same */
    History(long seed, long clockSeed, Mix mix, Planted rules) {
        this.mix = mix;
        this.random = new Random(seed);
        this.clocks = new Random(clockSeed);
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            sites.add(new SimulatedSite(sites.isEmpty() ? "office" : "laptop" + i, rules));
        }
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            records.add(new RecordId(seed, i));
        }
    }

    History run(int steps) {
        for (int step = 0; step < steps; step++) {
            step(sites.get(random.nextInt(sites.size())));
        }
        everybodyHearsOfEverything();
        return this;
    }

    private void step(SimulatedSite site) {
        int action = random.nextInt(100);
        if (action < 50) {
            edit(site);
        } else if (action < 58 && mix.deletes()) {
            delete(site);
        } else if (action < 66 && !mix.oneWriterPerField()) {
            decide(site);
        } else if (action < 92) {
            travel(site, sites.get(random.nextInt(sites.size())));
        } else if (action < 95) {
            backups.put(site, site.copy());
            oracleBackups.put(site, oracle.reachedCopy());
        } else if (action < 97 && mix.restores() && backups.containsKey(site)) {
            // Only the newest backup, and one that the office's memory of this device reaches at least as far as.
            site.restore(backups.get(site));
            oracle.restored(site.device, oracleBackups.get(site));
            backups.clear();
        } else {
            long off = (clocks.nextInt(141) - 70) * YEAR;
            site.clock = SimulatedSite.TRUE_TIME + (mix.wrongClocks() ? off : 0);
        }
    }

    private void edit(SimulatedSite site) {
        RecordId id = records.get(random.nextInt(records.size()));
        Map<String, String> values = new HashMap<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int field = random.nextInt(FIELDS.size());
            int owner = (field + records.indexOf(id)) % sites.size();
            if (!mix.oneWriterPerField() || sites.get(owner) == site) {
                values.put(FIELDS.get(field), value(field));
            }
        }
        if (!values.isEmpty()) {
            write(site, id, values);
        }
    }

    private String value(int field) {
        int number = random.nextInt(6);
        return switch (FIELDS.get(field)) {
            case "farmland" -> "16777217." + number + "1";
            case "headIdNumber" -> "51990019700101001" + number % 3;
            default -> number == 0 ? null : "v" + number;
        };
    }

    private void delete(SimulatedSite site) {
        RecordId id = records.get(random.nextInt(records.size()));
        Map<String, String> values = new HashMap<>();
        values.put(Change.DELETED, site.deleted(id) ? null : "1");
        if (site.records().contains(id)) {
            write(site, id, values);
        }
    }

    private void decide(SimulatedSite site) {
        for (RecordId id : site.records()) {
            for (String field : FIELDS) {
                if (site.state(id).field(field).inConflict()) {
                    Map<String, String> value = new HashMap<>();
                    // By dot: which one is shown is up to the clocks, and they must not change what people write.
                    value.put(field, site.state(id).field(field).siblings().stream()
                            .max(Comparator.comparing(FieldState.Sibling::dot)).orElseThrow().value());
                    write(site, id, value);
                    return;
                }
            }
        }
    }

    private void write(SimulatedSite site, RecordId id, Map<String, String> values) {
        Change change = site.write(id, values);
        written.add(change);
        change.writes().forEach((field, write) ->
                oracle.written(site.device, change.dot(), id, field, write.after()));
    }

    /** Packages are lost, come twice, come late, or come as they should. */
    private void travel(SimulatedSite from, SimulatedSite to) {
        List<Change> changes = from.outgoing(from.device.equals("office"));
        int fate = random.nextInt(10);
        if (from == to || fate == 0) {
            return;
        }
        if (fate == 1) {
            late.add(changes);
            return;
        }
        take(to, changes);
        if (fate == 2) {
            take(to, changes);
        }
        if (fate == 3 && !late.isEmpty()) {
            // Older than what is here already, or of somebody else; a hole in a device's numbers is not taken.
            List<Change> old = late.removeFirst();
            if (old.stream().allMatch(change -> to.knows(change.dot()))) {
                take(to, old);
            }
        }
    }

    private void take(SimulatedSite to, List<Change> changes) {
        to.take(changes);
        changes.forEach(change -> change.writes().keySet().forEach(field ->
                oracle.arrived(to.device, change.dot(), change.record(), field)));
    }

    private void everybodyHearsOfEverything() {
        SimulatedSite office = sites.getFirst();
        for (int round = 0; round < 2; round++) {
            for (SimulatedSite site : sites) {
                if (site != office) {
                    take(office, site.outgoing(true));
                }
            }
            List<SimulatedSite> order = new ArrayList<>(sites.subList(1, sites.size()));
            Collections.shuffle(order, random);
            order.forEach(site -> take(site, office.outgoing(true)));
        }
    }

    List<RecordId> ids() {
        return records;
    }

    static List<String> fields() {
        return FIELDS;
    }
}
