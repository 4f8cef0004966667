package org.villagebook.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads code lists: each line is the official wording and its English name, or a block that adds older wordings. */
final class CodeListReader {

    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final List<String> KEYS = List.of("en", "also");

    private CodeListReader() {
    }

    /** Reads one list; every wording, English name and alias must mean one code only. */
    static CodeList read(String id, Place place) {
        List<CodeList.Code> codes = new ArrayList<>();
        Set<String> wordings = new HashSet<>();
        for (Map.Entry<String, Place> entry : place.entries("catalogue.duplicateWording").entrySet()) {
            CodeList.Code code = code(entry.getKey(), entry.getValue());
            List<String> words = new ArrayList<>(code.aliases());
            words.add(code.code());
            for (String word : words) {
                if (!wordings.add(word)) {
                    throw entry.getValue().problem("catalogue.duplicateWording", word);
                }
            }
            codes.add(code);
        }
        if (codes.isEmpty()) {
            throw place.problem("catalogue.expectedBlock", place.key());
        }
        return new CodeList(id, List.copyOf(codes));
    }

    static String camelCase(String id, Place place) {
        if (!CAMEL_CASE.matcher(id).matches()) {
            throw place.problem("catalogue.notCamelCase", id);
        }
        return id;
    }

    private static CodeList.Code code(String wording, Place value) {
        if (!value.isMapping()) {
            return new CodeList.Code(wording, value.text(), List.of());
        }
        Block block = value.block(KEYS);
        return new CodeList.Code(wording, block.need("en").text(), block.texts("also"));
    }
}
