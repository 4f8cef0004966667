package org.villagebook.operation;

import org.villagebook.outcome.Problem;
import org.villagebook.record.Touched;

/** Takes back the last thing that was written on this machine; again, the one before. */
public final class UndoLast {

    private final Desk desk;

    public UndoLast(Desk desk) {
        this.desk = desk;
    }

    /** @throws Problem.InvalidInput {@code book.nothingToUndo} */
    public Touched run() {
        return desk.book().undo();
    }
}
