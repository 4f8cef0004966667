package org.villagebook.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.villagebook.book.Book;
import org.villagebook.book.PackageLedger.Chain;
import org.villagebook.book.PackageLedger.Outgoing;
import org.villagebook.exchange.Device;
import org.villagebook.exchange.DeviceKeys;
import org.villagebook.exchange.TrustList;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Change;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/**
 * What the province sends home to a device: every change of its site's records that the device has not made itself.
 * That is decisions and corrections of the office, work of the site's other laptops, and, after a restored backup, the
 * device's own work that only the office still has. A new device of the site gets all of it.
 */
final class HomePackages {

    /** Setting: packages home up to this number went to a book that was lost, by device. */
    private static final String LOST = "lost:";

    private final Book book;
    private final DeviceKeys keys;
    private final TrustList trust;

    HomePackages(Book book, DeviceKeys keys, TrustList trust) {
        this.book = book;
        this.keys = keys;
        this.trust = trust;
    }

    /** A device began a new epoch: what was sent to it before may be lost with its old book. */
    static void noteRestored(Book book, String device) {
        long last = book.packages().outgoing().stream().filter(out -> out.recipient().equals(device))
                .mapToLong(Outgoing::seq).max().orElse(0);
        book.settings().put(LOST + device, book.settings().epoch() + ":" + last);
    }

    /** Sends what the device lacks. @return empty if it lacks nothing */
    Optional<ExportPackage.Exported> send(Device device, Path folder, long maxPart, Progress progress) {
        PackageMaker maker = new PackageMaker(book, keys, device, device.id(), folder, progress);
        maker.finishPrepared();
        maker.repeatMissing();
        List<JournalEntry> entries = lacking(device, acknowledged(maker, device));
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        maker.make(entries, maxPart);
        return Optional.of(maker.exported());
    }

    private long acknowledged(PackageMaker maker, Device device) {
        String lost = book.settings().text(LOST + device.id()).orElse("0:0");
        int epoch = Integer.parseInt(lost.substring(0, lost.indexOf(':')));
        long seq = Long.parseLong(lost.substring(lost.indexOf(':') + 1));
        boolean since = maker.outgoing().stream().anyMatch(out -> out.state().equals(PackageMaker.RECEIVED)
                && (out.epoch() > epoch || out.epoch() == epoch && out.seq() > seq));
        return since || lost.equals("0:0") ? maker.acknowledged() : 0;
    }

    private List<JournalEntry> lacking(Device device, long acknowledged) {
        int epoch = book.packages().chain(device.id()).map(Chain::epoch).orElse(1);
        Set<String> site = trust.devicesOf(device.site().key()).stream().map(Device::id).collect(Collectors.toSet());
        // The row with which a record became one of the site's: what was written of it before is sent as well.
        Map<RecordId, Long> joined = new HashMap<>();
        moved(device.site().key(), joined);
        List<JournalEntry> all = new ArrayList<>();
        book.read().journal().eachChangeOfRecords(device.site().key(), joined.keySet(), (row, change) -> {
            all.add(new JournalEntry(row, change));
            if (site.contains(change.dot().device())) {
                joined.putIfAbsent(change.record(), row);
            }
        });
        return all.stream().filter(entry -> !made(device, epoch, entry.change()))
                .filter(entry -> entry.row() > acknowledged
                        || joined.getOrDefault(entry.change().record(), 0L) > acknowledged)
                .sorted(Comparator.comparingLong(JournalEntry::row)).toList();
    }

    /** Records that were given to the site, with the row of the journal that did it. */
    private void moved(String site, Map<RecordId, Long> joined) {
        for (Record record : book.read().withHidden(HouseholdEvents.SITE)) {
            if (record.text(HouseholdEvents.SITE).equals(site)) {
                book.read().history(record.id()).stream().map(HistoryEntry::change)
                        .filter(change -> change.writes().containsKey(HouseholdEvents.SITE)).findFirst()
                        .ifPresent(change -> joined.put(record.id(), book.read().journal().rowOf(change.dot())));
            }
        }
    }

    /** Whether the device has the change in its own journal since it made it. */
    private static boolean made(Device device, int epoch, Change change) {
        return change.dot().device().equals(device.id()) && change.dot().epoch() == epoch;
    }
}
