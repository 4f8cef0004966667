package org.villagebook.operation;

import org.villagebook.book.Verification;
import org.villagebook.outcome.Progress;

/** Checks that the open book is whole: every page, and every record against its journal. */
public final class VerifyBook {

    private final Desk desk;

    public VerifyBook(Desk desk) {
        this.desk = desk;
    }

    /**
     * What was found.
     *
     * @param whole   every page can be read and every record is what its journal tells
     * @param differ  records that are not
     * @param hash    hash over all records; equal in two books that know the same
     */
    public record Found(boolean whole, long records, long changes, long differ, String hash) {
    }

    public Found run(Progress progress) {
        Verification found = desk.book().verify(progress);
        return new Found(found.whole(), found.records(), found.changes(), found.differ().size(), found.hash());
    }
}
