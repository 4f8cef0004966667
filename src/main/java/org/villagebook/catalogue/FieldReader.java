package org.villagebook.catalogue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the fields of one record type. Anything a line does not mention has the default that documents give. */
final class FieldReader {

    private static final List<String> KEYS = List.of("zh", "en", "type", "unit", "required", "sensitive", "codes",
            "open", "to", "min", "max", "maxLength", "search", "headings", "visibleWhen");
    private static final Map<String, FieldType> TYPES = words(FieldType.class);
    private static final Map<String, Field.Search> SEARCHES = words(Field.Search.class);
    private static final List<String> TYPE_WORDS = List.copyOf(TYPES.keySet());
    private static final List<String> SEARCH_WORDS = List.copyOf(SEARCHES.keySet());
    private static final int LINE_LENGTH = 200;
    private static final int NOTE_LENGTH = 4000;

    private final CodeLists codeLists;

    FieldReader(CodeLists codeLists) {
        this.codeLists = codeLists;
    }

    Field read(String id, Place place) {
        CodeListReader.camelCase(id, place);
        Block block = place.block(KEYS);
        FieldType type = block.find("type").map(word -> TYPES.get(word.oneOf(TYPE_WORDS))).orElse(FieldType.TEXT);
        boolean coded = type == FieldType.CODE || type == FieldType.CODES;
        refuseUnless(coded, block, "codes", type);
        refuseUnless(coded, block, "open", type);
        refuseUnless(type == FieldType.REFERENCE, block, "to", type);
        return new Field(
                id,
                block.label(),
                type,
                block.find("unit").map(FieldReader::unit).orElse(null),
                block.yes("required"),
                block.yes("sensitive"),
                coded ? codeLists.resolve(id, block.need("codes")) : null,
                block.yes("open"),
                type == FieldType.REFERENCE ? block.need("to").text() : null,
                number(block, "min"),
                number(block, "max"),
                maxLength(block, type),
                block.find("search").map(word -> SEARCHES.get(word.oneOf(SEARCH_WORDS))).orElse(Field.Search.NONE),
                block.texts("headings"),
                block.find("visibleWhen").map(FieldReader::condition).orElse(null));
    }

    private static int maxLength(Block block, FieldType type) {
        return block.find("maxLength").map(Place::wholeNumber)
                .orElse(type == FieldType.NOTE ? NOTE_LENGTH : LINE_LENGTH);
    }

    private static BigDecimal number(Block block, String key) {
        return block.find(key).map(Place::number).orElse(null);
    }

    /** A unit has a name in both languages, or one sign that both share, such as kg. */
    private static Label unit(Place place) {
        return place.isMapping() ? place.block(List.of("zh", "en")).label() : new Label(place.text(), place.text());
    }

    private static Field.Condition condition(Place place) {
        Map<String, Place> entries = place.entries("catalogue.duplicateKey");
        if (entries.size() != 1) {
            throw place.problem("catalogue.oneCondition", place.key());
        }
        Map.Entry<String, Place> only = entries.entrySet().iterator().next();
        return new Field.Condition(only.getKey(), only.getValue().texts());
    }

    private static void refuseUnless(boolean fits, Block block, String key, FieldType type) {
        if (!fits && block.find(key).isPresent()) {
            throw block.need(key).problem("catalogue.keyDoesNotFit", key, spelling(type));
        }
    }

    /** The constants by the words that files name them with: {@code idNumber} for {@code ID_NUMBER}. */
    private static <E extends Enum<E>> Map<String, E> words(Class<E> kind) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : kind.getEnumConstants()) {
            words.put(spelling(constant), constant);
        }
        return words;
    }

    private static String spelling(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
        return words[0] + Arrays.stream(words).skip(1)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
