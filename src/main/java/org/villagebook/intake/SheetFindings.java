package org.villagebook.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.villagebook.check.Finding;
import org.villagebook.check.Severity;

/** What there is to say about a sheet as a whole before its rows are looked at. */
final class SheetFindings {

    private static final int NAMED_ROWS = 20;

    private final PlanInProgress plan;
    private final String sheet;

    SheetFindings(PlanInProgress plan, String sheet) {
        this.plan = plan;
        this.sheet = sheet;
    }

    void tell(int row, String column, String rule, Severity severity, String key, Object... args) {
        plan.tell(new Finding(sheet, row, column, null, null, rule, severity, key, List.of(args)));
    }

    /** Columns that no field is known for or that are missing, formulas, hidden rows and rows of sums. */
    void tell(TypedSheet typed) {
        List<Sheet.Row> rows = typed.rows();
        for (Column column : typed.headings().columns()) {
            if (column.target() instanceof Column.Foreign foreign) {
                tell(typed.headingRow(), column.heading(), foreign.again() ? "heading.again" : "heading.unknown",
                        foreign.again() ? Severity.WARNING : Severity.NOTE,
                        foreign.again() ? "intake.headingAgain" : "intake.headingUnknown", column.heading());
            }
            formulas(column, rows);
        }
        hidden(rows);
        totals(rows);
        missing(typed);
    }

    private void totals(List<Sheet.Row> rows) {
        rows.stream().filter(TotalRow::is).forEach(row ->
                tell(row.number(), null, "row.total", Severity.NOTE, "intake.totalRow"));
    }

    /** A column that new records cannot do without is missed once, not in every row. */
    private void missing(TypedSheet typed) {
        Set<Column.Target> read = typed.headings().columns().stream().map(Column::target).collect(Collectors.toSet());
        typed.type().fields().stream()
                .filter(field -> field.required() && !field.isReference() && !read.contains(new Column.Own(field)))
                .forEach(field -> plan.misses(new Finding(sheet, typed.headingRow(), field.label().zh(), field.id(), null,
                        "heading.missing", Severity.ERROR, "intake.headingMissing", List.of(field.label().zh()))));
    }

    private void formulas(Column column, List<Sheet.Row> rows) {
        List<Sheet.Row> computed = rows.stream()
                .filter(row -> row.cell(column.position()).kind() == Cell.Kind.FORMULA).toList();
        if (!computed.isEmpty()) {
            tell(computed.getFirst().number(), column.heading(), "cell.formula", Severity.NOTE, "intake.formula",
                    column.heading(), computed.size());
        }
    }

    private void hidden(List<Sheet.Row> rows) {
        List<Sheet.Row> hidden = rows.stream().filter(Sheet.Row::hidden).toList();
        if (!hidden.isEmpty()) {
            String numbers = hidden.stream().limit(NAMED_ROWS).map(row -> Integer.toString(row.number()))
                    .collect(Collectors.joining(", ", "", hidden.size() > NAMED_ROWS ? " …" : ""));
            tell(hidden.getFirst().number(), null, "row.hidden", Severity.WARNING, "intake.hiddenRows", hidden.size(),
                    numbers);
        }
    }
}
