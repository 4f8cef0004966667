package org.villagebook.operation;

import java.util.List;
import org.villagebook.book.Book;
import org.villagebook.book.PackageLedger.Chain;
import org.villagebook.book.PackageLedger.Incoming;
import org.villagebook.outcome.Problem;

/**
 * Lets a device speak again after a person has found out why it sent two different packages with one number. What was
 * applied stays; the packages that were kept are put aside. The copy that made them learns from its next receipt that
 * the province knows another package under its number, and sends its work again under numbers of its own.
 */
public final class ReleaseDevice {

    private final Desk desk;

    public ReleaseDevice(Desk desk) {
        this.desk = desk;
    }

    /** Whether somebody has to decide about that device; a package that was put aside may come again and changes nothing. */
    public boolean needed(String device) {
        return !kept(device).isEmpty() || desk.book().packages().chain(device).map(Chain::frozen).orElse(false);
    }

    private List<Incoming> kept(String device) {
        return desk.book().packages().incoming(device).stream().filter(in -> in.state().equals("kept")).toList();
    }

    /** @return numbers of the packages that were put aside; @throws Problem.InvalidInput {@code operation.notFrozen} */
    public List<Long> run(String device) {
        Book book = desk.book();
        List<Incoming> kept = kept(device);
        Chain chain = book.packages().chain(device).filter(known -> known.frozen() || !kept.isEmpty())
                .orElseThrow(() -> new Problem.InvalidInput("operation.notFrozen"));
        kept.forEach(in -> book.packages().setState(in.n(), Inbox.ASIDE, 0));
        book.packages().put(chain.at(chain.epoch(), chain.nextSeq(), chain.head(), false));
        return kept.stream().map(Incoming::seq).toList();
    }
}
