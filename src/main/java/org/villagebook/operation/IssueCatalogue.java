package org.villagebook.operation;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.villagebook.catalogue.CatalogueReader.Source;
import org.villagebook.exchange.IssuedCatalogue;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Site;

/** The province hands on the catalogue files of its own book, so that every site keeps the same record types and rules. */
public final class IssueCatalogue {

    private static final String NUMBER = "issuedCatalogue";

    private final Desk desk;

    public IssueCatalogue(Desk desk) {
        this.desk = desk;
    }

    /** Which issue it is, and the names of the files in it. */
    public record Issued(long number, List<String> files) {
    }

    /**
     * Signs all {@code *.yaml} files of the folder {@code catalogue} of this book. They hold: the book was opened with
     * them.
     *
     * @throws Problem.InvalidInput {@code operation.onlyProvince}, {@code operation.noCatalogueFiles},
     *                              {@code operation.catalogueName} naming a file that could not travel
     */
    public Issued run(Path out) {
        if (desk.site().role() != Site.Role.PROVINCE) {
            throw new Problem.InvalidInput("operation.onlyProvince");
        }
        SortedMap<String, String> files = new TreeMap<>();
        for (Source source : new BookCatalogue(desk.folder()).own()) {
            if (!IssuedCatalogue.isName(source.name())) {
                throw new Problem.InvalidInput("operation.catalogueName", source.name());
            }
            files.put(source.name(), source.text());
        }
        if (files.isEmpty()) {
            throw new Problem.InvalidInput("operation.noCatalogueFiles");
        }
        long number = desk.book().settings().text(NUMBER).map(Long::parseLong).orElse(0L) + 1;
        OutsideFile.write(out, new IssuedCatalogue(number, files).sign(new Credentials(desk.book()).keys()));
        desk.book().settings().put(NUMBER, Long.toString(number));
        return new Issued(number, List.copyOf(files.keySet()));
    }
}
