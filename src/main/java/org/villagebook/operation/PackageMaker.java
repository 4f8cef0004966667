package org.villagebook.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.villagebook.book.Book;
import org.villagebook.book.PackageLedger.Outgoing;
import org.villagebook.book.RowRanges;
import org.villagebook.catalogue.RecordType;
import org.villagebook.exchange.Device;
import org.villagebook.exchange.DeviceKeys;
import org.villagebook.exchange.Manifest;
import org.villagebook.exchange.PackageWriter;
import org.villagebook.exchange.SealedPackage;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Change;
import org.villagebook.record.ChangeSet;
import org.villagebook.record.Dot;

/**
 * Makes the numbered packages from this device to one other. A number is kept with its manifest before the file is
 * written, so that after a power cut the same number comes out with the same content.
 */
final class PackageMaker {

    /** Made: numbered, but perhaps without its file. Only a power cut leaves a package like this. */
    private static final String PREPARED = "prepared";
    private static final String MADE = "made";
    static final String RECEIVED = "received";
    /** Setting: numbers that the receiver misses, by recipient. */
    private static final String MISSING = "missing:";
    /** Setting: the row up to which everything had arrived when this installation became another device. */
    static final String ACKNOWLEDGED = "acknowledged:";
    /** Half of what a reader takes, so that a receiver always has room. */
    private static final int MOST_CHANGES = 100_000;

    private final Book book;
    private final DeviceKeys keys;
    private final Device recipient;
    private final String addressee;
    private final Path folder;
    private final Progress progress;
    private final List<Path> files = new ArrayList<>();
    private long changes;
    private long bytes;

    /** @param addressee how the list of packages names the receiver: the province's site, or a device's id */
    PackageMaker(Book book, DeviceKeys keys, Device recipient, String addressee, Path folder, Progress progress) {
        this.book = book;
        this.keys = keys;
        this.recipient = recipient;
        this.addressee = addressee;
        this.folder = folder;
        this.progress = progress;
    }

    /** Notes what a receipt says is missing: the next export puts these files out once more. */
    static void noteMissing(Book book, String addressee, int epoch, List<Long> numbers) {
        book.settings().put(MISSING + addressee, epoch + ":" + String.join(",",
                numbers.stream().map(String::valueOf).toList()));
    }

    List<Outgoing> outgoing() {
        return book.packages().outgoing().stream().filter(out -> out.recipient().equals(addressee)).toList();
    }

    private List<Outgoing> ofThisEpoch() {
        return outgoing().stream().filter(out -> out.epoch() == epoch()).toList();
    }

    private int epoch() {
        return book.settings().epoch();
    }

    /** The highest row of the journal that the receiver is known to have. */
    long acknowledged() {
        long before = book.settings().text(ACKNOWLEDGED + addressee).map(Long::parseLong).orElse(0L);
        return outgoing().stream().filter(out -> out.state().equals(RECEIVED)).mapToLong(this::lastRow).max()
                .orElse(before);
    }

    private long lastRow(Outgoing out) {
        boolean older = out.rows().isEmpty() && out.last() > 0;
        return older ? book.read().journal().rowOf(new Dot(keys.device().id(), out.epoch(), out.last()))
                : RowRanges.parse(out.rows()).last();
    }

    void finishPrepared() {
        for (Outgoing out : ofThisEpoch()) {
            if (out.state().equals(PREPARED)) {
                List<Change> again = new ArrayList<>();
                book.read().journal().eachChange(RowRanges.parse(out.rows()), (row, change) -> again.add(change));
                write(PackageWriter.seal(Manifest.read(out.manifest()), new ChangeSet(again),
                        new PhotoCargo(book).of(Manifest.read(out.manifest())), keys, recipient), out);
            }
        }
    }

    /** Puts the files out once more that the receiver misses; they lie in the outbox since they were made. */
    void repeatMissing() {
        String missing = book.settings().text(MISSING + addressee).orElse("");
        for (Outgoing out : outgoing()) {
            boolean named = missing.startsWith(out.epoch() + ":")
                    && Arrays.asList(missing.substring(missing.indexOf(':') + 1).split(","))
                            .contains(Long.toString(out.seq()));
            Path kept = book.folder().resolve("outbox").resolve(out.file());
            if (named && Files.exists(kept)) {
                OutsideFile.write(folder.resolve(out.file()), OutsideFile.read(kept));
            }
        }
        book.settings().remove(MISSING + addressee);
    }

