package org.villagebook.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.villagebook.book.Book;
import org.villagebook.book.PackageLedger.Chain;
import org.villagebook.book.PackageLedger.Incoming;
import org.villagebook.book.Writing;
import org.villagebook.exchange.DeviceKeys;
import org.villagebook.exchange.PackageReader;
import org.villagebook.exchange.SealedHeader;
import org.villagebook.exchange.SequenceRule;
import org.villagebook.exchange.TrustList;
import org.villagebook.exchange.VerifiedPackage;
import org.villagebook.merge.MergePlan;
import org.villagebook.merge.MergePlanner;
import org.villagebook.operation.Received.State;
import org.villagebook.outcome.Phrase;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Change;
import org.villagebook.record.Dot;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordState;

/** Decides about packages by their place in the chain of their device, and applies those that are next. */
final class Inbox {

    private static final String APPLIED = "applied";
    private static final String WAITING = "waiting";
    private static final String KEPT = "kept";
    /** Was kept for a person, who decided against it. */
    static final String ASIDE = "aside";
    /** Was applied once and taken out again by a person. */
    static final String WITHDRAWN = "withdrawn";
    /** States of packages whose number is taken. */
    private static final Set<String> COUNTED = Set.of(APPLIED, WAITING, WITHDRAWN);
    static final String OTHER_RECIPIENT = "PK-12";
    /** The sender's program is newer. */
    static final String NEWER = "PK-40";

    private final Book book;
    private final DeviceKeys keys;
    private final TrustList trust;
    private final Runnable renewal;
    private final PackageArchive archive;
    private final Map<String, Long> appliedFromWaiting = new HashMap<>();
    private final List<Effect> effects = new ArrayList<>();
    /** What a rehearsal would have put into the folder. */
    private final Map<String, byte[]> held = new HashMap<>();
    private boolean rehearsal;

    /** @param renewal gives this installation numbers of its own if {@link RenewDevice#BEHIND} is set */
    Inbox(Book book, DeviceKeys keys, TrustList trust, Runnable renewal) {
        this.book = book;
        this.keys = keys;
        this.trust = trust;
        this.renewal = renewal;
        this.archive = new PackageArchive(book);
    }

    DeviceKeys keys() {
        return keys;
    }

    TrustList trust() {
        return trust;
    }

    /** Only the receiver of packages answers with receipts. */
    boolean givesReceipts() {
        return trust.province().id().equals(keys.device().id());
    }

    /** Tries again what waits: a package that a newer program made can be read once this one was upgraded. */
    void applyAllWaiting() {
        book.packages().chains().forEach(chain -> applyWaiting(chain.device()));
        trust.devices().forEach(device -> applyWaiting(device.id()));
    }

    /** From now on no file is written: everything happens inside {@link Book#rehearse}. */
    void rehearsing() {
        rehearsal = true;
    }

    Received take(Path file, byte[] bytes, SealedHeader header) {
        if (!header.recipient().equals(keys.device().id())) {
            // Before anything is remembered of it: the province numbers what it sends to each device separately.
            throw new Problem.PackageRejected(OTHER_RECIPIENT, "exchange.otherRecipient");
        }
        SequenceRule.Decision decision = decide(header);
        switch (decision.action()) {
            case APPLY -> {
                effects.clear();
                long changes = applyOrKeep(bytes, header, file);
                applyWaiting(header.sender().id());
                return result(file, header, decision, changes).with(Effect.together(effects));
            }
            case WAIT -> keep(bytes, header, WAITING);
            case FORK -> {
                keep(bytes, header, KEPT);
                freeze(header);
            }
            case FROZEN, SUSPECT -> keep(bytes, header, KEPT);
            // After a restore the records may be here and the kept files not: what comes again proves them again.
            case DUPLICATE -> archive(bytes, header);
        }
        return result(file, header, decision, 0);
    }

    private void archive(byte[] bytes, SealedHeader header) {
        if (!rehearsal) {
            archive.keep(bytes, header);
        }
    }

    private long applyOrKeep(byte[] bytes, SealedHeader header, Path file) {
        try {
            VerifiedPackage verified = PackageReader.open(bytes, header, keys);
            archive(bytes, header);
            return apply(verified, file.getFileName().toString(), null);
        } catch (Problem.PackageRejected rejected) {
            if (rejected.code().equals(NEWER)) {
                keep(bytes, header, WAITING);
            }
            throw rejected;
        }
    }

    private Received result(Path file, SealedHeader header, SequenceRule.Decision decision, long changes) {
        State state = switch (decision.action()) {
            case APPLY -> State.APPLIED;
            case DUPLICATE -> State.DUPLICATE;
            case WAIT -> State.WAITING;
            case FORK, FROZEN -> State.FROZEN;
            case SUSPECT -> State.KEPT;
        };
        Phrase message = decision.action() == SequenceRule.Action.APPLY
                ? Phrase.of("operation.packageApplied", header.sender().site().name(), header.seq(), changes)
                : Phrase.of(decision.key(), decision.missingText());
        return new Received(file, state, decision.code(), changes, decision.missing(), message,
                header.sender().id());
    }

