package org.villagebook.operation;

import java.nio.file.Path;
import java.util.List;
import org.villagebook.book.Book;
import org.villagebook.book.PackageLedger.Outgoing;
import org.villagebook.exchange.DeviceKeys;
import org.villagebook.exchange.Manifest;
import org.villagebook.exchange.Receipt;
import org.villagebook.exchange.TrustList;
import org.villagebook.outcome.Phrase;

/** Takes a receipt home: what the province has is marked as received, and what it misses is known. */
final class ReceiptReader {

    private static final String LAST = "exchange.lastReceipt";
    /** The place of a receiver that has nothing, or nothing any more. */
    private static final Manifest.Point NOTHING = new Manifest.Point(0, 0, "");

    private final Book book;
    private final DeviceKeys keys;
    private final TrustList trust;

    ReceiptReader(Book book, DeviceKeys keys, TrustList trust) {
        this.book = book;
        this.keys = keys;
        this.trust = trust;
    }

    Received take(Path file) {
        Receipt receipt = Receipt.read(OutsideFile.read(file), trust, keys);
        long last = book.settings().text(LAST).map(Long::parseLong).orElse(0L);
        if (receipt.number() <= last) {
            return new Received(file, Received.State.DUPLICATE, "", 0, List.of(),
                    Phrase.of("operation.receiptKnown", receipt.number()), "");
        }
        long marked = mark(receipt.received() == null ? NOTHING : receipt.received());
        book.settings().put(LAST, Long.toString(receipt.number()));
        book.settings().put("exchange.lastReceiptAt", Long.toString(book.clock().millis()));
        if (receipt.trustList() != null) {
            TrustList next = trust.replacedBy(TrustList.read(receipt.trustList(), trust.province()));
            next.requireNames(keys.device());
            new Credentials(book).keepTrust(receipt.trustList());
        }
        return new Received(file, Received.State.APPLIED, "", 0, List.of(),
                Phrase.of("operation.receiptTaken", receipt.number(), marked), "");
    }

    /**
     * Marks what has arrived. A receiver that withdrew a package or restored a backup has less than it said before:
     * then these packages count as not received again, and their changes ride along once more.
     */
    private long mark(Manifest.Point received) {
        long marked = 0;
        for (Outgoing out : book.packages().outgoing()) {
            boolean covered = out.epoch() < received.epoch()
                    || out.epoch() == received.epoch() && out.seq() <= received.seq();
            boolean was = out.state().equals("received");
            if (covered && !was) {
                book.packages().put(out.now("received", book.clock().millis()));
                marked++;
            } else if (!covered && was) {
                book.packages().put(out.now("carried", null));
            }
        }
        return marked;
    }
}
