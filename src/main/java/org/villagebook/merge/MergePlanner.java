package org.villagebook.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Change;
import org.villagebook.record.ChangeSet;
import org.villagebook.record.ConflictEntry;
import org.villagebook.record.Dot;
import org.villagebook.record.FieldState;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordState;

/** Plans how changes from elsewhere are taken up. Pure: reads through {@link Mine} and writes nothing. */
public final class MergePlanner {

    /** What this book has. */
    public interface Mine {
        /** Whether the journal has the change with this dot. */
        boolean knows(Dot dot);

        /** The state of a record, if it was ever written here. */
        Optional<RecordState> state(String type, RecordId id);
    }

    private final Catalogue catalogue;

    public MergePlanner(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param received when the changes came, by this machine's clock; only used to clamp theirs
     */
    public MergePlan plan(Mine mine, ChangeSet theirs, Instant received) {
        Map<RecordId, RecordState> states = new LinkedHashMap<>();
        List<Change> fresh = new ArrayList<>();
        for (Change change : theirs.changes()) {
            if (mine.knows(change.dot())) {
                continue;
            }
            RecordState before = states.computeIfAbsent(change.record(), id -> mine.state(change.type(), id)
                    .orElseGet(() -> RecordState.fresh(id, change.type())));
            states.put(change.record(), before.take(change, change.believedAt(received)));
            fresh.add(change);
        }
        List<ConflictEntry> conflicts = new ArrayList<>();
        List<RecordId> flagged = new ArrayList<>();
        List<RecordId> orphans = new ArrayList<>();
        for (RecordState state : states.values()) {
            addConflicts(state, conflicts);
            if (state.editedAgainstDeletion()) {
                flagged.add(state.id());
            }
            if (isOrphan(mine, states, state)) {
                orphans.add(state.id());
            }
        }
        return new MergePlan(fresh, states, conflicts, flagged, orphans, theirs.changes().size() - fresh.size());
    }

    private static void addConflicts(RecordState state, List<ConflictEntry> conflicts) {
        for (Map.Entry<String, FieldState> field : state.fields().entrySet()) {
            if (field.getValue().inConflict()) {
                conflicts.add(new ConflictEntry(state.id(), state.type(), field.getKey(),
                        field.getValue().siblings()));
            }
        }
    }

    private boolean isOrphan(Mine mine, Map<RecordId, RecordState> states, RecordState state) {
        if (state.deleted()) {
            return false;
        }
        Optional<RecordType> type = catalogue.type(state.type());
        Optional<Field> parent = type.flatMap(RecordType::parentField);
        if (parent.isEmpty() || state.field(parent.get().id()).value() == null) {
            return false;
        }
        return RecordId.parse(state.field(parent.get().id()).value())
                .map(id -> Optional.ofNullable(states.get(id)).or(() -> mine.state(parent.get().target(), id))
                        .map(RecordState::deleted).orElse(true))
                .orElse(true);
    }
}
