package org.villagebook.operation;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.villagebook.book.StateHash;
import org.villagebook.exchange.EnrolmentRequest;
import org.villagebook.exchange.TrustList;
import org.villagebook.operation.Received.State;
import org.villagebook.operation.SimulatedVillage.Promise;
import org.villagebook.outcome.Progress;
import org.villagebook.record.ConflictEntry;
import org.villagebook.record.RecordId;

/** The office and its villages in a {@link SimulateProvince}, season by season. */
final class SimulatedProvince implements AutoCloseable {

    private final Path folder;
    private final Random random;
    private final Desk office;
    private final List<SimulatedVillage> villages = new ArrayList<>();
    /** Devices about which the office has a question: two packages with one number, or a number out of place. */
    private final Set<String> toTelephone = new HashSet<>();
    private final List<Promise> onLostDisks = new ArrayList<>();
    private int trips;
    private long written;
    private long changes;
    private long packages;
    private long receipts;
    private long refused;
    private long waited;
    private long copies;
    private long forks;
    private long restores;
    private long crashes;
    private long nanosReceiving;

    SimulatedProvince(DeskOpener opener, Path folder, int number, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
        this.office = opener.createPractice(folder.resolve("office"), "province", "P51", "P51", InstantSource.system());
        for (int i = 1; i <= number; i++) {
            String code = String.format("V%03d", i);
            villages.add(new SimulatedVillage(opener, folder.resolve(code), code, random));
        }
        enrol(villages);
    }

    /** All at once and without the telephone. */
    private void enrol(List<SimulatedVillage> some) {
        Credentials credentials = new Credentials(office.book());
        TrustList list = credentials.trustOrThrow().with(some.stream()
                .map(village -> EnrolmentRequest.of(new Credentials(village.desk().book()).keys())).toList());
        byte[] signed = list.sign(credentials.keys());
        credentials.keepTrust(signed);
        some.forEach(village -> new Credentials(village.desk().book()).keepTrust(signed));
    }

    /** Three months: people work, things break, and everybody goes to the office once. */
    void season() {
        for (SimulatedVillage village : List.copyOf(villages)) {
            written += village.work();
            accidents(village);
        }
        trip(true);
    }

    private void accidents(SimulatedVillage village) {
        int fate = random.nextInt(100);
        if (fate < 12) {
            village.backUp();
        } else if (fate < 18 && village.hasBackup()) {
            restores++;
            onLostDisks.addAll(village.restore());
        } else if (fate < 21) {
            copies++;
            SimulatedVillage copy = village.copy(folder.resolve(village.code + "-copy" + copies), (int) copies);
            villages.add(copy);
            // Both go on as if they were the only one.
            written += copy.work() + village.work();
        }
    }

    /** Nothing goes wrong any more; the office decides what is open. */
    void quietTrip() {
        villages.forEach(village -> village.courier.becomeReliable());
        trip(false);
    }

    private void trip(boolean rough) {
        Path trip = folder.resolve("trips").resolve(Integer.toString(++trips));
        for (SimulatedVillage village : villages) {
            boolean crash = rough && random.nextInt(20) == 0;
            crashes += crash ? 1 : 0;
            String id = village.desk().book().settings().deviceId() + "-" + villages.indexOf(village);
            List<Path> files = village.export(trip.resolve("out").resolve(id), crash);
            village.courier.carry(files, trip.resolve("in").resolve(id));
        }
        Path back = trip.resolve("back");
        List<Path> arrived = SimulatedVillage.folders(trip.resolve("in"));
        long start = System.nanoTime();
        List<Received> results = new ReceivePackages(office).run(arrived, back, Progress.SILENT);
        nanosReceiving += System.nanoTime() - start;
        results.forEach(this::count);
        decide();
        for (SimulatedVillage village : villages) {
            Path into = trip.resolve("home").resolve(Integer.toString(villages.indexOf(village)));
            String device = village.desk().book().settings().deviceId();
            List<Path> mine = SimulatedVillage.files(back).stream()
                    .filter(file -> file.getFileName().toString().contains(device.substring(0, 4))).toList();
            receipts += mine.size();
            village.courier.carry(mine, into);
            village.receive(into);
        }
    }

