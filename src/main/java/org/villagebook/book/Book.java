package org.villagebook.book;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Site;
import org.villagebook.record.Touched;

/**
 * A site's book: one folder with the encrypted database, its key slots, and the files of the exchange. One program
 * at a time has it open. All writing goes through {@link #write}; reading uses a connection of its own and never
 * waits for a transaction. Safe for use from several threads.
 */
public final class Book implements AutoCloseable {

    static final String DATABASE = "book.db";

    private final Path folder;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final FileChannel lockChannel;
    private final Connection writer;
    private final RecordStore store;
    private final Key key;
    private final Settings settings;
    private final BookReader reader;
    private final BookReader rehearsed;
    private final PackageLedger packages;
    private final Drafts drafts;
    private final AccessLog accesses;
    private final PrintLog printLog;
    private final HandedLog handedLog;
    private final Blobs blobs;
    private final Site site;
    private final boolean encrypted;
    private final ReentrantLock writing = new ReentrantLock();
    private final List<Consumer<Touched>> watchers = new CopyOnWriteArrayList<>();
    private volatile String signedIn;
    private boolean rehearsing;

    /**
     * Who the book belongs to, given when it is created.
     *
     * @param practice whether everybody in it is invented and its password is public
     */
    public record Identity(Site site, String deviceId, boolean practice) {
    }

    /** A new book and the code that opens it when the password is forgotten; it is shown once. */
    public record Created(Book book, String recoveryCode) {
    }

    /** Opens a book again in this run of the program, without its password. Never written anywhere. */
    public static final class Key {
        private final byte[] bytes;

        private Key(byte[] bytes) {
            this.bytes = bytes.clone();
        }
    }

    private Book(Path folder, byte[] key, Catalogue catalogue, InstantSource clock, FileChannel lockChannel,
                 Identity identity) throws SQLException {
        this.folder = folder;
        this.key = new Key(key);
        this.catalogue = catalogue;
        this.clock = clock;
        this.lockChannel = lockChannel;
        this.writer = Engine.open(folder.resolve(DATABASE), key);
        this.encrypted = Engine.encrypts(writer);
        Schema.migrate(writer, catalogue);
        this.settings = new Settings(writer, writing);
        if (identity != null) {
            settings.found(identity);
        }
        this.site = settings.site();
        this.signedIn = site.name();
        Pinyin pinyin = new Pinyin();
        Terms terms = new Terms(pinyin);
        Tables tables = new Tables(catalogue);
        this.store = new RecordStore(writer, tables, terms);
        this.packages = new PackageLedger(writer, writing);
        this.drafts = new Drafts(writer, writing);
        this.accesses = new AccessLog(writer, writing);
        this.printLog = new PrintLog(writer, writing);
        this.handedLog = new HandedLog(writer, writing);
        this.blobs = new Blobs(writer, writing);
        this.rehearsed = new BookReader(writer, catalogue, tables, pinyin);
        this.reader = new BookReader(Engine.open(folder.resolve(DATABASE), key), catalogue, tables, pinyin);
    }

    /** Whether the folder has a book. */
    public static boolean isAt(Path folder) {
        return Files.exists(folder.resolve(DATABASE));
    }

