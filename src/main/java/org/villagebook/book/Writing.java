package org.villagebook.book;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.RecordType;
import org.villagebook.book.RecordStore.Stored;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Change;
import org.villagebook.record.Dot;
import org.villagebook.record.FieldState;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordState;
import org.villagebook.record.Touched;
import org.villagebook.record.Write;

/**
 * One transaction. Everything written through it stands in the journal with old and new values, in the same
 * transaction as the rows; all of it happens or nothing. Valid only inside {@link Book#write}.
 */
public final class Writing {

    private final RecordStore store;
    private final Catalogue catalogue;
    private final Author author;
    private final Map<RecordId, Optional<Stored>> loaded = new HashMap<>();
    private final Map<String, Long> knownUpTo = new HashMap<>();
    private final Set<String> types = new HashSet<>();
    private final Set<RecordId> records = new HashSet<>();
    private long counter;

    /** Who writes, from which device, as part of which batch. */
    record Author(String device, int epoch, long lastCounter, long batch, Instant at, String who, String reason) {
    }

    Writing(RecordStore store, Catalogue catalogue, Author author) {
        this.store = store;
        this.catalogue = catalogue;
        this.author = author;
        this.counter = author.lastCounter();
    }

    /** Adds a record with these canonical values; empty fields are left out. A deleted record comes back. */
    public void add(RecordType type, RecordId id, Map<String, String> values) {
        Map<String, String> written = new LinkedHashMap<>(values);
        if (load(type, id).map(stored -> stored.state().deleted()).orElse(false)) {
            written.put(Change.DELETED, null);
        }
        set(type, id, written);
    }

    /** Writes the values that differ from what the record shows; null empties a field. */
    public void set(RecordType type, RecordId id, Map<String, String> values) {
        RecordState before = load(type, id).map(Stored::state).orElseGet(() -> RecordState.fresh(id, type.id()));
        Map<String, Write> writes = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            FieldState state = before.field(field);
            if (!Objects.equals(state.value(), value) || state.inConflict()) {
                writes.put(field, new Write(state.value(), value, state.context()));
            }
        });
        if (!writes.isEmpty()) {
            write(type, before, writes);
        }
    }

    /** Deletes a record. It stays in the journal and can be brought back. */
    public void delete(RecordType type, RecordId id) {
        RecordState before = load(type, id).map(Stored::state)
                .orElseThrow(() -> new Problem.InvalidInput("book.noSuchRecord"));
        write(type, before, Map.of(Change.DELETED,
                new Write(before.field(Change.DELETED).value(), "1", before.seen())));
    }

    /** Takes back what was done together with that change; fields that were changed since keep their newer values. */
    public void takeBack(Dot change) {
        sql(() -> UndoLog.undo(store, catalogue, this, change));
    }

    /** Takes a deletion back. */
    public void restore(RecordType type, RecordId id) {
        RecordState before = load(type, id).map(Stored::state)
                .orElseThrow(() -> new Problem.InvalidInput("book.noSuchRecord"));
        write(type, before, Map.of(Change.DELETED,
                new Write(before.field(Change.DELETED).value(), null, before.field(Change.DELETED).context())));
    }

    private void write(RecordType type, RecordState before, Map<String, Write> writes) {
        Change change = new Change(before.id(), type.id(), new Dot(author.device(), author.epoch(), ++counter), writes,
                author.batch(), author.at(), author.who(), author.reason());
        RecordState after = before.take(change, author.at().toEpochMilli());
        sql(() -> {
            store.journal(change, null);
            put(type, after);
        });
    }

    /** Adds a change that came from elsewhere to the journal. */
    public void journal(Change change, long origin) {
        sql(() -> store.journal(change, origin));
    }

    /** Writes the merged state of a record; its changes must have been added with {@link #journal}. */
    public void merged(RecordState state) {
        RecordType type = catalogue.require(state.type());
        sql(() -> put(type, state));
    }

    /**
     * Takes the changes of these packages out of the journal and makes their records again from what is left: as if
     * the packages had never come. The caller sees to it that no later change of the same device stays behind.
     *
     * @param origins rows of the packages
     * @return every record that they had touched
     */
    public List<Replay.Replayed> withdraw(Collection<Long> origins) {
        return sqlValue(() -> {
            Map<RecordId, Replay.Taken> taken = Replay.takeOut(store, origins);
            knownUpTo.clear();
            List<Replay.Replayed> replayed = new ArrayList<>();
            for (Map.Entry<RecordId, Replay.Taken> record : taken.entrySet()) {
                RecordType type = catalogue.require(record.getValue().type());
                Stored before = load(type, record.getKey()).orElseThrow();
                Optional<RecordState> after = Replay.state(store, type.id(), record.getKey());
                if (after.isPresent()) {
                    put(type, after.get());
                } else {
                    store.remove(type, before);
                    loaded.remove(record.getKey());
                    types.add(type.id());
                    records.add(record.getKey());
                }
                replayed.add(new Replay.Replayed(before.state(), after, record.getValue().dots()));
            }
            return replayed;
        });
    }

    /** Gives the changes made here behind that row of the journal new dots; see {@link Renumbering}. */
    void renumber(long afterRow, String device, int epoch) {
        sql(() -> {
            knownUpTo.clear();
            for (Map.Entry<RecordId, String> record : Renumbering.run(store, afterRow, device, epoch).entrySet()) {
                put(catalogue.require(record.getValue()),
                        Replay.state(store, record.getValue(), record.getKey()).orElseThrow());
            }
        });
    }

    private void put(RecordType type, RecordState after) throws SQLException {
        Optional<Stored> before = load(type, after.id());
        store.store(type, before, after);
        loaded.remove(after.id());
        types.add(type.id());
        records.add(after.id());
    }

    /** The state of a record inside this transaction. */
    public Optional<RecordState> state(RecordType type, RecordId id) {
        return load(type, id).map(Stored::state);
    }

    private Optional<Stored> load(RecordType type, RecordId id) {
        Optional<Stored> known = loaded.get(id);
        if (known == null) {
            known = sqlValue(() -> store.load(type, id));
            loaded.put(id, known);
        }
        return known;
    }

    /**
     * Whether the journal has this change. The highest counter of the device answers for everything above it; below,
     * the journal is asked, because a site gets only those changes of the others that concern its own records.
     */
    public boolean knows(Dot dot) {
        long last = knownUpTo.computeIfAbsent(dot.device() + '.' + dot.epoch(), ignored -> sqlValue(() -> {
            PreparedStatement statement =
                    store.prepare("SELECT max(counter) FROM journal WHERE device=? AND epoch=?");
            statement.setString(1, dot.device());
            statement.setInt(2, dot.epoch());
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getLong(1) : 0L;
            }
        }));
        return dot.counter() <= last && sqlValue(() -> store.hasChange(dot));
    }

    Touched touched() {
        return new Touched(types, records);
    }

    @FunctionalInterface
    private interface Sql {
        void run() throws SQLException;
    }

    @FunctionalInterface
    private interface SqlValue<T> {
        T get() throws SQLException;
    }

    private static void sql(Sql work) {
        sqlValue(() -> {
            work.run();
            return null;
        });
    }

    private static <T> T sqlValue(SqlValue<T> work) {
        try {
            return work.get();
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }
}
