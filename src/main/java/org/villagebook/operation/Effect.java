package org.villagebook.operation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.villagebook.merge.MergePlan;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordState;

/**
 * What a package does to the records, counted.
 *
 * @param types     counts by record type
 * @param conflicts fields in which concurrent values will stand against each other
 * @param flagged   records that one side deleted and the other edited; the edit stays
 * @param orphans   records whose parent is not here or is deleted; they are kept and listed
 */
public record Effect(Map<String, Count> types, int conflicts, int flagged, int orphans) {

    /** Nothing was changed. */
    public static final Effect NONE = new Effect(Map.of(), 0, 0, 0);

    /** How many records of one type come in new, change, or go. */
    public record Count(int added, int changed, int deleted) {

        Count plus(Count other) {
            return new Count(added + other.added, changed + other.changed, deleted + other.deleted);
        }
    }

    static Effect of(MergePlan plan, BiFunction<String, RecordId, Optional<RecordState>> before) {
        Map<String, Count> types = new TreeMap<>();
        for (RecordState after : plan.states().values()) {
            boolean was = before.apply(after.type(), after.id()).map(state -> !state.deleted()).orElse(false);
            boolean is = !after.deleted();
            if (was || is) {
                types.merge(after.type(), new Count(is && !was ? 1 : 0, is && was ? 1 : 0, is ? 0 : 1), Count::plus);
            }
        }
        return new Effect(types, plan.conflicts().size(), plan.flagged().size(), plan.orphans().size());
    }

    static Effect together(Collection<Effect> effects) {
        Map<String, Count> types = new TreeMap<>();
        effects.forEach(effect -> effect.types.forEach((type, count) -> types.merge(type, count, Count::plus)));
        return new Effect(types, effects.stream().mapToInt(Effect::conflicts).sum(),
                effects.stream().mapToInt(Effect::flagged).sum(), effects.stream().mapToInt(Effect::orphans).sum());
    }
}
