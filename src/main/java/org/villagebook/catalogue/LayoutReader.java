package org.villagebook.catalogue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.villagebook.outcome.Problem;

/**
 * Reads the forms of other offices: a folder each, with {@code layout.yaml} and {@code layout.xlsx} (described in
 * {@code docs/printing.md}). Layouts about record types that the catalogue does not have are left out. Problems of
 * the yaml have file and line as their first two arguments, as in {@link CatalogueReader}.
 */
public final class LayoutReader {

    private static final List<String> KEYS = List.of("zh", "en", "office", "order", "subject", "per", "where");
    private static final List<String> OFFICE = List.of("zh", "en");

    private final Catalogue catalogue;

    public LayoutReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private record Ordered(int order, Layout layout) {
    }

    /**
     * The shipped layouts and those of a folder, which replace shipped ones of the same name.
     *
     * @param own folder of the book, which need not exist
     * @throws Problem.InvalidInput {@code catalogue.*}: the first thing that is wrong
     */
    public List<Layout> read(Path own) {
        LayoutFiles files = LayoutFiles.shipped().over(LayoutFiles.in(own));
        return files.folders().keySet().stream().flatMap(id -> read(id, files))
                .sorted(Comparator.comparingInt(Ordered::order).thenComparing(ordered -> ordered.layout().id()))
                .map(Ordered::layout).toList();
    }

    private Stream<Ordered> read(String id, LayoutFiles files) {
        Block yaml = CatalogueReader.compose(new CatalogueReader.Source(id + '/' + LayoutFiles.YAML, files.text(id))).block(KEYS);
        Optional<RecordType> subject = catalogue.type(yaml.need("subject").text());
        return subject.map(type -> new Ordered(yaml.find("order").map(Place::wholeNumber).orElse(Integer.MAX_VALUE),
                new Layout(id, yaml.label(), yaml.need("office").block(OFFICE).label(), type.id(), per(yaml),
                        where(yaml, type), files.need(id, LayoutFiles.WORKBOOK)))).stream();
    }

    private static Layout.Per per(Block yaml) {
        return Layout.Per.valueOf(yaml.need("per").oneOf(List.of("record", "list")).toUpperCase(Locale.ROOT));
    }

    private static Map<String, List<String>> where(Block yaml, RecordType type) {
        Map<String, List<String>> where = new LinkedHashMap<>();
        yaml.find("where").ifPresent(place -> place.entries("catalogue.duplicateKey").forEach((field, values) -> {
            if (type.field(field).isEmpty()) {
                throw values.problem("catalogue.unknownField", field,
                        String.join(", ", type.fields().stream().map(Field::id).toList()));
            }
            where.put(field, values.texts());
        }));
        return where;
    }
}
