package org.villagebook.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.villagebook.catalogue.RecordType;
import org.villagebook.check.Severity;
import org.villagebook.record.RecordId;

/** Plans the rows of one sheet whose parents are settled: which record each row is about, and what it changes. */
final class SheetPlanner {

    private final RecordType type;
    private final PlanInProgress plan;
    private final Identity identity;
    private final RecordWriter writer;

    SheetPlanner(String site, RecordType type, PlanInProgress plan) {
        this.type = type;
        this.plan = plan;
        this.identity = new Identity(site, type, plan);
        this.writer = new RecordWriter(type, plan);
    }

    /** Plans all rows and returns those whose records are in the book afterwards, each record once. */
    List<ReadRow> plan(List<ReadRow> rows) {
        identify(rows);
        Map<RecordId, ReadRow> firsts = new HashMap<>();
        List<ReadRow> taken = new ArrayList<>();
        for (ReadRow row : rows) {
            ReadRow first = row.refused() ? null : firsts.putIfAbsent(row.id(), row);
            if (first != null) {
                meetAgain(row, first);
            } else if (writer.write(row)) {
                taken.add(row);
            }
        }
        plan.rows(rows.size());
        return taken;
    }

    /** A number names a record only if no row of the sheet names that record by its natural key. */
    private void identify(List<ReadRow> rows) {
        Map<ReadRow, RecordId> ids = new LinkedHashMap<>();
        Map<List<String>, List<ReadRow>> same = new HashMap<>();
        for (ReadRow row : rows) {
            if (!row.refused()) {
                ids.put(row, identity.natural(row.values()).orElseGet(() -> ofContent(row, same)));
            }
        }
        Set<RecordId> claimed = new HashSet<>(ids.values());
        ids.forEach((row, id) -> {
            identity.settle(row, id);
            if (!row.id().equals(id) && claimed.contains(row.id())) {
                row.is(id, null);
            }
        });
    }

    /** What happened twice in the same way has two equal rows; of anything else, equal rows are one record. */
    private RecordId ofContent(ReadRow row, Map<List<String>, List<ReadRow>> same) {
        List<String> content = row.content();
        List<ReadRow> before = same.computeIfAbsent(content, first -> new ArrayList<>());
        if (type.event() && !before.isEmpty()) {
            row.tell("row.repeated", Severity.WARNING, "intake.repeatedRow", null, before.getFirst().number());
        }
        RecordId id = identity.ofContent(content, type.event() ? before.size() : 0);
        before.add(row);
        return id;
    }

    private void meetAgain(ReadRow row, ReadRow first) {
        if (row.values().equals(first.values())) {
            row.tell("row.duplicate", Severity.WARNING, "intake.sameRow", null, first.number());
            writer.again(row);
        } else {
            row.refuse("row.sameIdentity", "intake.sameIdentity", null, first.number());
            writer.write(row);
        }
    }
}
