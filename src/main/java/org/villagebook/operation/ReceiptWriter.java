package org.villagebook.operation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.villagebook.book.Book;
import org.villagebook.book.PackageLedger.Chain;
import org.villagebook.book.PackageLedger.Incoming;
import org.villagebook.exchange.Device;
import org.villagebook.exchange.DeviceKeys;
import org.villagebook.exchange.Manifest;
import org.villagebook.exchange.Receipt;
import org.villagebook.exchange.TrustList;

/** Tells a device what has arrived from it and what is missing. */
final class ReceiptWriter {

    /** Setting: the device that gets a receipt with the next export. Only the province sends packages to a site. */
    private static final String OWED = "owedReceipt";

    private final Book book;
    private final DeviceKeys keys;
    private final TrustList trust;

    ReceiptWriter(Book book, DeviceKeys keys, TrustList trust) {
        this.book = book;
        this.keys = keys;
        this.trust = trust;
    }

    /** Something came from that device: the next export answers it. */
    void owe(String device) {
        book.settings().put(OWED, device);
    }

    /** Writes the receipt that is owed, beside the packages of an export. */
    void answer(Path folder) {
        book.settings().text(OWED).ifPresent(device -> {
            write(device, folder, List.of());
            book.settings().remove(OWED);
        });
    }

    void write(String deviceId, Path folder, List<Received> results) {
        Device device = trust.device(deviceId).orElseThrow();
        Optional<Chain> chain = book.packages().chain(deviceId);
        long number = chain.map(Chain::receipts).orElse(0L) + 1;
        Manifest.Point received = chain.filter(known -> known.nextSeq() > 1)
                .map(known -> new Manifest.Point(known.epoch(), known.nextSeq() - 1, known.head())).orElse(null);
        List<Incoming> early = book.packages().incoming(deviceId).stream().filter(in -> in.state().equals("waiting"))
                .toList();
        int newest = early.stream().mapToInt(Incoming::epoch).max().orElse(0);
        List<Long> waiting = early.stream().filter(in -> in.epoch() == newest).map(Incoming::seq).distinct().sorted()
                .toList();
        List<Receipt.Refused> refused = results.stream()
                .filter(result -> result.device().equals(deviceId) && !result.code().isEmpty()
                        && result.state() != Received.State.DUPLICATE && result.state() != Received.State.WAITING)
                .map(result -> new Receipt.Refused(result.file().getFileName().toString(), result.code())).toList();
        Receipt receipt = new Receipt(keys.device().id(), deviceId, number, received, waiting, refused, List.of(),
                trust.province().id().equals(keys.device().id()) ? new Credentials(book).trustFile().orElse(null) : null,
                book.clock().instant());
        String name = String.format("%s-%s-%04d.vbr", device.site().code(), deviceId.substring(0, 4), number);
        if (deviceId.equals(trust.province().id())) {
            name = String.format("%s-%s-%s", book.site().code(), keys.device().id().substring(0, 4), name);
        }
        OutsideFile.write(folder.resolve(name), receipt.seal(keys, device));
        book.packages().put(new Chain(deviceId, device.site().key(), chain.map(Chain::epoch).orElse(1),
                chain.map(Chain::nextSeq).orElse(1L), chain.map(Chain::head).orElse(""),
                chain.map(Chain::frozen).orElse(false), book.clock().millis(), number));
    }
}
