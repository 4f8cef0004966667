package org.villagebook.operation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.villagebook.book.Book;
import org.villagebook.book.PackageLedger.Incoming;
import org.villagebook.exchange.Device;
import org.villagebook.exchange.PackageReader;
import org.villagebook.exchange.SealedHeader;
import org.villagebook.exchange.TrustList;
import org.villagebook.operation.PackageProof.State;
import org.villagebook.outcome.Problem;
import org.villagebook.record.HistoryEntry.Origin;
import org.villagebook.record.Site;

/** Verifies kept packages again, each once however many records came in it. Lives for one run. */
final class PackageProofs {

    private final Book book;
    private final PackageArchive archive;
    private final Optional<TrustList> trust;
    private final Map<Origin, PackageProof> proofs = new HashMap<>();

    PackageProofs(Book book) {
        this.book = book;
        this.archive = new PackageArchive(book);
        this.trust = new Credentials(book).trust();
    }

    PackageProof of(Origin origin) {
        return proofs.computeIfAbsent(origin, this::verify);
    }

    private PackageProof verify(Origin origin) {
        Optional<Device> device = trust.flatMap(list -> list.device(origin.device()));
        return new PackageProof(device.map(Device::site).orElseGet(() -> site(origin.site())), origin.device(),
                device.map(Device::label).orElse(origin.device()), origin.epoch(), origin.seq(),
                Instant.ofEpochMilli(origin.receivedAt()), state(origin));
    }

    private State state(Origin origin) {
        // The number alone is not enough: two packages may claim one, and only one of them was applied.
        String hash = book.packages().incoming(origin.device(), origin.epoch(), origin.seq()).stream()
                .filter(in -> in.receivedAt() == origin.receivedAt()).map(Incoming::hash).findFirst().orElse("");
        byte[] bytes = archive.bytes(hash);
        if (bytes.length == 0 || trust.isEmpty()) {
            return State.MISSING;
        }
        try {
            SealedHeader header = PackageReader.peek(bytes, trust.get());
            boolean same = header.manifestHash().equals(hash) && header.sender().id().equals(origin.device())
                    && header.epoch() == origin.epoch() && header.seq() == origin.seq();
            return same ? State.VERIFIED : State.BROKEN;
        } catch (Problem.PackageRejected rejected) {
            return State.BROKEN;
        }
    }

    private static Site site(String key) {
        int colon = key.indexOf(':');
        String code = key.substring(colon + 1);
        return new Site(Site.Role.valueOf(key.substring(0, colon).toUpperCase(Locale.ROOT)), code, code);
    }
}
