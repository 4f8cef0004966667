package org.villagebook.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.villagebook.record.RecordId;

/** What was printed on this machine, for whom, and up to which change the sheets show the book. It never travels. */
public final class PrintLog {

    /**
     * One run of printing.
     *
     * @param at      milliseconds
     * @param journal the last change of the book that the sheets show
     * @param target  name of the file or printer
     */
    public record Run(long number, String form, int version, long at, String who, int sheets, int pages, long journal,
                      String target) {
    }

    /** A record on a sheet of a run. A sheet may hold several. */
    public record Printed(int sheet, String type, RecordId record) {
    }

    private final Connection connection;
    private final ReentrantLock lock;

    PrintLog(Connection connection, ReentrantLock lock) {
        this.connection = connection;
        this.lock = lock;
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T use(String sql, Use<T> use) {
        lock.lock();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return use.of(statement);
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        } finally {
            lock.unlock();
        }
    }

    private long number(String sql) {
        return use(sql, statement -> {
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getLong(1) : 0;
            }
        });
    }

    /** The number that the next run gets. */
    public long nextNumber() {
        return number("SELECT max(number) FROM print_run") + 1;
    }

    /** The place of the newest change in this book's journal. */
    public long journalEnd() {
        return number("SELECT max(n) FROM journal");
    }

    /** Keeps a finished run with all its sheets, or nothing of it. */
    public void add(Run run, List<Printed> sheets) {
        lock.lock();
        try {
            connection.setAutoCommit(false);
            use("INSERT INTO print_run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", statement -> {
                List<Object> values = List.of(run.number, run.form, run.version, run.at, run.who, run.sheets, run.pages,
                        run.journal, run.target);
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                return statement.executeUpdate();
            });
            use("INSERT OR IGNORE INTO print_sheet (run, sheet, type, record) VALUES (?, ?, ?, ?)", statement -> {
                for (Printed printed : sheets) {
                    statement.setLong(1, run.number);
                    statement.setInt(2, printed.sheet);
                    statement.setString(3, printed.type);
                    statement.setBytes(4, printed.record.bytes());
                    statement.addBatch();
                }
                return statement.executeBatch();
            });
            connection.commit();
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        } finally {
            leave();
            lock.unlock();
        }
    }

    private void leave() {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        }
    }

    /** The newest runs first. */
    public List<Run> runs(int limit) {
        return runs("SELECT * FROM print_run ORDER BY number DESC LIMIT " + limit);
    }

    public Optional<Run> run(long number) {
        return runs("SELECT * FROM print_run WHERE number = " + number).stream().findFirst();
    }

    private List<Run> runs(String sql) {
        return use(sql, statement -> {
            List<Run> runs = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    runs.add(new Run(result.getLong(1), result.getString(2), result.getInt(3), result.getLong(4),
                            result.getString(5), result.getInt(6), result.getInt(7), result.getLong(8),
                            result.getString(9)));
                }
            }
            return runs;
        });
    }

    /** The records on one sheet of a run. */
    public List<Printed> on(long run, int sheet) {
        return use("SELECT type, record FROM print_sheet WHERE run=? AND sheet=?", statement -> {
            statement.setLong(1, run);
            statement.setInt(2, sheet);
            List<Printed> records = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    records.add(new Printed(sheet, result.getString(1), RecordId.of(result.getBytes(2))));
                }
            }
            return records;
        });
    }

    /** For each record that was ever printed on that form: the last change that its newest sheet shows. */
    public Map<RecordId, Long> shownUpTo(String form) {
        return use("SELECT record, max(journal) FROM print_sheet JOIN print_run ON run = number WHERE form=?"
                + " GROUP BY record", statement -> {
            statement.setString(1, form);
            Map<RecordId, Long> shown = new LinkedHashMap<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    shown.put(RecordId.of(result.getBytes(1)), result.getLong(2));
                }
            }
            return shown;
        });
    }

    /** Records of a type and the place of their newest change, for changes after a place in the journal. */
    public Map<RecordId, Long> changedAfter(String type, long place) {
        return use("SELECT record, max(n) FROM journal WHERE n > ? AND type=? GROUP BY record", statement -> {
            statement.setLong(1, place);
            statement.setString(2, type);
            Map<RecordId, Long> changed = new LinkedHashMap<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    changed.put(RecordId.of(result.getBytes(1)), result.getLong(2));
                }
            }
            return changed;
        });
    }

    /** How many changes a record has had up to a place in the journal; all later ones came after it was printed. */
    public long changesUpTo(RecordId record, long place) {
        return use("SELECT count(*) FROM journal WHERE record=? AND n <= ?", statement -> {
            statement.setBytes(1, record.bytes());
            statement.setLong(2, place);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getLong(1) : 0L;
            }
        });
    }
}