    /**
     * Makes a new book in an empty or missing folder.
     *
     * @throws Problem.InvalidInput {@code book.alreadyExists}, {@code book.passwordTooShort}
     */
    public static Created create(Path folder, Identity identity, char[] password, Catalogue catalogue,
                                 InstantSource clock, SecureRandom random) {
        if (isAt(folder)) {
            throw new Problem.InvalidInput("book.alreadyExists");
        }
        KeySlots.requireLong(password);
        byte[] key = new byte[32];
        random.nextBytes(key);
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new Problem.BookFailure(failed, "book.cannotWrite");
        }
        FileChannel lock = lock(folder);
        RecoveryCode recovery = RecoveryCode.random(random);
        new KeySlots(folder).create(key, password, recovery, identity.practice(), random);
        return new Created(open(folder, key, catalogue, clock, lock, identity), recovery.shown());
    }

    /**
     * Opens a book with its password or its recovery code.
     *
     * @throws Problem.InvalidInput {@code book.notABook}, {@code book.wrongPassword}
     * @throws Problem.BookFailure  {@code book.inUse}, {@code book.damaged}, {@code book.newerProgram}
     */
    public static Book open(Path folder, char[] secret, Catalogue catalogue, InstantSource clock) {
        if (!isAt(folder)) {
            throw new Problem.InvalidInput("book.notABook");
        }
        return open(folder, () -> new KeySlots(folder).open(secret), catalogue, clock);
    }

    /** Opens a book that was open before; problems as above, but for the password. */
    public static Book open(Path folder, Key key, Catalogue catalogue, InstantSource clock) {
        return open(folder, key.bytes::clone, catalogue, clock);
    }

    private static Book open(Path folder, Supplier<byte[]> key, Catalogue catalogue, InstantSource clock) {
        FileChannel lock = lock(folder);
        try {
            return open(folder, key.get(), catalogue, clock, lock, null);
        } catch (RuntimeException refused) {
            close(lock);
            throw refused;
        }
    }

    private static Book open(Path folder, byte[] key, Catalogue catalogue, InstantSource clock, FileChannel lock,
                             Identity identity) {
        try {
            return new Book(folder, key, catalogue, clock, lock, identity);
        } catch (SQLException failed) {
            close(lock);
            throw new Problem.BookFailure(failed, "book.damaged");
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static FileChannel lock(Path folder) {
        try {
            FileChannel channel = FileChannel.open(folder.resolve("book.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException inThisProgram) {
                // The same sentence as for another program.
            }
            channel.close();
            throw new Problem.BookFailure("book.inUse");
        } catch (IOException failed) {
            throw new Problem.BookFailure(failed, "book.cannotWrite");
        }
    }

    private static void close(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException ignored) {
            // Nothing depends on it: the operating system releases the lock at the latest with the program.
            return;
        }
    }

    /**
     * The one door for writing. Runs {@code work} in a transaction and makes it durable before it returns; if
     * {@code work} throws, nothing was written.
     *
     * @param reason key of the operation, kept in the journal
     * @return what was changed; empty if the work wrote nothing
     */
    public Touched write(String reason, Consumer<Writing> work) {
        return write(reason, true, work);
    }

    /** As {@link #write}, for changes from elsewhere: undo does not offer them. */
    public Touched take(String reason, Consumer<Writing> work) {
        return write(reason, false, work);
    }

    /**
     * Runs {@code work} with everything it writes, answers, and takes all of it back: what people see before they
     * decide is what would happen, not an estimate. Nobody is told of the changes and readers never see them.
     */
    public <T> T rehearse(Supplier<T> work) {
        writing.lock();
        try {
            writer.setAutoCommit(false);
            rehearsing = true;
            return work.get();
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        } finally {
            rehearsing = false;
            rollBack();
            endTransaction();
            writing.unlock();
        }
    }

    /** Inside a rehearsal a transaction is a savepoint: refused work leaves nothing for the steps after it. */
    private Touched rehearsed(Consumer<Writing> work, Writing transaction) throws SQLException {
        Savepoint before = writer.setSavepoint();
        try {
            work.accept(transaction);
            writer.releaseSavepoint(before);
            return transaction.touched();
        } catch (RuntimeException refused) {
            writer.rollback(before);
            throw refused;
        }
    }

    private Touched write(String reason, boolean undoable, Consumer<Writing> work) {
        writing.lock();
        try {
            if (rehearsing) {
                return rehearsed(work, transaction(reason, settings.nextBatch(), clock.instant()));
            }
        } catch (SQLException | UncheckedSqlException failed) {
            throw Failures.problem(failed);
        } finally {
            writing.unlock();
        }
        return written(reason, undoable, work);
    }

    private Writing transaction(String reason, long batch, Instant now) {
        return new Writing(store, catalogue, new Writing.Author(settings.deviceId(), settings.epoch(),
                settings.lastCounter(), batch, now, signedIn, reason));
    }

    private Touched written(String reason, boolean undoable, Consumer<Writing> work) {
        Touched touched;
        writing.lock();
        try {
            writer.setAutoCommit(false);
            Instant now = clock.instant();
            long batch = settings.nextBatch();
            Writing transaction = transaction(reason, batch, now);
            work.accept(transaction);
            touched = transaction.touched();
            if (undoable && !touched.isEmpty()) {
                UndoLog.add(store, batch, now, reason);
            }
            writer.commit();
        } catch (SQLException | UncheckedSqlException failed) {
            rollBack();
            throw Failures.problem(failed);
        } catch (RuntimeException refused) {
            rollBack();
            throw refused;
        } finally {
            endTransaction();
            writing.unlock();
        }
        if (!touched.isEmpty()) {
            watchers.forEach(watcher -> watcher.accept(touched));
        }
        return touched;
    }

    private void rollBack() {
        try {
            writer.rollback();
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        }
    }

    private void endTransaction() {
        try {
            writer.setAutoCommit(true);
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        }
    }

    /**
     * Takes back this device's last transaction that was not taken back yet.
     *
     * @throws Problem.InvalidInput {@code book.nothingToUndo}
     */
    public Touched undo() {
        UndoLog.Step step = UndoLog.last(store, writing);
        return write("undo", false, transaction -> UndoLog.undo(store, catalogue, transaction, step));
    }

    /**
     * Writes an encrypted backup and checks it; opens with the password or the recovery code of this book.
     *
     * @throws Problem.BookFailure {@code book.backupFailed}
     */
    public void backUp(Path file) {
        writing.lock();
        try {
            Backup.write(writer, folder, file);
        } catch (SQLException | IOException failed) {
            throw new Problem.BookFailure(failed, "book.backupFailed");
        } finally {
            writing.unlock();
        }
    }

    /**
     * Puts a backup in the place of the book in that folder, if there is one; its files are kept beside it.
     *
     * @throws Problem.InvalidInput {@code book.notABackup}, {@code book.backupDamaged}, {@code book.wrongPassword}
     */
    public static Book restore(Path backup, Path folder, char[] secret, Catalogue catalogue, InstantSource clock) {
        new Restoring(folder).run(backup, secret, catalogue, clock);
        return open(folder, secret, catalogue, clock);
    }

    /** Reads every page and makes every record again from the journal. */
    public Verification verify(Progress progress) {
        writing.lock();
        try {
            return Verification.of(writer, store, catalogue, new Tables(catalogue), progress);
        } catch (SQLException | UncheckedSqlException failed) {
            throw Failures.problem(failed);
        } finally {
            writing.unlock();
        }
    }

    /**
     * From now on this installation writes as that device in that epoch, and what it wrote behind that row of the
     * journal, which nobody has seen yet, counts as written so.
     */
    public void renew(String device, int epoch, long afterRow) {
        write("renew", false, transaction -> {
            transaction.renumber(afterRow, device, epoch);
            settings.begin(device, epoch);
        });
    }

    /** Calls back after each transaction that changed something, on the thread that wrote. */
    public void watch(Consumer<Touched> watcher) {
        watchers.add(watcher);
    }

    /** Whether the database is encrypted on disk; the driver of the test profile does not do that. */
    public boolean encrypted() {
        return encrypted;
    }

    public Key key() {
        return key;
    }

    public Path folder() {
        return folder;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Site site() {
        return site;
    }

    public BookReader read() {
        return reader;
    }

    /** Inside {@link #rehearse}: the records as the rehearsal has written them so far. */
    public BookReader rehearsed() {
        return rehearsed;
    }

    public Settings settings() {
        return settings;
    }

    public PackageLedger packages() {
        return packages;
    }

    public Drafts drafts() {
        return drafts;
    }

    public Blobs blobs() {
        return blobs;
    }

    public AccessLog accesses() {
        return accesses;
    }

    public PrintLog printLog() {
        return printLog;
    }

    /** What opens this book: the slots of its password and of its recovery code. */
    public KeySlots keySlots() {
        return new KeySlots(folder);
    }

    public HandedLog handedLog() {
        return handedLog;
    }

    public InstantSource clock() {
        return clock;
    }

    /** Names the person at the keyboard; their name stands behind every change from now on. */
    public void signIn(String person) {
        signedIn = person;
    }

    public String signedIn() {
        return signedIn;
    }

    @Override
    public void close() {
        writing.lock();
        try {
            reader.close();
            try (var statement = writer.createStatement()) {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
            writer.close();
        } catch (SQLException failed) {
            throw Failures.problem(failed);
        } finally {
            close(lockChannel);
            writing.unlock();
        }
    }
}
