package org.villagebook.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.villagebook.catalogue.IndicatorDefinition.Measure;
import org.villagebook.catalogue.IndicatorDefinition.Section;
import org.villagebook.catalogue.IndicatorDefinition.Term;

/** Reads the figures of one section of the report; the format is described in {@code docs/indicators.md}. */
final class IndicatorReader {

    /** The word by which a file of figures is known. */
    static final String MARK = "indicators";

    private static final List<String> FILE_KEYS = List.of("section", "order", "form", "zh", "en", MARK);
    private static final List<String> KEYS = List.of("zh", "en", "unit", "note", "version", "of");
    private static final List<String> TERM_KEYS =
            List.of("type", "measure", "field", "date", "until", "where", "except", "once");
    private static final List<String> MEASURES = List.of("count", "sum", "distinct");
    private static final Set<FieldType> NUMBERS = Set.of(FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY);
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final int LAST = Integer.MAX_VALUE;

    private final Catalogue types;
    private final Map<String, IndicatorDefinition> figures = new LinkedHashMap<>();

    private IndicatorReader(Catalogue types) {
        this.types = types;
    }

    /** The figures of these files in the order of the report: by section, then as they are written. */
    static List<IndicatorDefinition> read(List<Place> files, Catalogue types) {
        IndicatorReader reader = new IndicatorReader(types);
        files.forEach(reader::readFile);
        Map<String, Section> sections = firstOfEach(reader.figures.values());
        return reader.figures.values().stream()
                .sorted(Comparator.comparingInt(figure -> sections.get(figure.section().id()).order())).toList();
    }

    /** The file that names a section first says its place; others only add figures to it. */
    private static Map<String, Section> firstOfEach(Collection<IndicatorDefinition> figures) {
        Map<String, Section> sections = new LinkedHashMap<>();
        figures.stream().map(IndicatorDefinition::section)
                .forEach(section -> sections.merge(section.id(), section, (a, b) -> a.order() <= b.order() ? a : b));
        return sections;
    }

    private void readFile(Place root) {
        Block file = root.block(FILE_KEYS);
        Place id = file.need("section");
        Section section = new Section(CodeListReader.camelCase(id.text(), id), file.label(),
                file.find("order").map(Place::wholeNumber).orElse(LAST), file.yes("form"));
        file.need(MARK).entries("catalogue.duplicateIndicator").forEach((code, place) -> take(read(code, place, section), place));
    }

    private void take(IndicatorDefinition figure, Place place) {
        IndicatorDefinition other = figures.get(figure.code());
        if (other != null && other.version() == figure.version()) {
            throw place.problem("catalogue.duplicateIndicator", figure.code());
        }
        if (other == null || other.version() < figure.version()) {
            figures.put(figure.code(), figure);
        }
    }

    private IndicatorDefinition read(String code, Place place, Section section) {
        if (!CODE.matcher(code).matches()) {
            throw place.problem("catalogue.notAnIndicatorCode", code);
        }
        Block block = place.block(KEYS);
        Place of = block.need("of");
        List<Term> terms = new ArrayList<>();
        (of.isMapping() ? List.of(of) : of.items()).forEach(term -> terms.add(term(term)));
        if (terms.isEmpty()) {
            throw of.problem("catalogue.expectedBlock", "of");
        }
        return new IndicatorDefinition(code, section, block.label(), label(block.need("unit")),
                block.find("note").map(IndicatorReader::label).orElse(new Label("", "")),
                block.find("version").map(Place::wholeNumber).orElse(1), List.copyOf(terms));
    }

    private static Label label(Place place) {
        return place.block(List.of("zh", "en")).label();
    }

    private Term term(Place place) {
        Block block = place.block(TERM_KEYS);
        Place name = block.need("type");
        RecordType type = types.type(name.text()).orElseThrow(() -> name.problem("catalogue.unknownCounted", name.text(),
                types.types().stream().map(RecordType::id).collect(Collectors.joining(", "))));
        Measure measure = Measure.valueOf(block.need("measure").oneOf(MEASURES).toUpperCase(java.util.Locale.ROOT));
        if (measure == Measure.COUNT && block.find("field").isPresent()) {
            throw block.need("field").problem("catalogue.countHasNoField");
        }
        Field measured = measure == Measure.COUNT ? null : field(type, block.need("field"));
        if (measure == Measure.SUM && !NUMBERS.contains(measured.type())) {
            throw block.need("field").problem("catalogue.notANumberField", measured.id());
        }
        return new Term(type.id(), conditions(type, block, "where"), conditions(type, block, "except"), measure,
                measured == null ? null : measured.id(), block.find("date").map(date -> date(type, date)).orElse(null),
                block.yes("until"),
                block.find("once").map(once -> once.items().stream().map(item -> field(type, item).id()).toList())
                        .orElse(List.of()));
    }

    private static Field field(RecordType type, Place place) {
        return field(type, place, place.text());
    }

    private static Field field(RecordType type, Place place, String id) {
        return type.field(id).orElseThrow(() -> place.problem("catalogue.unknownField", place.key(), id,
                type.fields().stream().map(Field::id).collect(Collectors.joining(", "))));
    }

    private static String date(RecordType type, Place place) {
        Field field = field(type, place);
        if (field.type() != FieldType.DATE) {
            throw place.problem("catalogue.notADate", field.id());
        }
        return field.id();
    }

    private Map<String, List<String>> conditions(RecordType type, Block block, String key) {
        Map<String, List<String>> conditions = new LinkedHashMap<>();
        block.find(key).ifPresent(place -> place.entries("catalogue.duplicateKey").forEach((id, values) -> {
            Field field = field(type, values, id);
            values.texts().forEach(value -> requireCode(field, value, values));
            conditions.put(id, values.texts());
        }));
        return conditions;
    }

    private void requireCode(Field field, String value, Place place) {
        if (field.codes() == null) {
            return;
        }
        List<String> codes = types.codesOf(field).values();
        if (!codes.contains(value)) {
            throw place.problem("catalogue.unknownWording", value, field.id(), String.join(", ", codes));
        }
    }
}
