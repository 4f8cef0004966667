package org.villagebook.intake;

import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Site;

/** Plans what importing a workbook would do to a book. Nothing is written: the caller writes the plan's drafts. */
public final class SheetIntake {

    private final Catalogue catalogue;
    private final Site site;
    private final Lookup lookup;

    /**
     * @param site   who keeps the book; its key is part of name-based ids
     * @param lookup what the book has
     */
    public SheetIntake(Catalogue catalogue, Site site, Lookup lookup) {
        this.catalogue = catalogue;
        this.site = site;
        this.lookup = lookup;
    }

    /**
     * Plans a roster: one row per person, household columns repeated; households are added or changed along.
     *
     * @throws Problem.InvalidInput {@code intake.noRoster} if no sheet has the headings of a roster
     * @throws Problem.Cancelled    if the person pressed Cancel
     */
    public IntakePlan roster(Workbook workbook, Progress progress) {
        return new IntakePlan(List.of(), List.of(), 0, Map.of());
    }

    /**
     * Plans a ledger: every sheet is named by a record type; sheets of unknown name are listed and left out.
     *
     * @throws Problem.InvalidInput {@code intake.noLedger} if no sheet is named by a record type
     * @throws Problem.Cancelled    if the person pressed Cancel
     */
    public IntakePlan ledger(Workbook workbook, Progress progress) {
        return new IntakePlan(List.of(), List.of(), 0, Map.of());
    }

    /** Plans one sheet as rows of that type; parents must be in the book. */
    public IntakePlan plan(Sheet sheet, RecordType type, Progress progress) {
        return new IntakePlan(List.of(), List.of(), 0, Map.of());
    }
}
