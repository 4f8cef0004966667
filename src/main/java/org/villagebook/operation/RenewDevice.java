package org.villagebook.operation;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.villagebook.book.Book;
import org.villagebook.exchange.DeviceKeys;
import org.villagebook.exchange.TrustList;
import org.villagebook.outcome.Progress;

/**
 * Gives this installation an identity that nobody else has. A copied disk, or an old image put back, counts on from
 * numbers that another copy uses too; what it wrote and nobody has acknowledged gets numbers of its own, so that both
 * copies' work arrives and neither hides the other.
 */
public final class RenewDevice {

    /** Setting: the province knows more of this device than this book does; the highest epoch it named. */
    static final String BEHIND = "behind";

    private final Desk desk;

    public RenewDevice(Desk desk) {
        this.desk = desk;
    }

    /** Whether a receipt has told that the province knows more of this device than this book. */
    public boolean needed() {
        return desk.book().settings().text(BEHIND).isPresent();
    }

    /** Goes on as the same device in a new epoch. @return the epoch */
    public int asNewEpoch() {
        Book book = desk.book();
        int named = book.settings().text(BEHIND).map(Integer::parseInt).orElse(0);
        int epoch = Math.max(named, book.settings().epoch()) + 1;
        book.renew(book.settings().deviceId(), epoch, acknowledged(book));
        book.settings().remove(BEHIND);
        return epoch;
    }

    /**
     * Goes on as a new device of the same site, with keys of its own; for the second of two copies, for keys that
     * somebody may have seen, and for the laptop of a successor that was set up from a backup of the old one.
     *
     * @param request file for the province, which has to let the new device in
     */
    public void asNewDevice(Path request) {
        Book book = desk.book();
        long acknowledged = acknowledged(book);
        Credentials credentials = new Credentials(book);
        DeviceKeys keys = DeviceKeys.generate(credentials.keys().suite(), book.site(), new SecureRandom());
        credentials.trust().map(TrustList::province).ifPresent(province -> book.settings()
                .put(PackageMaker.ACKNOWLEDGED + province.site().key(), Long.toString(acknowledged)));
        book.renew(keys.device().id(), 1, acknowledged);
        // The province begins a new chain to the new device, and counts its receipts from 1.
        book.packages().forgetOutgoing();
        book.packages().forgetIncoming();
        book.settings().remove(ReceiptReader.LAST);
        credentials.keep(keys);
        book.settings().remove(BEHIND);
        new RequestEnrolment(desk).run(request);
    }

    private static long acknowledged(Book book) {
        Credentials credentials = new Credentials(book);
        return credentials.trust().map(trust -> new PackageMaker(book, credentials.keys(), trust.province(),
                trust.province().site().key(), book.folder(), Progress.SILENT).acknowledged()).orElse(0L);
    }
}
