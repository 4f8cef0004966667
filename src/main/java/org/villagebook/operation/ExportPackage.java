package org.villagebook.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.villagebook.book.Book;
import org.villagebook.exchange.TrustList;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Site;

/**
 * Makes the sync package with everything that the province has not acknowledged yet. A package without changes is a
 * zero report: it says that nothing happened. The number is kept with its manifest before the file is written, so
 * that after a power cut the same number comes out with the same content.
 */
public final class ExportPackage {

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
        RenewDevice renewing = new RenewDevice(desk);
        if (renewing.needed()) {
            renewing.asNewEpoch();
        }
        PackageMaker maker = new PackageMaker(book, credentials.keys(), trust.province(),
                trust.province().site().key(), folder, progress);
        maker.finishPrepared();
        maker.repeatMissing();
        maker.make(unacknowledged(book, maker), maxPart);
        new ReceiptWriter(book, credentials.keys(), trust).answer(folder);
        return maker.exported();
    }

    /** Every change of this device, whatever its epoch, behind the last one that is known to have arrived. */
    private static List<JournalEntry> unacknowledged(Book book, PackageMaker maker) {
        List<JournalEntry> found = new ArrayList<>();
        book.read().journal().eachChangeOf(book.settings().deviceId(), maker.acknowledged(),
                (row, change) -> found.add(new JournalEntry(row, change)));
        return found;
    }
}
