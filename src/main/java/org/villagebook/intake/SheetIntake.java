package org.villagebook.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.RecordType;
import org.villagebook.check.RuleBook;
import org.villagebook.check.Severity;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Site;

/** Plans what importing a workbook would do to a book. Nothing is written: the caller writes the plan's drafts. */
public final class SheetIntake {

    private final Catalogue catalogue;
    private final Site site;
    private final Lookup lookup;
    private final RuleBook rules;

    /**
     * @param site   who keeps the book; its key is part of name-based ids
     * @param lookup what the book has
     */
    public SheetIntake(Catalogue catalogue, Site site, Lookup lookup) {
        this.catalogue = catalogue;
        this.site = site;
        this.lookup = lookup;
        this.rules = new RuleBook(catalogue);
    }

    /**
     * Plans a roster: one row per person, household columns repeated; households are added or changed along.
     *
     * @throws Problem.InvalidInput {@code intake.noRoster} if no sheet has the headings of a roster
     * @throws Problem.Cancelled    if the person pressed Cancel
     */
    public IntakePlan roster(Workbook workbook, Progress progress) {
        PlanInProgress plan = start(workbook.sheets());
        RecordType person = catalogue.require(RosterFindings.PERSON);
        boolean any = false;
        for (Sheet sheet : shown(workbook.sheets(), plan)) {
            Optional<TypedSheet> typed = TypedSheet.of(sheet, person, catalogue).filter(TypedSheet::namesParents);
            typed.ifPresentOrElse(roster -> plan(roster, true, plan, progress), () ->
                    new SheetFindings(plan, sheet.name()).tell(0, null, "sheet.noRoster", Severity.WARNING,
                            "intake.sheetNoRoster", sheet.name()));
            any |= typed.isPresent();
        }
        if (!any) {
            throw new Problem.InvalidInput("intake.noRoster");
        }
        return plan.finish();
    }

    /**
     * Plans a ledger: every sheet is named by a record type; sheets of unknown name are listed and left out.
     *
     * @throws Problem.InvalidInput {@code intake.noLedger} if no sheet is named by a record type
     * @throws Problem.Cancelled    if the person pressed Cancel
     */
    public IntakePlan ledger(Workbook workbook, Progress progress) {
        return ledger(workbook, type -> true, progress);
    }

    /**
     * Plans the province's register: like a ledger, but only of what the province alone keeps (units, villages).
     *
     * @throws Problem.InvalidInput {@code intake.noLedger} if no sheet is named by such a type
     * @throws Problem.Cancelled    if the person pressed Cancel
     */
    public IntakePlan register(Workbook workbook, Progress progress) {
        return ledger(workbook, type -> type.role().equals(List.of("province")), progress);
    }

    private IntakePlan ledger(Workbook workbook, Predicate<RecordType> wanted, Progress progress) {
        PlanInProgress plan = start(workbook.sheets());
        List<LedgerSheets.Named> sheets = new LedgerSheets(catalogue, wanted)
                .inOrder(shown(workbook.sheets(), plan), plan);
        if (sheets.isEmpty()) {
            throw new Problem.InvalidInput("intake.noLedger");
        }
        sheets.forEach(named -> plan(named.sheet(), named.type(), plan, progress));
        return plan.finish();
    }

    /**
     * Plans every sheet of a workbook, whatever their names, as rows of that type.
     *
     * @throws Problem.Cancelled if the person pressed Cancel
     */
    public IntakePlan all(Workbook workbook, RecordType type, Progress progress) {
        PlanInProgress plan = start(workbook.sheets());
        shown(workbook.sheets(), plan).forEach(sheet -> plan(sheet, type, plan, progress));
        return plan.finish();
    }

    /**
     * Plans one sheet, whatever its name, as rows of that type; what the rows belong to must be in the book.
     *
     * @throws Problem.Cancelled if the person pressed Cancel
     */
    public IntakePlan plan(Sheet sheet, RecordType type, Progress progress) {
        PlanInProgress plan = start(List.of(sheet));
        plan(sheet, type, plan, progress);
        return plan.finish();
    }

    private PlanInProgress start(List<Sheet> sheets) {
        return new PlanInProgress(lookup, sheets.stream().map(Sheet::name).toList());
    }

    private static List<Sheet> shown(List<Sheet> all, PlanInProgress plan) {
        List<Sheet> sheets = all.stream().filter(sheet -> !LedgerSheets.explains(sheet)).toList();
        sheets.stream().filter(sheet -> sheet.hidden() && !sheet.rows().isEmpty()).forEach(sheet ->
                new SheetFindings(plan, sheet.name()).tell(0, null, "sheet.hidden", Severity.WARNING,
                        "intake.sheetHidden", sheet.name()));
        return sheets.stream().filter(sheet -> !sheet.hidden() && !sheet.rows().isEmpty()).toList();
    }

    private void plan(Sheet sheet, RecordType type, PlanInProgress plan, Progress progress) {
        TypedSheet.of(sheet, type, catalogue).ifPresentOrElse(
                typed -> plan(typed, false, plan, progress),
                () -> new SheetFindings(plan, sheet.name()).tell(0, null, "sheet.noHeading", Severity.ERROR,
                        "intake.noHeading", sheet.name(), type.label().zh()));
    }

    private void plan(TypedSheet sheet, boolean parentsComeAlong, PlanInProgress plan, Progress progress) {
        new SheetFindings(plan, sheet.sheet().name()).tell(sheet);
        List<ReadRow> rows = sheet.read(catalogue, progress);
        References references = new References(catalogue, site.key(), plan);
        Parents parents = parentsComeAlong
                ? new ParentsFromSheet(sheet, new Identity(site.key(), sheet.parent(), plan),
                        new RecordWriter(sheet.parent(), plan))
                : new ParentsInBook(catalogue, sheet.type(), references);
        parents.settle(rows);
        new OtherReferences(catalogue, sheet.type(), references).settle(rows);
        new NumberLinks(catalogue, sheet.type(), plan).settle(rows);
        List<ReadRow> taken = new SheetPlanner(site.key(), sheet.type(), plan).plan(rows);
        if (sheet.type().id().equals(RosterFindings.PERSON)) {
            new RosterFindings(plan, rules, LocalDate.now(), sheet.headings().columns(), taken).tell();
        }
    }
}
