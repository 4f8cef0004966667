package org.villagebook.desktop.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.villagebook.desktop.background.BackgroundRunner;
import org.villagebook.desktop.background.Work;
import org.villagebook.desktop.component.Choices;
import org.villagebook.operation.Desk;
import org.villagebook.operation.DeskOpener;
import org.villagebook.outcome.Problem;
import org.villagebook.text.Messages;

/** The way to an open book: welcome, then unlock or make a new one. */
public final class StartViewModel {

    /** Where the person is. */
    public enum Step { WELCOME, UNLOCK, NEW, RECOVERY_CODE }

    /** What a new book needs. */
    public record NewBook(Path folder, String role, String code, String name, String password, String again) {
    }

    private final DeskOpener opener;
    private final BackgroundRunner background;
    private final Messages messages;
    private final Choices choices;
    private final Path practice;
    private final Consumer<Desk> opened;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.WELCOME);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper recoveryCode = new ReadOnlyStringWrapper("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>();
    private Desk made;

    public StartViewModel(DeskOpener opener, BackgroundRunner background, Messages messages, Choices choices,
                          Path practice, Consumer<Desk> opened) {
        this.opener = opener;
        this.background = background;
        this.messages = messages;
        this.choices = choices;
        this.practice = practice;
        this.opened = opened;
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /** What went wrong, in words; empty if nothing did. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy;
    }

    /** The book that is to be unlocked. */
    public ReadOnlyObjectProperty<Path> folder() {
        return folder;
    }

    /** Shown once, after a new book was made. */
    public ReadOnlyStringProperty recoveryCode() {
        return recoveryCode.getReadOnlyProperty();
    }

    public List<Path> recent() {
        return choices.recent();
    }

    public void to(Step next) {
        trouble.set("");
        step.set(next);
    }

    /** Goes to the password of a book. */
    public void unlock(Path book) {
        folder.set(book);
        to(Step.UNLOCK);
    }

    public void openPractice() {
        run(progress -> opener.openPractice(practice), opened);
    }

    /** Opens a book that needs no password, or goes to its password. */
    public void openOrAsk(Path book) {
        openOrAsk(book, progress -> opener.open(book, () -> {
            throw new Problem.Cancelled();
        }));
    }

    /** As {@link #openOrAsk(Path)}, with an opening that may have been begun before the window was there. */
    public void openOrAsk(Path book, Work<Desk> opening) {
        busy.set(true);
        background.run(messages.get("desktop.start.opening"), opening, desk -> {
            busy.set(false);
            opened.accept(desk);
        }, problem -> {
            busy.set(false);
            unlock(book);
            if (!(problem instanceof Problem.Cancelled)) {
                trouble.set(messages.of(problem));
            }
        });
    }

    /** @param secret password or recovery code; wiped afterwards */
    public void open(char[] secret) {
        Path book = folder.get();
        run(progress -> {
            try {
                return opener.open(book, secret);
            } finally {
                Arrays.fill(secret, '\0');
            }
        }, desk -> {
            choices.opened(book);
            opened.accept(desk);
        });
    }

    /** What stands in the way of making this book, as a message key. */
    public Optional<String> missing(NewBook book) {
        if (book.folder() == null) {
            return Optional.of("desktop.new.needFolder");
        }
        if (book.code().isBlank() || book.name().isBlank()) {
            return Optional.of("desktop.new.needName");
        }
        if (!book.password().equals(book.again())) {
            return Optional.of("desktop.new.passwordsDiffer");
        }
        return Optional.empty();
    }

    public void create(NewBook book) {
        Optional<String> missing = missing(book);
        if (missing.isPresent()) {
            trouble.set(messages.get(missing.get()));
            return;
        }
        run(progress -> opener.create(book.folder(), book.role(), book.code(), book.name(), "intl",
                book.password().toCharArray()), created -> {
            made = created.desk();
            recoveryCode.set(created.recoveryCode());
            choices.opened(book.folder());
            to(Step.RECOVERY_CODE);
        });
    }

    /** The person has written the recovery code down. */
    public void codeWritten() {
        recoveryCode.set("");
        opened.accept(made);
    }

    /** Where a new book would lie: an empty folder named after the place, in the person's documents. */
    public Path suggested(Path home, String name) {
        Path documents = Files.isDirectory(home.resolve("Documents")) ? home.resolve("Documents") : home;
        return documents.resolve(name.isBlank() ? messages.get("desktop.new.folderName") : name.strip());
    }

    private <T> void run(Work<T> work, Consumer<T> done) {
        trouble.set("");
        busy.set(true);
        background.run(messages.get("desktop.start.opening"), work, result -> {
            busy.set(false);
            done.accept(result);
        }, problem -> {
            busy.set(false);
            trouble.set(messages.of(problem));
        });
    }
}
