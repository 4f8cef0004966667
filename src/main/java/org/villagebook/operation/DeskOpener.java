package org.villagebook.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
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

    /** Further record types that lie in the book's folder, one YAML file each. */
    static final String CATALOGUE_FOLDER = "catalogue";

    private final InstantSource clock;
    private final SecureRandom random;

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
        Site site = new Site(role(role), code.strip(), name.strip());
        DeviceKeys keys = DeviceKeys.generate(Suite.of(suite), site, random);
        Book.Created created = Book.create(folder, new Book.Identity(site, keys.device().id()), password,
                catalogue(folder), clock, random);
        Credentials credentials = new Credentials(created.book());
        credentials.keep(keys);
        if (site.role() == Site.Role.PROVINCE) {
            credentials.keepTrust(TrustList.founded(keys).sign(keys));
        }
        return new NewDesk(new Desk(created.book(), false), created.recoveryCode());
    }

    private static Site.Role role(String word) {
        return Arrays.stream(Site.Role.values()).filter(role -> role.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst().orElseThrow(() -> new Problem.InvalidInput("operation.unknownRole", word));
    }

    /** Opens a book with its password or recovery code. */
    public Desk open(Path folder, char[] secret) {
        return new Desk(Book.open(folder, secret, catalogue(folder), clock), false);
    }

    private static Catalogue catalogue(Path folder) {
        Path own = folder.resolve(CATALOGUE_FOLDER);
        return Files.isDirectory(own) ? CatalogueReader.shippedWith(own) : CatalogueReader.shipped();
    }
}
