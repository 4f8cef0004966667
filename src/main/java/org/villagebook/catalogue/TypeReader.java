package org.villagebook.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one record type from its file and fills in what the file leaves out. */
final class TypeReader {

    static final List<String> KEYS = List.of("id", "zh", "en", "order", "version", "parent", "event", "role", "group",
            "icon", "title", "sheets", "calendar", "sort", "list", "key", "codes", "fields", "form");
    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final List<String> ROLES = List.of("village", "unit", "township", "province");
    private static final List<String> GROUPS = List.of("household", "project", "health", "people", "team",
            "register", "ledger");
    private static final int COLUMNS = 6;
    private static final int LAST = Integer.MAX_VALUE;

    private final Block file;
    private final CodeLists codeLists;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Field> fields = new ArrayList<>();

    private TypeReader(Block file, CodeLists codeLists) {
        this.file = file;
        this.codeLists = codeLists;
    }

    /** The id of the record type that a file defines. */
    static String id(Block file) {
        Place place = file.need("id");
        if (!SNAKE_CASE.matcher(place.text()).matches()) {
            throw place.problem("catalogue.notSnakeCase", place.text());
        }
        return place.text();
    }

    static TypeFile read(Block file, Map<String, CodeList> sharedCodes) {
        CodeLists codeLists = new CodeLists(id(file), sharedCodes);
        TypeReader reader = new TypeReader(file, codeLists);
        reader.readFields();
        RecordType type = reader.type();
        reader.checkConditions();
        int order = file.find("order").map(Place::wholeNumber).orElse(LAST);
        return new TypeFile(type, order, file, reader.places, codeLists.own());
    }

    private void readFields() {
        file.find("codes").ifPresent(codeLists::define);
        FieldReader reader = new FieldReader(codeLists);
        Map<String, String> ownerOf = new HashMap<>();
        file.need("fields").entries("catalogue.duplicateField").forEach((id, place) -> {
            Field field = reader.read(id, place);
            claimHeadings(field, place, ownerOf);
            places.put(id, place);
            fields.add(field);
        });
        if (fields.isEmpty()) {
            throw file.need("fields").problem("catalogue.expectedBlock", "fields");
        }
    }

    private static void claimHeadings(Field field, Place place, Map<String, String> ownerOf) {
        Stream.concat(Stream.of(field.label().zh()), field.headings().stream()).forEach(heading -> {
            String owner = ownerOf.putIfAbsent(heading, field.id());
            if (owner != null) {
                throw place.problem("catalogue.duplicateHeading", heading, owner);
            }
        });
    }

    private RecordType type() {
        String calendar = file.find("calendar").map(this::dateField).orElse(usualCalendar());
        String title = file.find("title").map(this::fieldId).orElse(usualTitle());
        return new RecordType(
                id(file),
                file.label(),
                file.find("version").map(Place::wholeNumber).orElse(1),
                file.find("parent").map(Place::text).orElse(null),
                file.yes("event"),
                file.find("role").map(roles -> roles.items().stream().map(r -> r.oneOf(ROLES)).toList())
                        .orElse(List.of()),
                file.find("group").map(group -> group.oneOf(GROUPS)).orElse("ledger"),
                file.find("icon").map(Place::text).orElse("fth-file-text"),
                title,
                List.copyOf(fields),
                file.find("form").map(this::sections)
                        .orElse(List.of(new RecordType.Section(file.label(), ids(fields)))),
                file.find("list").map(this::fieldIds).orElse(usualColumns()),
                file.find("sort").map(this::sort).orElse(usualSort(calendar, title)),
                file.find("key").map(this::keys).orElse(List.of()),
                file.texts("sheets"),
                calendar);
    }

    private String fieldId(Place place) {
        return known(place, place.text());
    }

    private String known(Place place, String id) {
        if (!places.containsKey(id)) {
            throw place.problem("catalogue.unknownField", place.key(), id, String.join(", ", places.keySet()));
        }
        return id;
    }

    private List<String> fieldIds(Place list) {
        return list.items().stream().map(this::fieldId).toList();
    }

    private String dateField(Place place) {
        String id = fieldId(place);
        if (field(id).type() != FieldType.DATE) {
            throw place.problem("catalogue.notADate", id);
        }
        return id;
    }

    private List<RecordType.Section> sections(Place form) {
        return form.items().stream().map(item -> {
            Block section = item.block(List.of("zh", "en", "fields"));
            return new RecordType.Section(section.label(), fieldIds(section.need("fields")));
        }).toList();
    }

    /** {@code date} sorts upwards, {@code -date} downwards. */
    private RecordType.Sort sort(Place place) {
        String word = place.text();
        boolean descending = word.startsWith("-");
        return new RecordType.Sort(known(place, descending ? word.substring(1) : word), descending);
    }

    /** One list of fields is one key; a list of lists holds several, tried in that order. */
    private List<RecordType.Key> keys(Place place) {
        List<Place> items = place.items();
        if (items.stream().noneMatch(Place::isList)) {
            return List.of(new RecordType.Key(fieldIds(place)));
        }
        return items.stream().map(item -> new RecordType.Key(fieldIds(item))).toList();
    }

    private void checkConditions() {
        for (Field field : fields) {
            if (field.visibleWhen() != null) {
                Place place = places.get(field.id()).inside("visibleWhen");
                Field other = field(known(place, field.visibleWhen().field()));
                codeLists.checkWordings(other, field.visibleWhen().values(), place);
            }
        }
    }

    private Field field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst().orElseThrow();
    }

    private String usualCalendar() {
        return fields.stream().filter(field -> field.type() == FieldType.DATE && field.id().equals("date"))
                .map(Field::id).findFirst().orElse(null);
    }

    private String usualTitle() {
        return fields.stream().filter(field -> !field.isReference()).findFirst().orElse(fields.getFirst()).id();
    }

    private List<String> usualColumns() {
        return ids(fields.stream().filter(field -> field.type() != FieldType.NOTE).limit(COLUMNS).toList());
    }

    private static RecordType.Sort usualSort(String calendar, String title) {
        return calendar == null ? new RecordType.Sort(title, false) : new RecordType.Sort(calendar, true);
    }

    private static List<String> ids(List<Field> fields) {
        return fields.stream().map(Field::id).toList();
    }
}
