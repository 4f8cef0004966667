package org.villagebook.operation;

import java.util.HashMap;
import java.util.Map;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Dot;

/** A person decides which value stands. The decision is itself a write that has seen all of them. */
public final class ResolveConflict {

    private final Desk desk;

    public ResolveConflict(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param conflict {@link ListConflicts.Conflict#id()}
     * @param keep     the write whose value stands
     * @throws Problem.InvalidInput {@code operation.noSuchConflict}, {@code operation.noSuchWrite}
     */
    public void run(String conflict, Dot keep) {
        ListConflicts.Conflict found = new ListConflicts(desk).run().stream()
                .filter(entry -> entry.id().equals(conflict)).findFirst()
                .orElseThrow(() -> new Problem.InvalidInput("operation.noSuchConflict"));
        ListConflicts.Standing chosen = found.values().stream().filter(value -> value.write().equals(keep)).findFirst()
                .orElseThrow(() -> new Problem.InvalidInput("operation.noSuchWrite"));
        Map<String, String> value = new HashMap<>();
        value.put(found.field(), chosen.value());
        desk.book().write("resolve", writing -> writing.set(desk.catalogue().require(found.type()), found.record(),
                value));
    }
}
