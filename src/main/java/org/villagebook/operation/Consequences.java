package org.villagebook.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.villagebook.book.PackageLedger.Incoming;
import org.villagebook.book.Replay.Replayed;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordState;

/**
 * What the withdrawal of a package means for the book.
 *
 * @param packages everything that leaves, in order: the package itself and what its device sent after it
 * @param changes  changes that leave the journal
 * @param types    by record type: records that go ({@code added} were brought by it), change back, or come back
 * @param builtOn  fields that somebody else wrote over a withdrawn value; what they wrote stays
 * @param orphans  records of others that refer to a record which goes
 */
public record Consequences(List<Left> packages, long changes, Map<String, Undone> types, List<BuiltOn> builtOn,
                           List<RecordId> orphans) {

    /** One package that leaves. */
    public record Left(int epoch, long seq, long changes) {
    }

    /** Records of one type: gone altogether, shown with other values, or no longer deleted. */
    public record Undone(int gone, int changed, int back) {

        Undone plus(Undone other) {
            return new Undone(gone + other.gone, changed + other.changed, back + other.back);
        }
    }

    /** A field in which a later decision or correction rests on a value that is withdrawn. */
    public record BuiltOn(RecordId record, String type, String field) {
    }

    static Consequences of(List<Incoming> packages, List<Replayed> replayed, Collection<RecordId> orphans) {
        Map<String, Undone> types = new TreeMap<>();
        List<BuiltOn> builtOn = new ArrayList<>();
        for (Replayed one : replayed) {
            boolean was = !one.before().deleted();
            boolean is = one.after().map(state -> !state.deleted()).orElse(false);
            boolean changed = was && is && !one.before().shown().fields().equals(one.after().get().shown().fields());
            types.merge(one.before().type(), new Undone(was && !is ? 1 : 0, changed ? 1 : 0, is && !was ? 1 : 0),
                    Undone::plus);
            one.after().ifPresent(after -> addBuiltOn(one, after, builtOn));
        }
        return new Consequences(packages.stream().map(in -> new Left(in.epoch(), in.seq(), in.changes())).toList(),
                packages.stream().mapToLong(Incoming::changes).sum(), types, List.copyOf(builtOn),
                List.copyOf(orphans));
    }

    /** A write that stays and had seen a write that goes: the context of the field still covers it. */
    private static void addBuiltOn(Replayed one, RecordState after, List<BuiltOn> found) {
        after.fields().forEach((field, state) -> {
            if (one.taken().stream().anyMatch(state.context()::covers)) {
                found.add(new BuiltOn(after.id(), after.type(), field));
            }
        });
    }
}
