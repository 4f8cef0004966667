package org.villagebook.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.villagebook.book.Book;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.CatalogueReader;
import org.villagebook.exchange.DeviceKeys;
import org.villagebook.exchange.Suite;
import org.villagebook.exchange.TrustList;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Site;

/** Makes new books and opens existing ones. */
public final class DeskOpener {

    /** Lies in the folder of a book whose people are all invented, so that nobody is asked for a password. */
    static final String PRACTICE_MARK = "practice.txt";
    /** Setting of such a book; unlike the mark it cannot be put into another book's folder. */
    private static final String PRACTICE = "practice";

    private final InstantSource clock;
    private final SecureRandom random;
    private Catalogue shipped;

    public DeskOpener(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new book on the desk, and the code that opens it when the password is forgotten; it is shown once. */
    public record NewDesk(Desk desk, String recoveryCode) {
    }

    /**
     * Makes a new book.
     *
     * @param role  village, unit, township or province
     * @param code  编号 of the register
     * @param suite intl or gm
     * @throws Problem if the folder has a book already, or a word is not known
     */
    public NewDesk create(Path folder, String role, String code, String name, String suite, char[] password) {
        Book.Created created = create(folder, new Site(role(role), code.strip(), name.strip()), suite, password, clock, false);
        return new NewDesk(new Desk(created.book(), false), created.recoveryCode());
    }

    private Book.Created create(Path folder, Site site, String suite, char[] password, InstantSource bookClock,
                                boolean practice) {
        DeviceKeys keys = DeviceKeys.generate(Suite.of(suite), site, random);
        Book.Created created = Book.create(folder, new Book.Identity(site, keys.device().id(), practice), password,
                catalogue(folder), bookClock, random);
        Credentials credentials = new Credentials(created.book());
        credentials.keep(keys);
        if (site.role() == Site.Role.PROVINCE) {
            credentials.keepTrust(TrustList.founded(keys).sign(keys));
        }
        return created;
    }

    /** A new book for invented data; its clock may stand still while the data is written. */
    Desk createPractice(Path folder, String role, String code, String name, InstantSource practiceClock) {
        Book book = create(folder, new Site(role(role), code, name), "intl", MakeDemo.PASSWORD.toCharArray(),
                practiceClock, true).book();
        book.settings().put(PRACTICE, "yes");
        try {
            Files.writeString(folder.resolve(PRACTICE_MARK), MakeDemo.PASSWORD + "\n");
        } catch (IOException failed) {
            book.close();
            throw new Problem.BookFailure(failed, "book.cannotWrite");
        }
        return new Desk(book, true);
    }

    private static Site.Role role(String word) {
        return Arrays.stream(Site.Role.values()).filter(role -> role.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst().orElseThrow(() -> new Problem.InvalidInput("operation.unknownRole", word));
    }

    /** Opens a book with its password or recovery code. */
    public Desk open(Path folder, char[] secret) {
        return open(folder, () -> secret);
    }

    /**
     * Opens a book.
     *
     * @param secret gives the password or the recovery code; not asked for a practice book
     */
    public Desk open(Path folder, Supplier<char[]> secret) {
        boolean practice = Files.exists(folder.resolve(PRACTICE_MARK));
        // A folder without a book is told before anybody types a password.
        char[] known = practice || !Book.isAt(folder) ? MakeDemo.PASSWORD.toCharArray() : secret.get();
        Book book = Book.open(folder, known, catalogue(folder), clock);
        return new Desk(book, book.settings().text(PRACTICE).isPresent());
    }

    /**
     * Puts a backup in the place of the book in that folder, or into an empty one, and opens it. It goes on in a new
     * epoch; what the province has and the backup does not comes home with the next receipt.
     *
     * @throws Problem.InvalidInput {@code book.notABackup}, {@code book.backupDamaged}, {@code book.wrongPassword}
     */
    public Desk restore(Path backup, Path folder, Supplier<char[]> secret) {
        if (!Files.isRegularFile(backup)) {
            throw new Problem.InvalidInput("operation.cannotRead", backup.getFileName());
        }
        Book book = Book.restore(backup, folder, secret.get(), catalogue(folder), clock);
        return new Desk(book, book.settings().text(PRACTICE).isPresent());
    }

    /** Opens the practice village in that folder without asking; makes it first where there is none. */
    public Desk openPractice(Path folder) {
        if (Book.isAt(folder)) {
            return open(folder, MakeDemo.PASSWORD::toCharArray);
        }
        return new MakeDemo(this).village(folder, 1, LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()));
    }

    /** What opens the book of that desk again once it is closed, without asking for its password. */
    public Supplier<Desk> again(Desk desk) {
        Path folder = desk.folder();
        Book.Key key = desk.book().key();
        boolean practice = desk.practice();
        return () -> new Desk(Book.open(folder, key, catalogue(folder), clock), practice);
    }

    InstantSource clock() {
        return clock;
    }

    /** The shipped files are read once: a batch opens hundreds of books with them. */
    private synchronized Catalogue catalogue(Path folder) {
        List<CatalogueReader.Source> further = new BookCatalogue(folder).all();
        if (!further.isEmpty()) {
            return CatalogueReader.shippedWith(further);
        }
        if (shipped == null) {
            shipped = CatalogueReader.shipped();
        }
        return shipped;
    }
}