    private SequenceRule.Decision decide(SealedHeader header) {
        return SequenceRule.decide(chainOf(header.sender().id()), header);
    }

    private SequenceRule.Chain chainOf(String device) {
        SequenceRule.KnownManifests known = (epoch, seq) -> book.packages().incoming(device, epoch, seq).stream()
                .filter(in -> COUNTED.contains(in.state())).map(Incoming::hash).findFirst();
        return book.packages().chain(device)
                .map(chain -> new SequenceRule.Chain(chain.epoch(), chain.nextSeq(), chain.head(), chain.frozen(), known))
                .orElseGet(SequenceRule.Chain::fresh);
    }

    /** Keeps the file as it came: it is encrypted, and opened only when its turn comes. */
    private void keep(byte[] bytes, SealedHeader header, String state) {
        String name = header.manifestHash().substring(0, 16) + ".vbp";
        if (rehearsal) {
            held.put(name, bytes);
        } else {
            OutsideFile.write(book.folder().resolve("inbox").resolve(name), bytes);
        }
        Optional<Incoming> listed = listed(header);
        listed.filter(in -> in.state().equals(WITHDRAWN)).ifPresent(in -> book.packages().remove(in.n()));
        if (listed.isEmpty() || listed.get().state().equals(WITHDRAWN)) {
            book.packages().add(incoming(header, state, 0, name));
        }
    }

    private Optional<Incoming> listed(SealedHeader header) {
        return book.packages().incoming(header.sender().id(), header.epoch(), header.seq()).stream()
                .filter(in -> in.hash().equals(header.manifestHash())).findFirst();
    }

    private Incoming incoming(SealedHeader header, String state, long changes, String file) {
        return new Incoming(0, header.sender().site().key(), header.sender().id(), header.epoch(), header.seq(),
                header.manifestHash(), state, changes, book.clock().millis(), file);
    }

    private void freeze(SealedHeader header) {
        Chain chain = book.packages().chain(header.sender().id()).orElseGet(() -> new Chain(header.sender().id(),
                header.sender().site().key(), 1, 1, "", true, book.clock().millis(), 0));
        book.packages().put(chain.at(chain.epoch(), chain.nextSeq(), chain.head(), true));
    }

    /**
     * A device speaks for itself only, and leaves no gap in any of its epochs: what is known of a device is one
     * number for each epoch, the last counter, and a gap below it would be lost. Only the province speaks for others:
     * it sends home what was written elsewhere.
     */
    private void requireOwnChanges(VerifiedPackage verified) {
        SealedHeader header = verified.header();
        if (header.sender().id().equals(trust.province().id())) {
            return;
        }
        Map<Integer, Long> last = new HashMap<>();
        for (Change change : verified.changes().changes()) {
            Dot dot = change.dot();
            long before = last.getOrDefault(dot.epoch(), dot.counter() - 1);
            if (!dot.device().equals(header.sender().id()) || dot.epoch() > header.epoch()
                    || dot.counter() != before + 1) {
                throw new Problem.PackageRejected("PK-13", "operation.foreignChanges");
            }
            boolean first = last.put(dot.epoch(), dot.counter()) == null;
            if (first && dot.counter() > 1
                    && !book.read().hasChange(new Dot(dot.device(), dot.epoch(), dot.counter() - 1))) {
                throw new Problem.PackageRejected("PK-13", "operation.changesMissing");
            }
        }
    }

    private void requireKnownTypes(VerifiedPackage verified) {
        for (Change change : verified.changes().changes()) {
            if (book.catalogue().type(change.type()).isEmpty()) {
                throw new Problem.PackageRejected("PK-40", "operation.newerRecords", change.type());
            }
        }
    }

    /**
     * One transaction: the records, the journal, the list of packages and the head of the chain.
     *
     * @param waited row of the package in the waiting room, or null if it came just now
     */
    private long apply(VerifiedPackage verified, String file, Long waited) {
        requireOwnChanges(verified);
        requireKnownTypes(verified);
        makeRoom(verified);
        SealedHeader header = verified.header();
        // Before the records: a picture without a record does no harm, a record whose picture was lost would.
        new PhotoCargo(book).unload(verified.blobs());
        long[] written = {0};
        // To the millisecond, as the list of packages keeps it: the state must follow from the journal again.
        Instant now = Instant.ofEpochMilli(book.clock().millis());
        book.take("import", writing -> {
            MergePlanner.Mine mine = mine(writing);
            MergePlan plan = new MergePlanner(book.catalogue()).plan(mine, verified.changes(), now);
            effects.add(Effect.of(plan, (type, id) -> mine.state(type, id)));
            long origin = Optional.ofNullable(waited).or(() -> listed(header).map(Incoming::n))
                    .orElseGet(() -> book.packages().add(incoming(header, APPLIED, plan.fresh().size(), file)));
            book.packages().setApplied(origin, plan.fresh().size(), now.toEpochMilli(), file);
            plan.fresh().forEach(change -> writing.journal(change, origin));
            plan.states().values().forEach(writing::merged);
            Optional<Chain> chain = book.packages().chain(header.sender().id());
            if (header.restoredFrom() != null) {
                HomePackages.noteRestored(book, header.sender().id());
            }
            book.packages().put(new Chain(header.sender().id(), header.sender().site().key(), header.epoch(),
                    header.seq() + 1, header.manifestHash(), false, book.clock().millis(),
                    chain.map(Chain::receipts).orElse(0L)));
            written[0] = plan.fresh().size();
        });
        return written[0];
    }

