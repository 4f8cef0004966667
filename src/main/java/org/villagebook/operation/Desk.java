package org.villagebook.operation;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.villagebook.book.Book;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.record.Site;
import org.villagebook.record.Touched;

/** An open book, with what is needed to work on it. Every verb of this package works on a desk. */
public final class Desk implements AutoCloseable {

    private final Book book;
    private final boolean practice;

    Desk(Book book, boolean practice) {
        this.book = book;
        this.practice = practice;
    }

    Book book() {
        return book;
    }

    public Site site() {
        return book.site();
    }

    public Catalogue catalogue() {
        return book.catalogue();
    }

    public Path folder() {
        return book.folder();
    }

    /** Whether this is the practice village; its people are invented and its packages are nobody's. */
    public boolean practice() {
        return practice;
    }

    /** Whether the book is encrypted on disk. */
    public boolean encrypted() {
        return book.encrypted();
    }

    /** Which run of numbers this installation writes in; rises with every restored backup. */
    public int epoch() {
        return book.settings().epoch();
    }

    /** The person at the keyboard. */
    public String signedIn() {
        return book.signedIn();
    }

    public void signIn(String person) {
        book.signIn(person);
    }

    /** Calls back, on the thread that wrote, after each transaction that changed something. */
    public void watch(Consumer<Touched> watcher) {
        book.watch(watcher);
    }

    @Override
    public void close() {
        book.close();
    }
}
