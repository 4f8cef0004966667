package org.villagebook.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.record.Change;
import org.villagebook.record.Context;
import org.villagebook.record.Dot;
import org.villagebook.record.FieldState;
import org.villagebook.record.RecordState;
import org.villagebook.record.Write;

/** The merge as it is, and ten ways to get it wrong; every one of them must break a property. */
enum Planted {
    NONE,
    /** The later clock wins; the other value is gone. */
    LAST_WRITER_WINS {
        @Override
        RecordState take(RecordState before, Change change, long at) {
            Map<String, FieldState> fields = new LinkedHashMap<>(before.fields());
            change.writes().forEach((field, write) -> {
                FieldState state = before.field(field);
                boolean later = state.siblings().isEmpty() || at >= state.siblings().getFirst().at();
                fields.put(field, new FieldState(later
                        ? List.of(new FieldState.Sibling(change.dot(), write.after(), at)) : state.siblings(),
                        state.context().join(write.seen()).with(change.dot())));
            });
            return new RecordState(before.id(), before.type(), fields);
        }
    },
    /** What an author had seen is lost on the way out. */
    CONTEXT_DROPPED_ON_EXPORT {
        @Override
        Change export(Change change) {
            return with(change, (field, write) -> new Write(write.before(), write.after(), Context.EMPTY));
        }
    },
    /** Of a field in conflict only the shown value travels. */
    SIBLING_NOT_EXPORTED {
        @Override
        boolean exports(Change change, RecordState here) {
            return change.writes().keySet().stream().allMatch(field -> here.field(field).siblings().size() < 2
                    || here.field(field).siblings().getFirst().dot().equals(change.dot()));
        }
    },
    /** A deletion is forgotten as soon as it was taken up. */
    TOMBSTONE_COLLECTED_TOO_EARLY {
        @Override
        RecordState take(RecordState before, Change change, long at) {
            RecordState after = before.take(change, at);
            if (!after.deleted()) {
                return after;
            }
            return RecordState.fresh(before.id(), before.type());
        }
    },
    /** A restored backup goes on in the same epoch. */
    RESTORE_KEEPS_EPOCH {
        @Override
        int epochAfterRestore(int epoch) {
            return epoch;
        }
    },
    /** Numbers pass through floating point. */
    FLOAT_ROUND_TRIP {
        @Override
        Change export(Change change) {
            return with(change, (field, write) -> new Write(write.before(), rounded(write.after()), write.seen()));
        }

        private String rounded(String value) {
            return value == null || !value.matches("\\d+\\.\\d+") ? value : Float.toString(Float.parseFloat(value));
        }
    },
    /** A deletion beats an edit that it had not seen. */
    DELETE_WINS {
        @Override
        boolean deleted(RecordState state) {
            return "1".equals(state.field(Change.DELETED).value());
        }
    },
    /** Two records with one ID number become one by themselves. */
    UNIQUENESS_MERGES_BY_ITSELF {
        @Override
        boolean mergesEqualNumbers() {
            return true;
        }
    },
    /** A change that comes twice is taken up twice. */
    DUPLICATE_COUNTS_TWICE {
        @Override
        RecordState take(RecordState before, Change change, long at) {
            Map<String, FieldState> fields = new LinkedHashMap<>(before.fields());
            change.writes().forEach((field, write) -> {
                List<FieldState.Sibling> standing = new ArrayList<>(before.field(field).siblings().stream()
                        .filter(sibling -> !write.seen().covers(sibling.dot())).toList());
                standing.add(new FieldState.Sibling(change.dot(), write.after(), at));
                fields.put(field, new FieldState(standing,
                        before.field(field).context().join(write.seen()).with(change.dot())));
            });
            return new RecordState(before.id(), before.type(), fields);
        }

        @Override
        boolean forgetsWhatIsKnown() {
            return true;
        }
    },
    /** A clock in the year 2096 wins every tie until then. */
    CLOCK_UNCLAMPED {
        @Override
        long believed(Change change, long received) {
            return change.at().toEpochMilli();
        }
    };

    RecordState take(RecordState before, Change change, long at) {
        return before.take(change, at);
    }

    Change export(Change change) {
        return change;
    }

    boolean exports(Change change, RecordState here) {
        return true;
    }

    int epochAfterRestore(int epoch) {
        return epoch + 1;
    }

    boolean deleted(RecordState state) {
        return state.deleted();
    }

    boolean mergesEqualNumbers() {
        return false;
    }

    boolean forgetsWhatIsKnown() {
        return false;
    }

    long believed(Change change, long received) {
        return change.believedAt(java.time.Instant.ofEpochMilli(received));
    }

    private interface Edit {
        Write of(String field, Write write);
    }

    private static Change with(Change change, Edit edit) {
        Map<String, Write> writes = new LinkedHashMap<>();
        change.writes().forEach((field, write) -> writes.put(field, edit.of(field, write)));
        Dot dot = change.dot();
        return new Change(change.record(), change.type(), dot, writes, change.batch(), change.at(), change.who(),
                change.reason());
    }
}
