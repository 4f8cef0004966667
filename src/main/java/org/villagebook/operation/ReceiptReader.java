package org.villagebook.operation;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.villagebook.book.Book;
import org.villagebook.book.PackageLedger.Outgoing;
import org.villagebook.exchange.DeviceKeys;
import org.villagebook.exchange.Manifest;
import org.villagebook.exchange.Receipt;
import org.villagebook.exchange.TrustList;
import org.villagebook.outcome.Phrase;

/** Takes a receipt home: what the province has is marked as received, and what it misses is known. */
final class ReceiptReader {

    static final String LAST = "exchange.lastReceipt";
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
        String setting = fromProvince(receipt) ? LAST : LAST + ":" + receipt.receiver();
        long last = book.settings().text(setting).map(Long::parseLong).orElse(0L);
        if (receipt.number() <= last) {
            return new Received(file, Received.State.DUPLICATE, "", 0, List.of(),
                    Phrase.of("operation.receiptKnown", receipt.number()), "");
        }
        String addressee = fromProvince(receipt) ? trust.province().site().key() : receipt.receiver();
        Manifest.Point received = receipt.received() == null ? NOTHING : receipt.received();
        boolean ours = isOurs(addressee, received);
        boolean behind = fromProvince(receipt) && !ours && received.epoch() >= book.settings().epoch();
        long marked = ours ? mark(addressee, received) : 0;
        noteMissing(addressee, receipt);
        if (behind) {
            book.settings().put(RenewDevice.BEHIND, Integer.toString(received.epoch()));
        }
        book.settings().put(setting, Long.toString(receipt.number()));
        book.settings().put("exchange.lastReceiptAt", Long.toString(book.clock().millis()));
        if (receipt.trustList() != null) {
            TrustList next = trust.replacedBy(TrustList.read(receipt.trustList(), trust.province()));
            next.requireNames(keys.device());
            new Credentials(book).keepTrust(receipt.trustList());
        }
        return new Received(file, Received.State.APPLIED, "", 0, List.of(), behind
                ? Phrase.of("operation.receiptAhead", receipt.number())
                : Phrase.of("operation.receiptTaken", receipt.number(), marked), "");
    }

    private boolean fromProvince(Receipt receipt) {
        return receipt.receiver().equals(trust.province().id());
    }

    /**
     * Whether the last package that the receiver names was made by this book; then everything made before it has
     * arrived too. If not, this book is older than what left the machine, or a copy of it, and nothing of what it made
     * may be taken for received: a backup was put back by hand, or a disk was copied.
     */
    private boolean isOurs(String addressee, Manifest.Point received) {
        return received.seq() == 0 || book.packages().outgoing().stream().anyMatch(out ->
                out.recipient().equals(addressee) && out.epoch() == received.epoch() && out.seq() == received.seq()
                        && out.hash().equals(received.hash()));
    }

    /** Everything between what arrived in order and the highest that waits, and does not wait itself. */
    private void noteMissing(String addressee, Receipt receipt) {
        // Waiting numbers are those of our present epoch, even if nothing of it was applied yet.
        int epoch = book.settings().epoch();
        boolean begun = receipt.received() != null && receipt.received().epoch() == epoch;
        long first = begun ? receipt.received().seq() + 1 : 1;
        long end = receipt.waiting().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Long> missing = LongStream.range(first, end).boxed()
                .filter(seq -> !receipt.waiting().contains(seq)).toList();
        if (!missing.isEmpty()) {
            PackageMaker.noteMissing(book, addressee, epoch, missing);
        }
    }

    /**
     * Marks what has arrived. A receiver that withdrew a package or restored a backup has less than it said before:
     * then these packages count as not received again, and their changes ride along once more.
     */
    private long mark(String addressee, Manifest.Point received) {
        long marked = 0;
        for (Outgoing out : book.packages().outgoing()) {
            if (!out.recipient().equals(addressee)) {
                continue;
            }
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
