package org.villagebook.operation;

import org.villagebook.book.PackageLedger.Outgoing;

/** Notes that a package was handed on: the stick was given away, the mail was sent. */
public final class MarkCarried {

    private final Desk desk;

    public MarkCarried(Desk desk) {
        this.desk = desk;
    }

    public void run(int epoch, long seq) {
        for (Outgoing out : desk.book().packages().outgoing()) {
            if (out.epoch() == epoch && out.seq() == seq && out.state().equals("made")) {
                desk.book().packages().put(out.now("carried", null));
            }
        }
    }
}
