package org.villagebook.catalogue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the fields of one record type. Anything a line does not mention has the default that documents give. */
final class FieldReader {

    private static final List<String> KEYS = List.of("zh", "en", "type", "unit", "required", "sensitive", "codes",
            "open", "to", "min", "max", "maxLength", "search", "headings", "visibleWhen");
    private static final int LINE_LENGTH = 200;
    private static final int NOTE_LENGTH = 4000;

    private final CodeLists codeLists;

    FieldReader(CodeLists codeLists) {
        this.codeLists = codeLists;
    }

    Field read(String id, Place place) {
        CodeListReader.camelCase(id, place);
        Block block = place.block(KEYS);
        FieldType type = block.find("type").map(word -> word(word, FieldType.class)).orElse(FieldType.TEXT);
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
                block.find("search").map(word -> word(word, Field.Search.class)).orElse(Field.Search.NONE),
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

    /** The constant that a word of the file names: {@code idNumber} for {@code ID_NUMBER}. */
    private static <E extends Enum<E>> E word(Place place, Class<E> kind) {
        Map<String, E> words = Arrays.stream(kind.getEnumConstants())
                .collect(Collectors.toMap(FieldReader::spelling, constant -> constant));
        return words.get(place.oneOf(Arrays.stream(kind.getEnumConstants()).map(FieldReader::spelling).toList()));
    }

    private static String spelling(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
        return words[0] + Arrays.stream(words).skip(1)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
