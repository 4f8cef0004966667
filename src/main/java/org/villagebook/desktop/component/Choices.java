package org.villagebook.desktop.component;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** What belongs to the machine and not to a book: theme, language, recent books. Nothing depends on it. */
public final class Choices {

    private static final int RECENT = 6;
    private static final int LOCK_AFTER = 10;

    private final Path file;
    private final Properties texts = new Properties();

    public Choices(Path folder) {
        this.file = folder.resolve("choices.properties");
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                texts.clear();
            }
        }
    }

    public boolean dark() {
        return Boolean.parseBoolean(texts.getProperty("dark"));
    }

    public void setDark(boolean dark) {
        keep("dark", Boolean.toString(dark));
    }

    public Locale locale() {
        return "en".equals(texts.getProperty("language")) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    public void setLocale(Locale locale) {
        keep("language", locale.getLanguage());
    }

    public boolean compact() {
        return Boolean.parseBoolean(texts.getProperty("compact"));
    }

    public void setCompact(boolean compact) {
        keep("compact", Boolean.toString(compact));
    }

    public boolean narrow() {
        return Boolean.parseBoolean(texts.getProperty("narrow"));
    }

    public void setNarrow(boolean narrow) {
        keep("narrow", Boolean.toString(narrow));
    }

    /** Minutes without a key or a click after which the book is locked; 0 for never. */
    public int lockAfter() {
        try {
            return Integer.parseInt(texts.getProperty("lockAfter", Integer.toString(LOCK_AFTER)));
        } catch (NumberFormatException damaged) {
            return LOCK_AFTER;
        }
    }

    public void setLockAfter(int minutes) {
        keep("lockAfter", Integer.toString(minutes));
    }

    /** Folders of books, the last opened first; those that are gone are left out. */
    public List<Path> recent() {
        return Arrays.stream(texts.getProperty("recent", "").split("\n")).filter(text -> !text.isBlank()).map(Path::of)
                .filter(Files::isDirectory).toList();
    }

    public void opened(Path book) {
        List<String> books = new ArrayList<>(recent().stream().map(Path::toString).toList());
        books.remove(book.toAbsolutePath().toString());
        books.addFirst(book.toAbsolutePath().toString());
        keep("recent", String.join("\n", books.subList(0, Math.min(RECENT, books.size()))));
    }

    private void keep(String key, String value) {
        texts.setProperty(key, value);
        try {
            Files.createDirectories(file.getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try (Writer writer = Files.newBufferedWriter(part)) {
                texts.store(writer, null);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            // The choice holds until the program ends.
            return;
        }
    }
}
