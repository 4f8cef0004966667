package org.villagebook.exchange.v1;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * JSON (RFC 8259) without its loose ends: valid UTF-8 without a byte order mark, no duplicate keys, bounded depth and
 * length, no floating point, no NUL, no lone surrogates. Refuses by {@link IllegalArgumentException}, whose text
 * never quotes the input.
 */
public final class StrictJson {

    private static final JsonFactory LINES = factory(Limits.STRING, Limits.JSON_DEPTH);
    private static final ObjectMapper DOCUMENTS = new ObjectMapper(factory(Limits.LIST * 2, Limits.JSON_DEPTH))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private StrictJson() {
    }

    private static JsonFactory factory(int longestString, int depth) {
        StreamReadConstraints constraints = StreamReadConstraints.builder().maxStringLength(longestString)
                .maxNameLength(Limits.NAME).maxNestingDepth(depth).maxNumberLength(20).build();
        return new JsonFactoryBuilder().streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();
    }

    /** Factory for change lines: short strings. */
    static JsonFactory lines() {
        return LINES;
    }

    /** A whole document as a tree. */
    public static JsonNode document(byte[] utf8) {
        try {
            JsonNode tree = DOCUMENTS.readTree(text(utf8, 0, utf8.length));
            check(tree);
            return tree;
        } catch (IOException malformed) {
            throw new IllegalArgumentException("not strict JSON", malformed);
        }
    }

    /** An empty object, to be filled and written by {@link #bytes}. */
    public static ObjectNode object() {
        return DOCUMENTS.createObjectNode();
    }

    /** The tree without blanks, keys in the order in which they were put. */
    public static byte[] bytes(JsonNode tree) {
        try {
            return DOCUMENTS.writeValueAsBytes(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The characters of these bytes; overlong forms and encoded surrogates are refused, unlike by String. */
    static String text(byte[] utf8, int from, int length) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(utf8, from, length))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new IllegalArgumentException("not UTF-8", malformed);
        }
    }

    /** @throws IllegalArgumentException if the text holds NUL or half of a surrogate pair */
    public static String check(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException("NUL in text");
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c) || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new IllegalArgumentException("lone surrogate in text");
                }
                i++;
            }
        }
        return text;
    }

    private static void check(JsonNode node) {
        if (node.isTextual()) {
            check(node.textValue());
        } else if (node.isNumber() && !node.isIntegralNumber()) {
            throw new IllegalArgumentException("floating point");
        } else if (node.isObject()) {
            node.fieldNames().forEachRemaining(StrictJson::check);
        }
        node.forEach(StrictJson::check);
    }
}
