package org.villagebook.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.check.Severity;
import org.villagebook.record.Record;

/** Compares a row with its record in the book and writes the difference into the plan. */
final class RecordWriter {

    private static final IntakePlan.Counts ADDED = new IntakePlan.Counts(1, 0, 0, 0);
    private static final IntakePlan.Counts CHANGED = new IntakePlan.Counts(0, 1, 0, 0);
    private static final IntakePlan.Counts UNCHANGED = new IntakePlan.Counts(0, 0, 1, 0);
    private static final IntakePlan.Counts REFUSED = new IntakePlan.Counts(0, 0, 0, 1);

    private final RecordType type;
    private final PlanInProgress plan;

    RecordWriter(RecordType type, PlanInProgress plan) {
        this.type = type;
        this.plan = plan;
    }

    /**
     * Plans what the row changes; an empty cell takes nothing away from the record. Tells what the row has found.
     *
     * @return whether the row's record is in the book afterwards
     */
    boolean write(ReadRow row) {
        if (!row.refused()) {
            checkPresence(row);
        }
        if (row.refused()) {
            plan.count(type.id(), REFUSED);
        } else {
            plan(row);
        }
        tell(row);
        return !row.refused();
    }

    /** The row says what another one has said already. */
    void again(ReadRow row) {
        plan.count(type.id(), UNCHANGED);
        tell(row);
    }

    private void tell(ReadRow row) {
        row.findings().stream()
                .map(finding -> row.refused() || finding.record() != null ? finding : finding.about(row.id()))
                .forEach(plan::tell);
    }

    private void checkPresence(ReadRow row) {
        if (row.before() != null && row.before().deleted()) {
            row.tell("row.deleted", Severity.WARNING, "intake.deletedInBook", null, type.label().zh());
            row.refuse();
            return;
        }
        Record after = row.after(type.id());
        for (Field field : type.fields()) {
            if (!field.required() || after.get(field.id()).isPresent()) {
                continue;
            }
            if (plan.lacks(row.sheet(), field)) {
                row.refuse();
            } else {
                row.refuse("field.missing", "intake.fieldMissing", new Column(0, field.label().zh(),
                        new Column.Own(field)), field.label().zh());
            }
        }
    }

    private void plan(ReadRow row) {
        Map<String, String> writes = new LinkedHashMap<>();
        row.values().forEach((field, value) -> {
            if (row.before() == null || !value.equals(row.before().fields().get(field))) {
                writes.put(field, value);
            }
        });
        if (writes.isEmpty()) {
            plan.count(type.id(), UNCHANGED);
            return;
        }
        boolean added = row.before() == null;
        plan.count(type.id(), added ? ADDED : CHANGED);
        plan.add(new Draft(row.id(), type.id(), writes, added ? Draft.Action.ADDED : Draft.Action.CHANGED,
                row.sheet(), row.number(), row.before()), type);
    }
}
