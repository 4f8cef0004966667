package org.villagebook.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Change;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/**
 * Makes one record of two: everything that referred to the second refers to the first, values that only the second has
 * are added to the first, and the second is deleted with a note of where it went. All in one transaction, which can be
 * taken back as a whole at any later time.
 */
public final class MergeRecords {

    /** Hidden field of a record that was merged: the id of the one that stays. */
    static final String INTO = Record.HIDDEN + "mergedInto";

    private final Desk desk;

    public MergeRecords(Desk desk) {
        this.desk = desk;
    }

    /** @return how many references were turned; @throws Problem.InvalidInput {@code operation.cannotMerge} */
    public int run(RecordId keep, RecordId drop) {
        Record kept = record(keep);
        Record dropped = record(drop);
        if (keep.equals(drop) || !kept.type().equals(dropped.type())) {
            throw new Problem.InvalidInput("operation.cannotMerge");
        }
        RecordType type = desk.catalogue().require(kept.type());
        List<References.Reference> references = new References(desk).all(dropped.type(), drop);
        desk.book().write("merge-records", writing -> {
            for (References.Reference reference : references) {
                writing.set(reference.type(), reference.from().id(),
                        Map.of(reference.field().id(), keep.toString()));
            }
            Map<String, String> lacking = new HashMap<>();
            for (Field field : type.fields()) {
                if (kept.get(field.id()).isEmpty() && dropped.get(field.id()).isPresent()) {
                    lacking.put(field.id(), dropped.text(field.id()));
                }
            }
            writing.set(type, keep, lacking);
            writing.set(type, drop, Map.of(INTO, keep.toString()));
            writing.delete(type, drop);
        });
        return references.size();
    }

    /** Takes the merge of that record back. @throws Problem.InvalidInput {@code operation.notMerged} */
    public void undo(RecordId drop) {
        Change merge = desk.book().read().history(drop).stream().map(HistoryEntry::change)
                .filter(change -> change.writes().containsKey(INTO)).findFirst()
                .filter(change -> change.writes().get(INTO).after() != null)
                .orElseThrow(() -> new Problem.InvalidInput("operation.notMerged"));
        desk.book().write("unmerge", writing -> writing.takeBack(merge.dot()));
    }

    private Record record(RecordId id) {
        return desk.book().read().find(id).filter(found -> !found.deleted())
                .orElseThrow(() -> new Problem.InvalidInput("book.noSuchRecord"));
    }
}
