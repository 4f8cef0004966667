package org.villagebook.record;

import java.util.List;

/** Changes in the order in which their devices made them; what a package carries. */
public record ChangeSet(List<Change> changes) {

    public ChangeSet {
        changes = List.copyOf(changes);
    }
}
