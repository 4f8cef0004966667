package org.villagebook.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.CatalogueReader;
import org.villagebook.catalogue.CatalogueReader.Source;

/** The catalogue files that lie in the folder of a book: its own, and below them those that the province issued. */
final class BookCatalogue {

    private final Path own;
    private final Path issued;

    BookCatalogue(Path book) {
        this.own = book.resolve("catalogue");
        this.issued = own.resolve("issued");
    }

    /** Where the province's files are kept. */
    Path issued() {
        return issued;
    }

    List<Source> own() {
        return CatalogueReader.in(own);
    }

    /** Everything that comes to the shipped files. */
    List<Source> all() {
        List<Source> all = new ArrayList<>(own());
        all.addAll(CatalogueReader.in(issued));
        return all;
    }

    /** What this book would have with these files of the province; files of earlier issues stay. */
    Catalogue with(Map<String, String> files) {
        Map<String, Source> next = new LinkedHashMap<>();
        CatalogueReader.in(issued).forEach(source -> next.put(source.name(), source));
        files.forEach((name, text) -> next.put(name, new Source(name, text)));
        List<Source> all = new ArrayList<>(own());
        all.addAll(next.values());
        return CatalogueReader.shippedWith(all);
    }
}
