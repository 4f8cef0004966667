package org.villagebook.outcome;

/**
 * What a long operation reports while it runs, and how it learns that it should stop.
 * Implementations must be cheap: a loop may call {@link #step} for every row.
 */
@FunctionalInterface
public interface Progress {

    /** Nobody watches and nobody cancels. */
    Progress SILENT = (done, total) -> { };

    /**
     * Reports that {@code done} of {@code total} steps are finished; {@code total} is 0 while it is not known.
     *
     * @throws Problem.Cancelled if the person pressed Cancel
     */
    void step(long done, long total);
}
