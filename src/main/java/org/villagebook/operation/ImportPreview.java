package org.villagebook.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.check.Finding;
import org.villagebook.intake.Draft;
import org.villagebook.intake.IntakePlan;
import org.villagebook.record.Record;

/** What an import would do, for a person to look at before it is written. */
public final class ImportPreview {

    private final IntakePlan plan;

    ImportPreview(IntakePlan plan) {
        this.plan = plan;
    }

    IntakePlan plan() {
        return plan;
    }

    /** How many records of a type are new, change, stay as they are, or are refused. */
    public record Counts(int added, int changed, int unchanged, int refused) {
    }

    /** One record that would be written. {@code before} is null for a new one. */
    public record Line(String type, boolean added, String sheet, int row, Record before, Record after) {
    }

    /** Rows below the headings. */
    public int rows() {
        return plan.rows();
    }

    /** By record type, in the order in which the file has them. */
    public Map<String, Counts> records() {
        Map<String, Counts> counts = new LinkedHashMap<>();
        plan.records().forEach((type, count) -> counts.put(type,
                new Counts(count.added(), count.changed(), count.unchanged(), count.refused())));
        return counts;
    }

    /** What is wrong or worth a look, by sheet, row and column, in the order of the rows. */
    public List<Finding> findings() {
        return plan.findings();
    }

    public boolean hasErrors() {
        return plan.hasErrors();
    }

    /** Records that would be written. */
    public List<Line> lines() {
        return plan.drafts().stream().map(draft -> new Line(draft.type(), draft.action() == Draft.Action.ADDED,
                draft.sheet(), draft.row(), draft.before(), draft.after())).toList();
    }
}
