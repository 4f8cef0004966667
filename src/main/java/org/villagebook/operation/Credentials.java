package org.villagebook.operation;

import java.util.Optional;
import org.villagebook.book.Book;
import org.villagebook.exchange.DeviceKeys;
import org.villagebook.exchange.TrustList;
import org.villagebook.outcome.Problem;

/** This installation's keys and the trust list it goes by, as the book keeps them. */
final class Credentials {

    private static final String KEYS = "exchange.keys";
    private static final String TRUST = "exchange.trust";

    private final Book book;

    Credentials(Book book) {
        this.book = book;
    }

    DeviceKeys keys() {
        return DeviceKeys.decode(book.settings().bytes(KEYS).orElseThrow());
    }

    void keep(DeviceKeys keys) {
        book.settings().put(KEYS, keys.encoded());
    }

    /** The trust list, empty as long as the site is not enrolled. */
    Optional<TrustList> trust() {
        // What was kept here had been checked against its predecessor before; the book itself is authenticated.
        return book.settings().bytes(TRUST).map(TrustList::kept);
    }

    Optional<byte[]> trustFile() {
        return book.settings().bytes(TRUST);
    }

    /** @throws Problem.InvalidInput {@code operation.notEnrolled} */
    TrustList trustOrThrow() {
        return trust().orElseThrow(() -> new Problem.InvalidInput("operation.notEnrolled"));
    }

    void keepTrust(byte[] signed) {
        book.settings().put(TRUST, signed);
    }
}
