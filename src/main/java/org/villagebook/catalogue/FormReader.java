package org.villagebook.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.villagebook.outcome.Problem;

/**
 * Reads the forms that the program prints: a folder each, with {@code form.yaml}, {@code form.html} and perhaps
 * {@code form.css} (described in {@code docs/printing.md}). Forms about record types that the catalogue does not have
 * are left out. Problems have file and line as their first two arguments, as in {@link CatalogueReader}.
 */
public final class FormReader {

    private static final List<String> KEYS = List.of("zh", "en", "order", "version", "subject", "per", "paper", "where",
            "fields", "lists", "include", "entry", "corrects", "makes");
    private static final List<String> ROWS = List.of("most", "spare", "blank");
    private static final List<String> INCLUDED = List.of("ledgers", "sites");
    /** More than any sheet has room for. */
    private static final int MANY = 1000;

    private final Catalogue catalogue;

    public FormReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private record Ordered(int order, PrintForm form) {
    }

    /**
     * The shipped forms and those of a folder, which replace shipped ones of the same name.
     *
     * @param own folder of the book, which need not exist
     * @throws Problem.InvalidInput {@code catalogue.*}: the first thing that is wrong, with file and line
     */
    public PrintForm.Cabinet read(Path own) {
        FormFiles files = FormFiles.shipped().over(FormFiles.in(own));
        List<PrintForm> forms = files.forms().entrySet().stream().flatMap(form -> read(form.getKey(), form.getValue()).stream())
                .sorted(Comparator.comparingInt(Ordered::order).thenComparing(form -> form.form().id()))
                .map(Ordered::form).toList();
        return new PrintForm.Cabinet(forms, files.parts(), files.style());
    }

    private Optional<Ordered> read(String id, FormFiles.Folder folder) {
        Block yaml = CatalogueReader.compose(new CatalogueReader.Source(id + "/form.yaml", folder.text("form.yaml"))).block(KEYS);
        String subject = yaml.find("subject").map(Place::text).orElse(null);
        Map<String, PrintForm.Rows> lists = lists(yaml);
        Map<String, Place> corrects = byType(yaml, "corrects");
        Map<String, Place> makes = byType(yaml, "makes");
        if (subject != null && catalogue.type(subject).isEmpty() || !Stream.of(lists, corrects, makes)
                .flatMap(types -> types.keySet().stream()).allMatch(type -> catalogue.type(type).isPresent())) {
            return Optional.empty();
        }
        Optional<RecordType> type = subject == null ? Optional.empty() : catalogue.type(subject);
        return Optional.of(new Ordered(yaml.find("order").map(Place::wholeNumber).orElse(Integer.MAX_VALUE),
                new PrintForm(id, yaml.label(), yaml.find("version").map(Place::wholeNumber).orElse(1), subject,
                        per(yaml, subject), landscape(yaml), where(yaml, type), fields(yaml, "fields", type), lists,
                        yaml.find("include").map(place -> place.items().stream().map(item -> item.oneOf(INCLUDED)).toList())
                                .orElse(List.of()),
                        fields(yaml, "entry", type), fields(corrects), fields(makes), folder.text("form.html"), folder.find("form.css"))));
    }

    private static PrintForm.Per per(Block yaml, String subject) {
        return yaml.find("per").map(place -> PrintForm.Per.valueOf(
                        place.oneOf(List.of("record", "group", "book")).toUpperCase(Locale.ROOT)))
                .orElse(subject == null ? PrintForm.Per.BOOK : PrintForm.Per.RECORD);
    }

    private static boolean landscape(Block yaml) {
        return yaml.find("paper").map(place -> place.oneOf(List.of("portrait", "landscape")).equals("landscape")).orElse(false);
    }

    private static Map<String, PrintForm.Rows> lists(Block yaml) {
        Map<String, PrintForm.Rows> lists = new LinkedHashMap<>();
        yaml.find("lists").ifPresent(place -> place.entries("catalogue.duplicateKey").forEach((type, rows) -> {
            Block block = rows.block(ROWS);
            int spare = block.find("spare").map(Place::wholeNumber).orElse(0);
            lists.put(type, new PrintForm.Rows(block.find("most").map(Place::wholeNumber).orElse(MANY), spare,
                    block.find("blank").map(Place::wholeNumber).orElse(spare + 4)));
        }));
        return lists;
    }

    private static Map<String, List<String>> where(Block yaml, Optional<RecordType> type) {
        Map<String, List<String>> where = new LinkedHashMap<>();
        yaml.find("where").ifPresent(place -> place.entries("catalogue.duplicateKey").forEach((field, values) ->
                where.put(known(values, field, type), values.texts())));
        return where;
    }

    private static List<String> fields(Block yaml, String key, Optional<RecordType> type) {
        List<String> fields = new ArrayList<>();
        yaml.find(key).ifPresent(place -> place.items().forEach(item -> fields.add(known(item, item.text(), type))));
        return fields;
    }

    private static Map<String, Place> byType(Block yaml, String key) {
        return yaml.find(key).map(place -> place.entries("catalogue.duplicateKey")).orElse(Map.of());
    }

    private Map<String, List<String>> fields(Map<String, Place> byType) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        byType.forEach((type, place) -> fields.put(type, place.items().stream()
                .map(item -> known(item, item.text(), catalogue.type(type))).toList()));
        return fields;
    }

    private static String known(Place place, String field, Optional<RecordType> type) {
        if (type.flatMap(subject -> subject.field(field)).isEmpty()) {
            throw place.problem("catalogue.unknownField", field, type.map(subject -> String.join(", ",
                    subject.fields().stream().map(Field::id).toList())).orElse(""));
        }
        return field;
    }
}