    /**
     * Makes one package, or several if there is too much for one; without changes it is a zero report.
     *
     * @param maxPart no file should be larger than this many bytes; 0 for no limit
     */
    void make(List<JournalEntry> entries, long maxPart) {
        for (List<JournalEntry> part : parts(entries, maxPart)) {
            progress.step(changes, entries.size());
            make(part);
        }
    }

    /** Cuts changes into runs whose text stays below the limit; compression only makes the files smaller. */
    private static List<List<JournalEntry>> parts(List<JournalEntry> entries, long maxPart) {
        long most = maxPart <= 0 ? Long.MAX_VALUE : maxPart;
        List<List<JournalEntry>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        long size = 0;
        for (JournalEntry entry : entries) {
            boolean full = size + entry.weight() > most || parts.getLast().size() >= MOST_CHANGES;
            if (full && !parts.getLast().isEmpty()) {
                parts.add(new ArrayList<>());
                size = 0;
            }
            parts.getLast().add(entry);
            size += entry.weight();
        }
        return parts;
    }

    private void make(List<JournalEntry> part) {
        List<Outgoing> before = ofThisEpoch();
        long seq = before.isEmpty() ? 1 : before.getLast().seq() + 1;
        String previous = before.isEmpty() ? "" : before.getLast().hash();
        ChangeSet set = new ChangeSet(part.stream().map(JournalEntry::change).toList());
        RowRanges rows = new RowRanges();
        part.forEach(entry -> rows.add(entry.row()));
        Manifest draft = Manifest.draft(keys, recipient, epoch(), seq, previous, set, newestType(),
                book.clock().instant(), ProgramVersion.text(), seq == 1 && epoch() > 1 ? restoredFrom() : null);
        SealedPackage sealed = PackageWriter.seal(draft, set, new PhotoCargo(book).next(before, PhotoCargo.BUDGET),
                keys, recipient);
        Outgoing out = new Outgoing(addressee, epoch(), seq, sealed.manifest().hash(), sealed.manifest().bytes(),
                sealed.manifest().firstCounter(), sealed.manifest().lastCounter(), part.size(), sealed.bytes().length,
                PREPARED, book.clock().instant().toEpochMilli(), null, name(seq), rows.toString());
        book.packages().put(out);
        write(sealed, out);
    }

    /**
     * The last package that certainly arrived. Packages that were made after it and got lost need not be found again:
     * what they carried rides in the new epoch.
     */
    private Manifest.Point restoredFrom() {
        return outgoing().stream().filter(out -> out.epoch() < epoch() && out.state().equals(RECEIVED))
                .reduce((earlier, later) -> later).map(out -> new Manifest.Point(out.epoch(), out.seq(), out.hash()))
                .orElse(new Manifest.Point(epoch() - 1, 0, ""));
    }

    private int newestType() {
        return book.catalogue().types().stream().mapToInt(RecordType::version).max().orElse(1);
    }

    private String name(long seq) {
        String to = addressee.equals(recipient.id()) ? "-" + recipient.site().code() + "-" + recipient.id().substring(0, 4)
                : "";
        return String.format("%s-%s%s-%d-%04d.vbp", book.site().code(), keys.device().id().substring(0, 4), to, epoch(),
                seq);
    }

    private void write(SealedPackage sealed, Outgoing out) {
        OutsideFile.write(book.folder().resolve("outbox").resolve(out.file()), sealed.bytes());
        OutsideFile.write(folder.resolve(out.file()), sealed.bytes());
        book.packages().put(out.now(MADE, null));
        files.add(folder.resolve(out.file()));
        changes += out.changes();
        bytes += sealed.bytes().length;
    }

    ExportPackage.Exported exported() {
        Outgoing last = ofThisEpoch().getLast();
        return new ExportPackage.Exported(List.copyOf(files), last.epoch(), last.seq(), changes, bytes);
    }
}
