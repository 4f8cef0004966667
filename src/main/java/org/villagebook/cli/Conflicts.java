package org.villagebook.cli;

import java.util.List;
import org.villagebook.operation.Desk;
import org.villagebook.operation.ListConflicts;
import org.villagebook.outcome.Problem;
import org.villagebook.record.ConflictEntry;
import org.villagebook.record.Dot;

/** How conflicts and the values in them are named on the command line. */
final class Conflicts {

    private Conflicts() {
    }

    static String id(ConflictEntry conflict) {
        return conflict.record() + ":" + conflict.field();
    }

    static ConflictEntry find(Desk desk, String id) {
        List<ConflictEntry> conflicts = new ListConflicts(desk).run();
        return conflicts.stream().filter(conflict -> id(conflict).equals(id.strip())).findFirst()
                .orElseThrow(() -> new Problem.InvalidInput("cli.noSuchConflict", id));
    }

    static Dot write(String written) {
        try {
            return Dot.parse(written.strip());
        } catch (IllegalArgumentException notADot) {
            throw new Problem.InvalidInput(notADot, "cli.notAWrite", written);
        }
    }
}
