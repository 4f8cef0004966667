package org.villagebook.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.villagebook.record.Change;
import org.villagebook.record.ChangeSet;
import org.villagebook.record.Dot;

/**
 * What a package says about itself. Its hash is the package's identity in the chain of its device: the file around
 * it may be made again with other keys and nonces, the manifest never changes once it has its number.
 *
 * @param senderSite       {@link org.villagebook.record.Site#key()} of the sender
 * @param epoch            rises when the device restores a backup
 * @param seq              dense from 1 in each epoch
 * @param previous         hash of the manifest before this one, empty for the first of an epoch
 * @param firstCounter     lowest counter among the sender's own changes of this epoch in here, 0 for none
 * @param lastCounter      highest such counter, 0 for none
 * @param counts           changes of each record type
 * @param restoredFrom     last package the restored backup knew of, in the first package of an epoch; otherwise null
 * @param parts            every other part of the package by name; empty in a draft
 */
public record Manifest(int formatVersion, Suite suite, String senderSite, String senderDevice, String recipientSite,
                       String recipientDevice, int epoch, long seq, String previous, long firstCounter,
                       long lastCounter, int changes, Map<String, Integer> counts, int catalogueVersion,
                       Instant createdAt, String programVersion, Point restoredFrom, Map<String, Part> parts) {

    /** The format that this program writes, and the newest that it reads. */
    public static final int FORMAT_VERSION = 1;

    /** A place in a chain; {@code seq} 0 with an empty hash is the place before the first package. */
    public record Point(int epoch, long seq, String hash) {
    }

    /** One part of a package: the hash and the length of its bytes. */
    public record Part(String sha256, long bytes) {
    }

    public Manifest {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        parts = Collections.unmodifiableMap(new TreeMap<>(parts));
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A manifest for these changes, to be completed by {@link PackageWriter}. */
    public static Manifest draft(DeviceKeys sender, Device recipient, int epoch, long seq, String previous,
                                 ChangeSet changes, int catalogueVersion, Instant createdAt, String programVersion,
                                 Point restoredFrom) {
        Device device = sender.device();
        LongSummaryStatistics own = ownCounters(changes, device.id(), epoch);
        return new Manifest(FORMAT_VERSION, sender.suite(), device.site().key(), device.id(), recipient.site().key(),
                recipient.id(), epoch, seq, previous, own.getCount() == 0 ? 0 : own.getMin(),
                own.getCount() == 0 ? 0 : own.getMax(), changes.changes().size(), count(changes), catalogueVersion,
                createdAt, programVersion, restoredFrom, Map.of());
    }

    private static LongSummaryStatistics ownCounters(ChangeSet changes, String device, int epoch) {
        return changes.changes().stream().map(Change::dot)
                .filter(dot -> dot.device().equals(device) && dot.epoch() == epoch)
                .mapToLong(Dot::counter).summaryStatistics();
    }

    private static Map<String, Integer> count(ChangeSet changes) {
        return changes.changes().stream().collect(Collectors.groupingBy(Change::type, TreeMap::new,
                Collectors.reducing(0, change -> 1, Integer::sum)));
    }

    /** Whether number, types and range are those of these changes. */
    boolean describes(ChangeSet set) {
        LongSummaryStatistics own = ownCounters(set, senderDevice, epoch);
        boolean range = own.getCount() == 0 ? firstCounter == 0 && lastCounter == 0
                : firstCounter == own.getMin() && lastCounter == own.getMax();
        return range && changes == set.changes().size() && counts.equals(count(set));
    }

    Manifest withParts(Map<String, Part> all) {
        return new Manifest(formatVersion, suite, senderSite, senderDevice, recipientSite, recipientDevice, epoch, seq,
                previous, firstCounter, lastCounter, changes, counts, catalogueVersion, createdAt, programVersion,
                restoredFrom, all);
    }

    /** Where this package stands in its chain. */
    public Point point() {
        return new Point(epoch, seq, hash());
    }

    /** The canonical JSON: keys in fixed order, no blanks. One manifest has exactly one such form. */
    public byte[] bytes() {
        return ManifestJson.write(this);
    }

    /** Hash of {@link #bytes()} in hexadecimal digits. */
    public String hash() {
        return suite.hex(bytes());
    }

    /** Reads the canonical JSON that the book kept. @throws org.villagebook.outcome.Problem.PackageRejected PK-21 */
    public static Manifest read(byte[] bytes) {
        return Refusal.PARTS.unless(() -> ManifestJson.read(bytes));
    }
}
