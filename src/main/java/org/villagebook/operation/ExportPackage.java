package org.villagebook.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.villagebook.book.Book;
import org.villagebook.book.PackageLedger.Outgoing;
import org.villagebook.catalogue.RecordType;
import org.villagebook.exchange.Device;
import org.villagebook.exchange.DeviceKeys;
import org.villagebook.exchange.Manifest;
import org.villagebook.exchange.PackageWriter;
import org.villagebook.exchange.SealedPackage;
import org.villagebook.exchange.TrustList;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Change;
import org.villagebook.record.ChangeSet;
import org.villagebook.record.Site;

/**
 * Makes the sync package with everything that the province has not acknowledged yet. A package without changes is a
 * zero report: it says that nothing happened. The number is kept with its manifest before the file is written, so
 * that after a power cut the same number comes out with the same content.
 */
public final class ExportPackage {

    /** Made: numbered, but perhaps without its file. Only a power cut leaves a package like this. */
    private static final String PREPARED = "prepared";
    private static final String MADE = "made";
    private static final long ALL = Long.MAX_VALUE;
    /** Half of what a reader takes, so that a receiver always has room. */
    private static final int MOST_CHANGES = 100_000;

    private final Desk desk;

    public ExportPackage(Desk desk) {
        this.desk = desk;
    }

    /** The files, the last package's number, how many changes they carry and how large they are. */
    public record Exported(List<Path> files, int epoch, long seq, long changes, long bytes) {
    }

    /**
     * @param folder  where the files are put
     * @param maxPart no file should be larger than this many bytes; 0 for no limit
     * @throws Problem.InvalidInput {@code operation.notEnrolled}, {@code operation.provinceSendsReceipts}
     */
    public Exported run(Path folder, long maxPart, Progress progress) {
        if (desk.site().role() == Site.Role.PROVINCE) {
            throw new Problem.InvalidInput("operation.provinceSendsReceipts");
        }
        Book book = desk.book();
        Credentials credentials = new Credentials(book);
        TrustList trust = credentials.trustOrThrow();
        Course course = new Course(book, credentials.keys(), trust.province(), folder, progress);
        course.finishPrepared();
        List<List<Change>> parts = parts(course.unacknowledged(), maxPart);
        for (List<Change> part : parts) {
            course.make(part);
        }
        return course.exported();
    }

    /** Cuts changes into runs whose text stays below the limit; compression only makes the files smaller. */
    private static List<List<Change>> parts(List<Change> changes, long maxPart) {
        long most = maxPart <= 0 ? ALL : maxPart;
        List<List<Change>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        long size = 0;
        for (Change change : changes) {
            long weight = 200 + change.writes().entrySet().stream().mapToLong(write -> 24L + write.getKey().length()
                    + 3L * length(write.getValue().before()) + 3L * length(write.getValue().after())).sum();
            boolean full = size + weight > most || parts.getLast().size() >= MOST_CHANGES;
            if (full && !parts.getLast().isEmpty()) {
                parts.add(new ArrayList<>());
                size = 0;
            }
            parts.getLast().add(change);
            size += weight;
        }
        return parts;
    }

    private static int length(String value) {
        return value == null ? 0 : value.length();
    }

    /** One export under way. */
    private static final class Course {
        private final Book book;
        private final DeviceKeys keys;
        private final Device recipient;
        private final Path folder;
        private final Progress progress;
        private final List<Path> files = new ArrayList<>();
        private long changes;
        private long bytes;

        Course(Book book, DeviceKeys keys, Device recipient, Path folder, Progress progress) {
            this.book = book;
            this.keys = keys;
            this.recipient = recipient;
            this.folder = folder;
            this.progress = progress;
        }

        private List<Outgoing> outgoing() {
            return book.packages().outgoing().stream()
                    .filter(out -> out.recipient().equals(recipient.site().key()) && out.epoch() == epoch()).toList();
        }

        private int epoch() {
            return book.settings().epoch();
        }

        List<Change> unacknowledged() {
            long acknowledged = outgoing().stream().filter(out -> out.state().equals("received"))
                    .mapToLong(Outgoing::last).max().orElse(0);
            return changes(acknowledged + 1, book.settings().lastCounter());
        }

        private List<Change> changes(long first, long last) {
            List<Change> found = new ArrayList<>();
            book.read().eachChange(book.settings().deviceId(), epoch(), first, last, change -> {
                found.add(change);
                progress.step(found.size(), last - first + 1);
            });
            return found;
        }

        void finishPrepared() {
            for (Outgoing out : outgoing()) {
                if (out.state().equals(PREPARED)) {
                    write(PackageWriter.seal(Manifest.read(out.manifest()),
                            new ChangeSet(out.changes() == 0 ? List.of() : changes(out.first(), out.last())),
                            new PhotoCargo(book).of(Manifest.read(out.manifest())), keys, recipient), out);
                }
            }
        }

        void make(List<Change> part) {
            List<Outgoing> before = outgoing();
            long seq = before.isEmpty() ? 1 : before.getLast().seq() + 1;
            String previous = before.isEmpty() ? "" : before.getLast().hash();
            ChangeSet set = new ChangeSet(part);
            Manifest draft = Manifest.draft(keys, recipient, epoch(), seq, previous, set, newestType(),
                    book.clock().instant(), ProgramVersion.text(), null);
            SealedPackage sealed = PackageWriter.seal(draft, set, new PhotoCargo(book).next(before, PhotoCargo.BUDGET),
                    keys, recipient);
            Outgoing out = new Outgoing(recipient.site().key(), epoch(), seq, sealed.manifest().hash(),
                    sealed.manifest().bytes(), sealed.manifest().firstCounter(), sealed.manifest().lastCounter(),
                    part.size(), sealed.bytes().length, PREPARED, book.clock().instant().toEpochMilli(), null,
                    name(seq));
            book.packages().put(out);
            write(sealed, out);
        }

        private int newestType() {
            return book.catalogue().types().stream().mapToInt(RecordType::version).max().orElse(1);
        }

        private String name(long seq) {
            return String.format("%s-%s-%d-%04d.vbp", book.site().code(), book.settings().deviceId().substring(0, 4),
                    epoch(), seq);
        }

        private void write(SealedPackage sealed, Outgoing out) {
            OutsideFile.write(book.folder().resolve("outbox").resolve(out.file()), sealed.bytes());
            OutsideFile.write(folder.resolve(out.file()), sealed.bytes());
            book.packages().put(new Outgoing(out.recipient(), out.epoch(), out.seq(), out.hash(), out.manifest(),
                    out.first(), out.last(), out.changes(), sealed.bytes().length, MADE, out.madeAt(), null, out.file()));
            files.add(folder.resolve(out.file()));
            changes += out.changes();
            bytes += sealed.bytes().length;
        }

        Exported exported() {
            Outgoing last = outgoing().getLast();
            return new Exported(List.copyOf(files), last.epoch(), last.seq(), changes, bytes);
        }
    }
}