    private void count(Received result) {
        packages++;
        changes += result.changes();
        refused += result.state() == State.REFUSED ? 1 : 0;
        waited += result.state() == State.WAITING ? 1 : 0;
        boolean asks = result.state() == State.FROZEN || result.state() == State.KEPT;
        if (asks && !result.device().isEmpty()) {
            toTelephone.add(result.device());
        }
    }

    /** Somebody telephones: the second of two copies becomes a device of its own, and the first may go on. */
    private void decide() {
        for (String device : toTelephone) {
            ReleaseDevice release = new ReleaseDevice(office);
            if (release.needed(device)) {
                release.run(device);
            }
            List<SimulatedVillage> twins = villages.stream()
                    .filter(each -> each.desk().book().settings().deviceId().equals(device)).toList();
            forks += twins.size() > 1 ? twins.size() - 1 : 0;
            for (SimulatedVillage twin : twins.subList(Math.min(1, twins.size()), twins.size())) {
                new RenewDevice(twin.desk()).asNewDevice(folder.resolve("request.vbq"));
                enrol(List.of(twin));
            }
        }
        toTelephone.clear();
    }

    /** Devices whose records are not the same at the site and at the office. */
    List<String> differing() {
        Map<RecordId, String> here = hashes(office);
        List<String> differing = new ArrayList<>();
        for (SimulatedVillage village : villages) {
            Map<RecordId, String> there = hashes(village.desk());
            Set<RecordId> ofSite = new LinkedHashSet<>();
            office.book().read().journal().eachChangeOfSite("village:" + village.code,
                    (row, change) -> ofSite.add(change.record()));
            boolean same = there.keySet().equals(ofSite)
                    && there.entrySet().stream().allMatch(each -> each.getValue().equals(here.get(each.getKey())));
            if (!same) {
                differing.add(village.code);
            }
        }
        return differing;
    }

    private static Map<RecordId, String> hashes(Desk desk) {
        Map<RecordId, String> hashes = new HashMap<>();
        desk.book().read().eachState(desk.catalogue().types(), state -> {
            StateHash hash = new StateHash();
            hash.add(state);
            hashes.put(state.id(), hash.hex());
        });
        return hashes;
    }

    SimulateProvince.Outcome outcome(int years, long seed, int rounds, int differing, long millis) {
        Set<Promise> kept = new HashSet<>();
        Set<String> sites = new HashSet<>();
        villages.forEach(village -> sites.add("village:" + village.code));
        sites.forEach(site -> office.book().read().journal().eachChangeOfSite(site, (row, change) ->
                change.writes().forEach((field, write) -> kept.add(new Promise(change.record(), field, write.after())))));
        long losses = villages.stream().flatMap(village -> village.promises.stream())
                .filter(promise -> !kept.contains(promise)).count();
        long gone = onLostDisks.stream().filter(promise -> !kept.contains(promise)).count();
        List<ConflictEntry> conflicts = office.book().read().conflicts();
        Set<RecordId> single = new HashSet<>();
        villages.stream().filter(village -> !village.copied).forEach(village -> single.addAll(village.records()));
        long falseConflicts = conflicts.stream().filter(conflict -> single.contains(conflict.record())).count();
        Courier.Faults all = new Courier.Faults(0, 0, 0, 0, 0);
        for (SimulatedVillage village : villages) {
            all = all.plus(village.courier.faults());
        }
        return new SimulateProvince.Outcome((int) villages.stream().map(village -> village.code).distinct().count(),
                villages.size(), years, seed, written, changes, packages, receipts, all, refused, waited, copies, forks,
                restores, crashes, gone, losses, conflicts.size(), falseConflicts, rounds, villages.size() - differing,
                millis, changes == 0 ? 0 : nanosReceiving / 1_000 / changes);
    }

    @Override
    public void close() {
        villages.forEach(village -> village.desk().close());
        office.close();
    }
}
