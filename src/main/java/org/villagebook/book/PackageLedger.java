package org.villagebook.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** What the book knows of packages: those that came in, where each device's chain stands, and those made here. */
public final class PackageLedger {

    /** A package that came in. {@code state}: applied, waiting, kept or withdrawn. */
    public record Incoming(long n, String site, String device, int epoch, long seq, String hash, String state,
                           long changes, long receivedAt, String file) {
    }

    /** Where the chain of a device stands: the number expected next and the hash of the last manifest. */
    public record Chain(String device, String site, int epoch, long nextSeq, String head, boolean frozen,
                        long heardAt, long receipts) {

        /** The same chain at another place, or frozen, or released. */
        public Chain at(int otherEpoch, long otherNext, String otherHead, boolean stopped) {
            return new Chain(device, site, otherEpoch, otherNext, otherHead, stopped, heardAt, receipts);
        }
    }

    /**
     * A package made here. {@code state}: made, carried or received. {@code recipient} is the key of the province's
     * site, or the id of a device to which the province sends; {@code rows} are the journal's, empty before version 2.
     */
    public record Outgoing(String recipient, int epoch, long seq, String hash, byte[] manifest, long first, long last,
                           long changes, long bytes, String state, long madeAt, Long receivedAt, String file,
                           String rows) {

        /** The same package with another fate. */
        public Outgoing now(String otherState, Long received) {
            return new Outgoing(recipient, epoch, seq, hash, manifest, first, last, changes, bytes, otherState, madeAt,
                    received, file, rows);
        }
    }

    private final Connection connection;
    private final ReentrantLock lock;

    PackageLedger(Connection connection, ReentrantLock lock) {
        this.connection = connection;
        this.lock = lock;
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T use(String sql, Use<T> use, Object... values) {
        lock.lock();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return use.of(statement);
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        } finally {
            lock.unlock();
        }
    }

    private void run(String sql, Object... values) {
        use(sql, PreparedStatement::executeUpdate, values);
    }

    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet result) throws SQLException;
    }

    private <T> List<T> list(String sql, Row<T> row, Object... values) {
        return use(sql, statement -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row.of(result));
                }
            }
            return rows;
        }, values);
    }

    public Optional<Chain> chain(String device) {
        return list("SELECT * FROM chain WHERE device=?", PackageLedger::chain, device).stream().findFirst();
    }

    public List<Chain> chains() {
        return list("SELECT * FROM chain ORDER BY site, device", PackageLedger::chain);
    }

    private static Chain chain(ResultSet row) throws SQLException {
        return new Chain(row.getString("device"), row.getString("site"), row.getInt("epoch"), row.getLong("next_seq"),
                row.getString("head"), row.getInt("frozen") != 0, row.getLong("heard_at"), row.getLong("receipts"));
    }

    public void put(Chain chain) {
        run("INSERT OR REPLACE INTO chain VALUES (?, ?, ?, ?, ?, ?, ?, ?)", chain.device(), chain.site(), chain.epoch(),
                chain.nextSeq(), chain.head(), chain.frozen() ? 1 : 0, chain.heardAt(), chain.receipts());
    }

    /** Adds a package that came in and gives its row, by which the journal refers to it. */
    public long add(Incoming incoming) {
        run("INSERT INTO package_in (site, device, epoch, seq, hash, state, changes, received_at, file)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", incoming.site(), incoming.device(), incoming.epoch(),
                incoming.seq(), incoming.hash(), incoming.state(), incoming.changes(), incoming.receivedAt(),
                incoming.file());
        return list("SELECT last_insert_rowid()", row -> row.getLong(1)).getFirst();
    }

    public void setState(long n, String state, long changes) {
        run("UPDATE package_in SET state=?, changes=? WHERE n=?", state, changes, n);
    }

    /** The package came into the records at that moment; its clocks are believed up to a day after it. */
    public void setApplied(long n, long changes, long at, String file) {
        run("UPDATE package_in SET state='applied', changes=?, received_at=?, file=? WHERE n=?", changes, at, file, n);
    }

    public void remove(long n) {
        run("DELETE FROM package_in WHERE n=?", n);
    }

    public List<Incoming> incoming(String device) {
        return list("SELECT * FROM package_in WHERE device=? ORDER BY epoch, seq", PackageLedger::incoming, device);
    }

    /** All packages that came in, the newest first. */
    public List<Incoming> incoming(int limit) {
        return list("SELECT * FROM package_in ORDER BY received_at DESC, n DESC LIMIT ?", PackageLedger::incoming, limit);
    }

    public List<Incoming> incoming(String device, int epoch, long seq) {
        return list("SELECT * FROM package_in WHERE device=? AND epoch=? AND seq=?", PackageLedger::incoming, device,
                epoch, seq);
    }

    private static Incoming incoming(ResultSet row) throws SQLException {
        return new Incoming(row.getLong("n"), row.getString("site"), row.getString("device"), row.getInt("epoch"),
                row.getLong("seq"), row.getString("hash"), row.getString("state"), row.getLong("changes"),
                row.getLong("received_at"), row.getString("file"));
    }

    /** Forgets the packages of a device that this installation no longer is. */
    public void forgetOutgoing() {
        run("DELETE FROM package_out");
    }

    /** Packages that came so far were for that device; the numbers of those that come now begin again. */
    public void forgetIncoming() {
        run("DELETE FROM chain");
        run("UPDATE package_in SET state='former'");
    }

    public List<Outgoing> outgoing() {
        return list("SELECT * FROM package_out ORDER BY epoch, seq", row -> new Outgoing(row.getString("recipient"),
                row.getInt("epoch"), row.getLong("seq"), row.getString("hash"), row.getBytes("manifest"),
                row.getLong("first"), row.getLong("last"), row.getLong("changes"), row.getLong("bytes"),
                row.getString("state"), row.getLong("made_at"),
                row.getObject("received_at") == null ? null : row.getLong("received_at"), row.getString("file"),
                row.getString("rows")));
    }

    public void put(Outgoing out) {
        run("INSERT OR REPLACE INTO package_out VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", out.recipient(),
                out.epoch(), out.seq(), out.hash(), out.manifest(), out.first(), out.last(), out.changes(),
                out.bytes(), out.state(), out.madeAt(), out.receivedAt(), out.file(), out.rows());
    }
}
