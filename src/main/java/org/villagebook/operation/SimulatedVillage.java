package org.villagebook.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.villagebook.book.PackageLedger.Outgoing;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** One laptop in a {@link SimulateProvince}: its book, its clock, its courier, and what people wrote on it. */
final class SimulatedVillage {

    private static final String[] FIELDS = {"hamlet", "address", "phone"};
    private static final int CLOCK_YEARS = 70;

    /** A value that somebody wrote; unique, so that it can be found again whatever it is called. */
    record Promise(RecordId record, String field, String value) {
    }

    final String code;
    final Courier courier;
    final List<Promise> promises;
    boolean copied;
    private final Random random;
    private final Path folder;
    private final InstantSource clock;
    private Desk desk;
    private Path backup;
    private int promisedAtBackup;
    private int number;

    SimulatedVillage(DeskOpener opener, Path folder, String code, Random random) {
        this.code = code;
        this.folder = folder;
        this.random = random;
        this.courier = new Courier(random);
        this.promises = new ArrayList<>();
        // A third of the clocks is wrong, up to a lifetime.
        Duration off = random.nextInt(3) > 0 ? Duration.ZERO
                : Duration.ofDays(365L * (random.nextInt(2 * CLOCK_YEARS + 1) - CLOCK_YEARS));
        this.clock = () -> Instant.now().plus(off);
        this.desk = opener.createPractice(folder, "village", code, code, clock);
    }

    private SimulatedVillage(SimulatedVillage original, Path folder, Desk desk, int copy) {
        this.code = original.code;
        this.folder = folder;
        this.random = original.random;
        this.courier = new Courier(random);
        this.promises = new ArrayList<>();
        this.clock = original.clock;
        this.desk = desk;
        this.copied = true;
        this.number = copy * 1_000_000;
    }

    Desk desk() {
        return desk;
    }

    /** A few visits' worth of typing. @return how many values were written */
    int work() {
        int before = promises.size();
        List<Record> known = desk.book().read().list(RecordQuery.all("household"));
        for (int i = random.nextInt(4); i >= 0; i--) {
            String value = code + "-" + desk.book().settings().deviceId().substring(0, 4) + "-" + ++number;
            if (known.isEmpty() || random.nextInt(3) == 0) {
                RecordId id = new PutRecord(desk).run("household", Map.of("householdNo", value, "headName", "阿依")).id();
                promises.add(new Promise(id, "householdNo", value));
            } else {
                RecordId id = known.get(random.nextInt(known.size())).id();
                String field = FIELDS[random.nextInt(FIELDS.length - 1)];
                new SetFields(desk).run(id, Map.of(field, value));
                promises.add(new Promise(id, field, value));
            }
        }
        return promises.size() - before;
    }

    /** Exports, sometimes in small parts; sometimes the power goes before the file is there. */
    List<Path> export(Path stick, boolean crash) {
        if (crash) {
            new ExportPackage(desk).run(stick.resolve("cut"), 0, Progress.SILENT);
            // What a power cut between numbering and writing leaves: the number, and no file.
            Outgoing last = desk.book().packages().outgoing().getLast();
            desk.book().packages().put(last.now("prepared", null));
            reopen();
        }
        new ExportPackage(desk).run(stick, random.nextInt(5) == 0 ? 600 : 0, Progress.SILENT);
        return files(stick);
    }

    void receive(Path from) {
        if (Files.isDirectory(from)) {
            new ReceivePackages(desk).run(List.of(from), null, Progress.SILENT);
        }
    }

    void backUp() {
        backup = new BackUpBook(desk).run(folder.resolveSibling(folder.getFileName() + "-backups")).file();
        promisedAtBackup = promises.size();
    }

    boolean hasBackup() {
        return backup != null;
    }

    /** The disk breaks and the backup is restored. @return what was written since the backup */
    List<Promise> restore() {
        desk.close();
        desk = new DeskOpener(clock, new java.security.SecureRandom()).restore(backup, folder, MakeDemo.PASSWORD::toCharArray);
        List<Promise> since = new ArrayList<>(promises.subList(promisedAtBackup, promises.size()));
        promises.removeAll(new HashSet<>(since));
        backup = null;
        return since;
    }

    /** A second laptop is set up from an image of this one's disk. */
    SimulatedVillage copy(Path to, int copy) {
        desk.close();
        copyFolder(folder, to);
        desk = open(folder);
        copied = true;
        return new SimulatedVillage(this, to, open(to), copy);
    }

    void reopen() {
        desk.close();
        desk = open(folder);
    }

    private Desk open(Path at) {
        return new DeskOpener(clock, new java.security.SecureRandom()).open(at, MakeDemo.PASSWORD.toCharArray());
    }

    Set<RecordId> records() {
        Set<RecordId> ids = new HashSet<>();
        desk.book().read().eachState(desk.catalogue().types(), state -> ids.add(state.id()));
        return ids;
    }

    /** The folders inside a folder. */
    static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void copyFolder(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
