package org.villagebook.operation;

import java.util.HashMap;
import java.util.Map;
import org.villagebook.outcome.Problem;
import org.villagebook.record.ConflictEntry;
import org.villagebook.record.Dot;

/** A person decides which value stands. The decision is itself a write that has seen all of them. */
public final class ResolveConflict {

    private final Desk desk;

    public ResolveConflict(Desk desk) {
        this.desk = desk;
    }

    /** @param keep the write whose value stands */
    public void run(ConflictEntry conflict, Dot keep) {
        FieldValue chosen = conflict.values().stream().filter(sibling -> sibling.dot().equals(keep)).findFirst()
                .map(sibling -> new FieldValue(sibling.value()))
                .orElseThrow(() -> new Problem.InvalidInput("operation.noSuchWrite"));
        Map<String, String> value = new HashMap<>();
        value.put(conflict.field(), chosen.text());
        desk.book().write("resolve", writing -> writing.set(desk.catalogue().require(conflict.type()),
                conflict.record(), value));
    }

    /** A value that may be null. */
    private record FieldValue(String text) {
    }
}
