package org.villagebook.operation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.villagebook.book.Book;
import org.villagebook.book.PackageLedger.Chain;
import org.villagebook.book.PackageLedger.Incoming;
import org.villagebook.book.Replay.Replayed;
import org.villagebook.book.Writing;
import org.villagebook.outcome.Problem;
import org.villagebook.record.RecordId;

/**
 * Takes an applied package out of the book again. Afterwards the book is as if it had never come: its changes leave the
 * journal, every record they touched is made again from the rest, and the chain of the device stands before it. What
 * the device sent later rests on it and goes with it; it waits again where its file is still here, and is asked for
 * where it is not. Receiving the same file again brings everything back.
 */
public final class WithdrawPackage {

    private final Desk desk;

    public WithdrawPackage(Desk desk) {
        this.desk = desk;
    }

    /** What would come of it; nothing is written. @throws Problem.InvalidInput {@code operation.noSuchPackage} */
    public Consequences look(String device, int epoch, long seq) {
        AtomicReference<Consequences> found = new AtomicReference<>();
        desk.book().rehearse(() -> desk.book().take("withdraw", writing -> found.set(take(writing, device, epoch, seq))));
        return found.get();
    }

    /** Withdraws it. @throws Problem.InvalidInput {@code operation.noSuchPackage} if it is not applied here */
    public Consequences run(String device, int epoch, long seq) {
        AtomicReference<Consequences> found = new AtomicReference<>();
        desk.book().take("withdraw", writing -> found.set(take(writing, device, epoch, seq)));
        found.get().packages().stream().skip(1).forEach(left -> waitAgain(device, left));
        return found.get();
    }

    /** What came after it lies in the archive as it came: it waits for its turn, and nobody has to send it again. */
    private void waitAgain(String device, Consequences.Left left) {
        Book book = desk.book();
        for (Incoming in : book.packages().incoming(device, left.epoch(), left.seq())) {
            byte[] bytes = new PackageArchive(book).bytes(in.hash());
            if (in.state().equals(Inbox.WITHDRAWN) && bytes.length > 0) {
                String name = in.hash().substring(0, 16) + ".vbp";
                OutsideFile.write(book.folder().resolve("inbox").resolve(name), bytes);
                book.packages().remove(in.n());
                book.packages().add(new Incoming(0, in.site(), device, in.epoch(), in.seq(), in.hash(), "waiting", 0,
                        in.receivedAt(), name));
            }
        }
    }

    private Consequences take(Writing writing, String device, int epoch, long seq) {
        Book book = desk.book();
        List<Incoming> applied = book.packages().incoming(device).stream()
                .filter(in -> in.state().equals("applied")).toList();
        List<Incoming> out = applied.stream().filter(in -> in.epoch() > epoch || in.epoch() == epoch && in.seq() >= seq)
                .toList();
        if (out.isEmpty() || out.getFirst().epoch() != epoch || out.getFirst().seq() != seq) {
            throw new Problem.InvalidInput("operation.noSuchPackage", seq);
        }
        List<Replayed> replayed = writing.withdraw(out.stream().map(Incoming::n).toList());
        out.forEach(in -> book.packages().setState(in.n(), Inbox.WITHDRAWN, in.changes()));
        Optional<Incoming> before = applied.stream().filter(in -> in.epoch() == epoch && in.seq() < seq)
                .reduce((earlier, later) -> later);
        Chain chain = book.packages().chain(device).orElseThrow();
        book.packages().put(chain.at(epoch, seq, before.map(Incoming::hash).orElse(""), chain.frozen()));
        return Consequences.of(out, replayed, orphans(replayed));
    }

    /** Records that stay and refer to one that goes. */
    private Set<RecordId> orphans(List<Replayed> replayed) {
        Set<RecordId> gone = new LinkedHashSet<>();
        replayed.stream().filter(one -> one.after().isEmpty()).forEach(one -> gone.add(one.before().id()));
        Set<RecordId> orphans = new LinkedHashSet<>();
        for (Replayed one : replayed) {
            if (one.after().isEmpty()) {
                orphans.addAll(new References(desk).to(one.before().type(), one.before().id()));
            }
        }
        orphans.removeAll(gone);
        return orphans;
    }
}
