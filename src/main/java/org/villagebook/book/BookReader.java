package org.villagebook.book;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Change;
import org.villagebook.record.ConflictEntry;
import org.villagebook.record.Dot;
import org.villagebook.record.FieldState.Sibling;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.Reported;
import org.villagebook.record.RecordState;
import org.villagebook.record.SearchHit;
import org.villagebook.record.Tally;

/**
 * Reads a book. Sees every finished transaction and none that is under way. Long lists are read as row numbers first
 * and as records page by page, so that a list of any length opens at once.
 */
public final class BookReader {

    private static final int MOST_PREPARED = 200;

    private final Connection connection;
    private final Catalogue catalogue;
    private final Tables tables;
    private final Pinyin pinyin;
    /** Working a key out costs more than reading a row, and people order the same list again and again. */
    private final Map<String, String> nameKeys = new HashMap<>();
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparedStatement> eldest) {
            if (size() <= MOST_PREPARED) {
                return false;
            }
            try {
                eldest.getValue().close();
            } catch (SQLException failed) {
                throw Failures.problem(failed);
            }
            return true;
        }
    };

    BookReader(Connection connection, Catalogue catalogue, Tables tables, Pinyin pinyin) {
        this.connection = connection;
        this.pinyin = pinyin;
        this.tables = tables;
        this.catalogue = catalogue;
    }

    @FunctionalInterface
    interface Read<T> {
        T from(PreparedStatement statement) throws SQLException;
    }

    /** Statements are kept: preparing one for a type of fifty fields costs more than running it. */
    synchronized <T> T read(String sql, Read<T> read) {
        try {
            PreparedStatement statement = prepared.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                prepared.put(sql, statement);
            }
            return read.from(statement);
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        }
    }

    static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    /** A record of a known type, deleted or not. */
    public Optional<Record> find(String type, RecordId id) {
        RecordType recordType = catalogue.require(type);
        return read(tables.of(recordType).byId(), statement -> {
            statement.setBytes(1, id.bytes());
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(RecordStore.record(recordType, result)) : Optional.empty();
            }
        });
    }

    /** A record of any type. */
    public Optional<Record> find(RecordId id) {
        return catalogue.types().stream().map(type -> find(type.id(), id)).flatMap(Optional::stream).findFirst();
    }

    /** Ids of all records of these types, deleted ones too, each with its type. */
    public Map<RecordId, String> ids(List<RecordType> types) {
        Map<RecordId, String> ids = new HashMap<>();
        for (RecordType type : types) {
            read("SELECT id FROM " + tables.of(type).name(), statement -> {
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        ids.put(RecordId.of(result.getBytes(1)), type.id());
                    }
                }
                return null;
            });
        }
        return ids;
    }

    /** The only record of a type whose field shows this canonical value; ID numbers by their first 18 characters. */
    public Optional<Record> findBy(String type, String field, String value) {
        RecordQuery query = catalogue.require(type).require(field).type() == FieldType.ID_NUMBER
                ? RecordQuery.all(type).where(field, RecordQuery.Comparison.AT_LEAST, value)
                        .where(field, RecordQuery.Comparison.AT_MOST, value + '~')
                : RecordQuery.all(type).where(field, value);
        long[] rows = few(query, 2);
        return rows.length != 1 ? Optional.empty() : fetch(type, rows, 0, 1).stream().findFirst();
    }

    /** Row numbers of all records of a query, in its order. */
    public long[] rows(RecordQuery query) {
        RecordType type = catalogue.require(query.type());
        QuerySql sql = new QuerySql(tables.of(type), query);
        boolean byName = query.sort() != null && !query.sort().equals(type.sort().field())
                && type.require(query.sort()).search() == Field.Search.NAME;
        return byName ? rowsByName(sql, query) : rows("SELECT row FROM " + sql.from() + sql.order(), sql);
    }

    /** Only the field by which a list is usually ordered has its pinyin stored; for others it is made here. */
    private long[] rowsByName(QuerySql sql, RecordQuery query) {
        return read("SELECT row, " + TypeTable.column(query.sort()) + " FROM " + sql.from(), statement -> {
            bind(statement, sql.values());
            try (ResultSet result = statement.executeQuery()) {
                return new NameOrder(pinyin, nameKeys).read(result).rows(query.descending());
            }
        });
    }

    /** At most so many records of a query, in no order. */
    public List<Record> first(RecordQuery query, int limit) {
        long[] rows = few(query, Math.max(0, limit));
        return fetch(query.type(), rows, 0, rows.length);
    }

    /** At most so many rows, in no order. */
    private long[] few(RecordQuery query, int limit) {
        QuerySql sql = new QuerySql(tables.of(catalogue.require(query.type())), query);
        return rows("SELECT row FROM " + sql.from() + " LIMIT " + limit, sql);
    }

    private long[] rows(String select, QuerySql sql) {
        return read(select, statement -> {
            bind(statement, sql.values());
            long[] rows = new long[1024];
            int count = 0;
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    if (count == rows.length) {
                        rows = Arrays.copyOf(rows, count * 2);
                    }
                    rows[count++] = result.getLong(1);
                }
            }
            return Arrays.copyOf(rows, count);
        });
    }

    /** The records of {@code rows[from]} to {@code rows[to - 1]}, in that order; rows that are gone are left out. */
    public List<Record> fetch(String type, long[] rows, int from, int to) {
        RecordType recordType = catalogue.require(type);
        return read(tables.of(recordType).byRow(), statement -> {
            List<Record> records = new ArrayList<>(to - from);
            for (int i = from; i < to; i++) {
                statement.setLong(1, rows[i]);
                try (ResultSet result = statement.executeQuery()) {
                    if (result.next()) {
                        records.add(RecordStore.record(recordType, result));
                    }
                }
            }
            return records;
        });
    }

    public List<Record> list(RecordQuery query) {
        long[] rows = rows(query);
        return fetch(query.type(), rows, 0, rows.length);
    }

    public long count(RecordQuery query) {
        QuerySql sql = new QuerySql(tables.of(catalogue.require(query.type())), query);
        return read("SELECT count(*) FROM " + sql.from(), statement -> {
            bind(statement, sql.values());
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getLong(1) : 0L;
            }
        });
    }

    /**
     * Counts the records of a query by the value of a field, or by month or year of a date.
     *
     * @param dateLength characters of the date to group by: 7 for months, 4 for years; 0 for whole values
     * @param sum        field to add up, or null
     */
    public List<Tally> tally(RecordQuery query, String by, int dateLength, String sum) {
        RecordType type = catalogue.require(query.type());
        QuerySql sql = new QuerySql(tables.of(type), query);
        String group = dateLength == 0 ? TypeTable.column(by) : "substr(" + TypeTable.column(by) + ",1," + dateLength + ")";
        String value = sum == null ? "NULL" : TypeTable.column(type.require(sum).id());
        return read("SELECT " + group + ", " + value + " FROM " + sql.from(), statement -> {
            bind(statement, sql.values());
            Map<String, Tally> tallies = new LinkedHashMap<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    String key = result.getString(1) == null ? "" : result.getString(1);
                    // Added up here and not in SQL: decimals are text and must stay exact.
                    BigDecimal add = result.getString(2) == null ? BigDecimal.ZERO : new BigDecimal(result.getString(2));
                    tallies.merge(key, new Tally(key, 1, add),
                            (a, b) -> new Tally(key, a.count() + b.count(), a.sum().add(b.sum())));
                }
            }
            return tallies.values().stream().sorted(java.util.Comparator.comparing(Tally::group)).toList();
        });
    }

    /** Every record of these types in the order of its id, deleted ones too, with all that stands in its fields. */
    public void eachState(Collection<RecordType> types, Consumer<RecordState> take) {
        for (RecordType type : types) {
            read(tables.of(type).byIdOrder(), statement -> {
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        Record shown = RecordStore.record(type, result);
                        take.accept(new RecordState(shown.id(), type.id(), StateText.read(result.getString(4),
                                shown.fields(), field -> siblings(shown.id(), field))));
                    }
                }
                return null;
            });
        }
    }

    private List<Sibling> siblings(RecordId id, String field) {
        return read(RecordStore.SIBLINGS, statement -> RecordStore.siblings(statement, id, field));
    }

    /** Hash over every record of the book; see {@link StateHash}. */
    public String stateHash() {
        StateHash hash = new StateHash();
        eachState(catalogue.types(), hash::add);
        return hash.hex();
    }

    /** Records, not deleted, with a field whose hidden name begins so; see {@link Record#HIDDEN}. */
    public List<Record> withHidden(String beginning) {
        List<Record> found = new ArrayList<>();
        for (RecordType type : catalogue.types()) {
            read(tables.of(type).withForeign(), statement -> {
                statement.setString(1, '"' + beginning);
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        found.add(RecordStore.record(type, result));
                    }
                }
                return null;
            });
        }
        return found;
    }

    /** Records, not deleted, whose parent is deleted or was never here. */
    public List<Record> orphans() {
        List<Record> found = new ArrayList<>();
        for (RecordType type : catalogue.types()) {
            type.parentField().ifPresent(parent -> {
                Set<String> living = new HashSet<>();
                read("SELECT lower(hex(id)) FROM " + tables.of(catalogue.require(parent.target())).name()
                        + " WHERE deleted=0", statement -> {
                    try (ResultSet result = statement.executeQuery()) {
                        while (result.next()) {
                            living.add(result.getString(1));
                        }
                    }
                    return null;
                });
                for (Record record : list(RecordQuery.all(type.id()))) {
                    if (record.get(parent.id()).filter(id -> !living.contains(id)).isPresent()) {
                        found.add(record);
                    }
                }
            });
        }
        return found;
    }

    /** The journal, change by change. */
    public JournalReader journal() {
        return new JournalReader(this);
    }

    /** All changes of a record, the newest first, each with the package it came in. */
    public List<HistoryEntry> history(RecordId id) {
        return read("SELECT " + JournalRow.COLUMNS + ", package_in.site, package_in.device, package_in.epoch, seq,"
                + " received_at FROM journal LEFT JOIN package_in ON package_in.n = origin"
                + " WHERE record=? ORDER BY journal.n DESC", statement -> {
            statement.setBytes(1, id.bytes());
            List<HistoryEntry> history = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    HistoryEntry.Origin origin = result.getString(11) == null ? null : new HistoryEntry.Origin(
                            result.getString(11), result.getString(12), result.getInt(13), result.getLong(14),
                            result.getLong(15));
                    history.add(new HistoryEntry(JournalRow.change(result), origin));
                }
            }
            return history;
        });
    }

    /**
     * Hands over every record of a type with some of its fields and the packages that it came in, one by one and in
     * the order of their rows, so that a whole province is counted in little memory.
     */
    public void eachReported(RecordType type, List<String> fields, Consumer<Reported> take) {
        ReportedRows rows = new ReportedRows(tables.of(type), fields, packages());
        read(rows.sql(), statement -> rows.read(statement, take));
    }

    private Map<Long, HistoryEntry.Origin> packages() {
        return read("SELECT n, site, device, epoch, seq, received_at FROM package_in", statement -> {
            Map<Long, HistoryEntry.Origin> packages = new HashMap<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    packages.put(result.getLong(1), new HistoryEntry.Origin(result.getString(2), result.getString(3),
                            result.getInt(4), result.getLong(5), result.getLong(6)));
                }
            }
            return packages;
        });
    }

    /** Whether the journal has the change with this dot. */
    public boolean hasChange(Dot dot) {
        return read("SELECT 1 FROM journal WHERE device=? AND epoch=? AND counter=?", statement -> {
            statement.setString(1, dot.device());
            statement.setInt(2, dot.epoch());
            statement.setLong(3, dot.counter());
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        });
    }

    /** The newest changes of the whole book. */
    public List<Change> recent(int limit) {
        return read("SELECT " + JournalRow.COLUMNS + " FROM journal ORDER BY n DESC LIMIT ?", statement -> {
            statement.setInt(1, limit);
            return changes(statement);
        });
    }

    private static List<Change> changes(PreparedStatement statement) throws SQLException {
        List<Change> changes = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                changes.add(JournalRow.change(result));
            }
        }
        return changes;
    }

    /** Records found by name, pinyin, initials, ID number, household number, phone or last digits. */
    public List<SearchHit> search(String words, int limit) {
        String text = words.strip().replace(" ", "");
        if (text.isEmpty()) {
            return List.of();
        }
        String upper = text.toUpperCase(Locale.ROOT);
        String lower = text.toLowerCase(Locale.ROOT);
        Map<RecordId, SearchHit> hits = new LinkedHashMap<>();
        read("SELECT text, record, type FROM term WHERE text >= ?1 AND text < ?2 ORDER BY text LIMIT ?3", statement -> {
            for (String start : upper.equals(lower) ? List.of(lower) : List.of(lower, upper)) {
                statement.setString(1, start);
                statement.setString(2, start + Character.toString(Character.MAX_CODE_POINT));
                statement.setInt(3, limit * 4);
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next() && hits.size() < limit) {
                        RecordId id = RecordId.of(result.getBytes(2));
                        String matched = result.getString(1);
                        if (!hits.containsKey(id) && catalogue.type(result.getString(3)).isPresent()) {
                            find(result.getString(3), id).filter(record -> !record.deleted())
                                    .ifPresent(record -> hits.put(id, new SearchHit(record, matched)));
                        }
                    }
                }
            }
            return null;
        });
        return List.copyOf(hits.values());
    }

    /** Fields with concurrent values that nobody has decided yet. */
    public List<ConflictEntry> conflicts() {
        return read("SELECT record, type, field, device, epoch, counter, value, at FROM sibling WHERE field <> ?"
                + " ORDER BY record, field, at DESC, device DESC", statement -> {
            statement.setString(1, Change.DELETED);
            List<ConflictEntry> conflicts = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    RecordId id = RecordId.of(result.getBytes(1));
                    Sibling sibling = new Sibling(new Dot(result.getString(4), result.getInt(5), result.getLong(6)),
                            result.getString(7), result.getLong(8));
                    ConflictEntry last = conflicts.isEmpty() ? null : conflicts.getLast();
                    if (last != null && last.record().equals(id) && last.field().equals(result.getString(3))) {
                        List<Sibling> more = new ArrayList<>(last.values());
                        more.add(sibling);
                        conflicts.set(conflicts.size() - 1, new ConflictEntry(id, last.type(), last.field(), more));
                    } else {
                        conflicts.add(new ConflictEntry(id, result.getString(2), result.getString(3), List.of(sibling)));
                    }
                }
            }
            conflicts.removeIf(entry -> entry.field().startsWith(Record.HIDDEN)
                    || entry.values().stream().map(Sibling::value).distinct().count() < 2);
            return conflicts;
        });
    }

    synchronized void close() throws SQLException {
        connection.close();
    }
}
