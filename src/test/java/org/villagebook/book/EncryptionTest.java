package org.villagebook.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.CatalogueReader;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.Site;

/** What lies on the disk: no name, no number, in no file of the book, while it is open and after it was closed. */
class EncryptionTest {

    private static final char[] PASSWORD = "一个好密码 2026".toCharArray();
    private static final List<String> CANARIES = List.of("巴莫阿尕曲布嫫", "51990019800101", "13512345678");

    @TempDir
    Path folder;
    private final Catalogue catalogue = CatalogueReader.shipped();

    private Book create() {
        return Book.create(folder, new Book.Identity(new Site(Site.Role.VILLAGE, "V001", "金岭村"), "0123456789abcdef", false),
                PASSWORD, catalogue, InstantSource.system(), new SecureRandom()).book();
    }

    private void fill(Book book) {
        book.write("put", writing -> writing.add(catalogue.require("household"), new RecordId(1, 2),
                Map.of("householdNo", CANARIES.get(1), "headName", CANARIES.get(0), "phone", CANARIES.get(2))));
        book.drafts().keep("new:visit", CANARIES.get(0), InstantSource.system().instant());
    }

    @Test
    void nothingReadableIsOnTheDisk() throws IOException {
        try (Book book = create()) {
            Assumptions.assumeTrue(book.encrypted(), "this driver does not encrypt");
            fill(book);
            assertThat(hits()).isEmpty();
        }
        assertThat(hits()).isEmpty();
    }

    private List<String> hits() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).flatMap(this::hitsIn).toList();
        }
    }

    private Stream<String> hitsIn(Path file) {
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return CANARIES.stream().flatMap(canary -> Stream.of("UTF-8", "UTF-16LE", "GB18030")
                    .filter(name -> bytes.contains(new String(canary.getBytes(Charset.forName(name)),
                            StandardCharsets.ISO_8859_1)))
                    .map(name -> file.getFileName() + ": " + canary));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void oneDamagedKeyFileDoesNotLockTheBook() throws IOException {
        create().close();
        Files.writeString(folder.resolve("keys.a.json"), "{ damaged");
        try (Book book = Book.open(folder, PASSWORD.clone(), catalogue, InstantSource.system())) {
            assertThat(book.site().code()).isEqualTo("V001");
        }
        Files.writeString(folder.resolve("keys.a.json"), "{ damaged");
        Files.writeString(folder.resolve("keys.b.json"), "");
        assertThatThrownBy(() -> Book.open(folder, PASSWORD.clone(), catalogue, InstantSource.system()))
                .hasMessage("book.keysDamaged");
    }

    @Test
    void aDamagedDatabaseIsToldAndLeftAlone() throws IOException {
        create().close();
        Path database = folder.resolve("book.db");
        byte[] bytes = Files.readAllBytes(database);
        bytes[20] ^= 1;
        Files.write(database, bytes);
        assertThatThrownBy(() -> Book.open(folder, PASSWORD.clone(), catalogue, InstantSource.system()))
                .hasMessage("book.damaged");
        assertThat(Files.readAllBytes(database)).isEqualTo(bytes);
    }

    @Test
    void aTransactionThatFailsWritesNothing() {
        try (Book book = create()) {
            assertThatThrownBy(() -> book.write("put", writing -> {
                writing.add(catalogue.require("household"), new RecordId(1, 2), Map.of("householdNo", "1"));
                throw new IllegalStateException("planted");
            })).hasMessage("planted");
            assertThat(book.read().count(RecordQuery.all("household"))).isZero();
            fill(book);
            assertThat(book.read().count(RecordQuery.all("household"))).isEqualTo(1);
        }
    }
}