    /**
     * The province sends home a change of this very device that is not the one this book has under that dot: another
     * copy of the disk made it. Ours gets another name before theirs comes in, or theirs would count as known.
     */
    private void makeRoom(VerifiedPackage verified) {
        String me = keys.device().id();
        verified.changes().changes().stream().filter(change -> change.dot().device().equals(me))
                .filter(change -> book.read().journal().madeHere(change.dot())
                        .filter(ours -> !ours.record().equals(change.record()) || !ours.writes().equals(change.writes()))
                        .isPresent())
                .mapToInt(change -> change.dot().epoch()).max().ifPresent(epoch -> {
                    book.settings().put(RenewDevice.BEHIND, Integer.toString(epoch));
                    renewal.run();
                });
    }

    private MergePlanner.Mine mine(Writing writing) {
        return new MergePlanner.Mine() {
            @Override
            public boolean knows(Dot dot) {
                return writing.knows(dot);
            }

            @Override
            public Optional<RecordState> state(String type, RecordId id) {
                return writing.state(book.catalogue().require(type), id);
            }
        };
    }

    /** Applies what waited for the package that was just applied, as far as it goes now. */
    private void applyWaiting(String device) {
        boolean more = true;
        while (more) {
            more = false;
            for (Incoming waiting : new ArrayList<>(book.packages().incoming(device))) {
                if (waiting.state().equals(WAITING) && applyIfNext(waiting)) {
                    more = true;
                }
            }
        }
    }

    private boolean applyIfNext(Incoming waiting) {
        Path file = book.folder().resolve("inbox").resolve(waiting.file());
        try {
            byte[] bytes = held.containsKey(waiting.file()) ? held.get(waiting.file())
                    : Files.exists(file) ? OutsideFile.read(file) : new byte[0];
            SealedHeader header = PackageReader.peek(bytes, trust);
            SequenceRule.Decision decision = decide(header);
            if (decision.action() == SequenceRule.Action.FORK) {
                freeze(header);
                book.packages().setState(waiting.n(), KEPT, 0);
                return false;
            }
            if (decision.action() != SequenceRule.Action.APPLY) {
                return false;
            }
            VerifiedPackage verified = PackageReader.open(bytes, header, keys);
            archive(bytes, header);
            long changes = apply(verified, waiting.file(), waiting.n());
            appliedFromWaiting.put(header.sender().id() + header.epoch() + '/' + header.seq(), changes);
            if (!rehearsal) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (Problem.PackageRejected | Problem.InvalidInput damaged) {
            if (damaged instanceof Problem.PackageRejected rejected && rejected.code().equals(NEWER)) {
                return false;
            }
            // The copy in the waiting room is unusable: forget it, so that its number is asked for again.
            book.packages().remove(waiting.n());
            return false;
        } catch (java.io.IOException undeletable) {
            return true;
        }
    }

    /** The final fate of a package that had to wait when it was read. */
    Received afterAll(Received result) {
        if (result.state() != State.WAITING) {
            return result;
        }
        try {
            SealedHeader header = PackageReader.peek(OutsideFile.read(result.file()), trust);
            Long changes = appliedFromWaiting.get(header.sender().id() + header.epoch() + '/' + header.seq());
            return changes == null ? result : new Received(result.file(), State.APPLIED, "", changes, List.of(),
                    Phrase.of("operation.packageApplied", header.sender().site().name(), header.seq(), changes),
                    result.device());
        } catch (Problem unreadable) {
            return result;
        }
    }

    /** Keeps a copy of a file that was refused, for the person who will ask what it was. */
    void quarantine(Path file) {
        if (rehearsal) {
            return;
        }
        try {
            byte[] bytes = OutsideFile.read(file);
            if (bytes.length > 0) {
                OutsideFile.write(book.folder().resolve("quarantine")
                        .resolve(Integer.toHexString(java.util.Arrays.hashCode(bytes)) + ".bin"), bytes);
            }
        } catch (Problem unreadable) {
            // There is nothing to keep; the sentence about the file has been said already.
            return;
        }
    }
}
